// How many bytes of values a run held, over time: a value is held from its task's end until the last task that
// needs it has ended.

import type { Run } from "./run";

export interface Level {
  /** Microseconds since the run's start. */
  at: number;
  /** Bytes held from then on. */
  bytes: number;
}

/** The levels in order of time; none for a map, whose results leave at once. */
export function memoryCurve(run: Pick<Run, "kind" | "tasks" | "spans">): Level[] {
  if (run.kind === "map") return [];
  const ends = new Map(run.spans.map((s) => [s.task, s.endUs]));
  const released = lastUses(run.tasks, ends);
  const steps: Level[] = [];
  for (const { task, endUs, bytes } of run.spans) {
    if (bytes === 0) continue;
    steps.push({ at: endUs, bytes });
    const end = released.get(task);
    if (end !== undefined && Number.isFinite(end)) steps.push({ at: Math.max(end, endUs), bytes: -bytes });
  }
  // What is let go at a moment goes before what comes: a task's inputs and its value do not stand side by side.
  steps.sort((a, b) => a.at - b.at || a.bytes - b.bytes);
  let held = 0;
  const levels: Level[] = [];
  for (const { at, bytes } of steps) {
    held = Math.max(0, held + bytes);
    const last = levels.at(-1);
    if (last?.at === at) last.bytes = held;
    else levels.push({ at, bytes: held });
  }
  return levels;
}

/** When the last user of each value ended; never, while one has not. */
function lastUses(tasks: Run["tasks"], ends: ReadonlyMap<number, number>): Map<number, number> {
  const last = new Map<number, number>();
  for (const { id, deps } of tasks) {
    const end = ends.get(id) ?? Number.POSITIVE_INFINITY;
    for (const dep of deps) last.set(dep, Math.max(last.get(dep) ?? 0, end));
  }
  return last;
}
