// The run's tasks as a table: what the graph and the stream show, for those who read or listen rather than look.

import { button } from "../view/button";
import { h, setText } from "../view/dom";
import { bytes, duration, plural } from "../view/format";
import { lookOf, WORDS } from "./looks";
import type { Run } from "./run";

/** More rows help nobody; the first ones stand for the rest. */
const MAX_ROWS = 500;

const LIVE_MS = 1000;

export interface Row {
  task: number;
  /** The cells' texts: key, state, worker, start, time, size. */
  cells: string[];
}

/** The tasks in the order in which they started; those that have not come last. */
export function rowsOf(
  run: Pick<Run, "tasks" | "known" | "spans" | "states" | "status">,
  limit = MAX_ROWS,
): Row[] {
  const ran = [...run.spans].sort((a, b) => a.startUs - b.startUs).slice(0, limit);
  const rows = ran.map((s) => ({
    task: s.task,
    cells: [
      run.known.get(s.task)?.key ?? `task ${s.task}`,
      WORDS[s.state],
      String(s.worker + 1),
      duration(s.startUs / 1000),
      duration((s.endUs - s.startUs) / 1000),
      bytes(s.bytes),
    ],
  }));
  const seen = new Set(run.spans.map((s) => s.task));
  for (const task of run.tasks) {
    if (rows.length >= limit) break;
    if (seen.has(task.id)) continue;
    rows.push({
      task: task.id,
      cells: [task.key, WORDS[lookOf(run.states.get(task.id), run.status)], "", "", "", ""],
    });
  }
  return rows;
}

export class TaskTable {
  readonly element = h("details", { class: "task-table" });
  readonly #summary = h("summary", {}, "Tasks as a table");
  readonly #body = h("tbody", {});
  readonly #note = h("p", {});
  readonly #select: (task: number) => void;
  #run: Run | null = null;
  #selected: number | null = null;
  #shown = "";
  #drawn = 0;

  constructor(select: (task: number) => void) {
    this.#select = select;
    const head = ["Task", "State", "Worker", "Start", "Time", "Size"].map((t) =>
      h("th", { scope: "col" }, t),
    );
    const table = h("table", {}, h("thead", {}, h("tr", {}, ...head)), this.#body);
    this.element.append(this.#summary, h("div", { class: "task-rows" }, table), this.#note);
    this.element.addEventListener("toggle", () => {
      this.#drawn = 0;
      this.#shown = "";
      this.update(this.#run, this.#selected);
    });
  }

  update(run: Run | null, selected: number | null): void {
    this.#run = run;
    this.#selected = selected;
    if (!this.element.open || !run) return;
    const shown = `${run.run} ${run.spans.length} ${run.status} ${selected}`;
    if (shown === this.#shown) return;
    // Rows take long to make; while a run goes on they follow it now and then.
    const now = performance.now();
    if (run.status === "running" && now - this.#drawn < LIVE_MS) return;
    this.#drawn = now;
    this.#shown = shown;
    const rows = rowsOf(run);
    this.#body.replaceChildren(...rows.map((row) => this.#row(row, selected)));
    const total = Math.max(run.tasks.length, run.spans.length);
    setText(this.#note, total > rows.length ? `The first ${rows.length} of ${plural(total, "task")}.` : "");
  }

  #row({ task, cells }: Row, selected: number | null): HTMLElement {
    const [key = "", ...rest] = cells;
    const pick = button({ label: key, kind: "small", onclick: () => this.#select(task) });
    const cell = (text: string) => h("td", {}, text);
    const row = h("tr", {}, h("th", { scope: "row" }, pick), ...rest.map(cell));
    if (task === selected) row.setAttribute("aria-current", "true");
    return row;
  }
}
