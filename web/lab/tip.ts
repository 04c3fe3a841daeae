// What hovering over a task tells: its key, time, bytes and worker.

import { h } from "../view/dom";
import { bytes, duration, percent } from "../view/format";
import type { Run } from "./run";

export class Tip {
  readonly element = h("div", { class: "tip", role: "tooltip", hidden: true });

  task(run: Run | null, task: number | null, event: MouseEvent): void {
    const rows = run && task !== null ? describe(run, task) : null;
    this.element.hidden = rows === null;
    if (!rows) return;
    this.element.replaceChildren(h("strong", {}, rows.key), ...rows.lines.map((l) => h("div", {}, l)));
    const { innerWidth, innerHeight } = window;
    const { offsetWidth, offsetHeight } = this.element;
    this.element.style.left = `${Math.max(4, Math.min(event.clientX + 14, innerWidth - offsetWidth - 8))}px`;
    this.element.style.top = `${Math.max(4, Math.min(event.clientY + 14, innerHeight - offsetHeight - 8))}px`;
  }
}

function describe(run: Run, id: number): { key: string; lines: string[] } {
  const task = run.tasks.find((t) => t.id === id);
  const span = run.spans.find((s) => s.task === id);
  const state = run.states.get(id) ?? "waiting";
  const key = task?.key ?? `task ${id}`;
  if (!span) return { key, lines: [state] };
  const us = span.endUs - span.startUs;
  const lines = [`${duration(us / 1000)} on worker ${span.worker + 1}`, `result ${bytes(span.bytes)}`];
  if (span.pythonUs > 0 && us > 0) lines.push(`${percent(Math.min(1, span.pythonUs / us))} Python`);
  if (state === "erred") lines.push("failed");
  return { key, lines };
}
