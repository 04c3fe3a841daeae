// Tasks, layers and gaps in words: for tooltips, screen readers and the line below the pictures.

import { bytes, duration, percent, plural } from "../view/format";
import { countsInWords } from "./graph";
import type { Box } from "./graph-model";
import { lookOf, WORDS } from "./looks";
import type { Rows } from "./rows";
import type { Run } from "./run";
import type { Gap } from "./stream";
import type { Words } from "./tip";

export function taskWords(run: Run, rows: Rows, id: number): Words {
  const task = run.known.get(id);
  const title = task?.key ?? `task ${id}`;
  const look = lookOf(run.states.get(id), run.status);
  const span = rows.of(id);
  const open = run.open.get(id);
  if (open) return { title, lines: [`running on worker ${open.worker + 1}`] };
  if (!span) return { title, lines: [WORDS[look]] };
  const us = span.endUs - span.startUs;
  const where = run.workers ? ` on worker ${span.worker + 1}` : "";
  const lines = [`${WORDS[look]}: ${duration(us / 1000)}${where}`];
  if (look === "erred") lines.push(run.failure?.task === id ? run.failure.message : "raised an exception");
  else lines.push(`result ${bytes(span.bytes)}`);
  if (span.pythonUs > 0 && us > 0) lines.push(`${percent(Math.min(1, span.pythonUs / us))} Python`);
  return { title, lines };
}

/** A box of the graph: a task, or a layer with what its tasks have taken. */
export function boxWords(run: Run, rows: Rows, box: Box): Words {
  const [first] = box.tasks;
  if (box.open === null && first !== undefined) return taskWords(run, rows, first);
  let us = 0;
  let size = 0;
  for (const task of box.tasks) {
    const span = rows.of(task);
    us += span ? span.endUs - span.startUs : 0;
    size += span?.bytes ?? 0;
  }
  const lines = [countsInWords(box.counts ?? [])];
  if (us > 0) lines.push(`${duration(us / 1000)} of work, results ${bytes(size)}`);
  lines.push(box.open ? "Click its title to close" : "Click to open");
  return { title: box.label, lines };
}

export function gapWords({ worker, us, waiting }: Gap): Words {
  const why = waiting
    ? `${plural(waiting, "task")} waited meanwhile: the worker was late or had to be woken`
    : "No task was ready: all waited for others";
  return { title: `Worker ${worker + 1}: nothing to do for ${duration(us / 1000)}`, lines: [why] };
}
