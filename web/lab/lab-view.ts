// The lab: graph above, stream below, with shared colours and one selection; it follows the selected cell.

import { button } from "../view/button";
import { h, setText } from "../view/dom";
import { bytes, duration, percent, plural } from "../view/format";
import { colourOf } from "./colours";
import { Graph } from "./graph";
import type { Lab } from "./lab-state";
import { statesAt } from "./moment";
import { type Run, summarize } from "./run";
import { Stream } from "./stream";
import { TaskTable } from "./task-table";
import { Tip } from "./tip";

export class LabView {
  readonly element = h("aside", { class: "lab", "aria-label": "Lab" });
  readonly #lab: Lab;
  readonly #graph: Graph;
  readonly #stream: Stream;
  readonly #table: TaskTable;
  readonly #tip = new Tip();
  readonly #title = h("h2", {});
  readonly #picker = h("select", { class: "lab-picker", "aria-label": "Which run to show" });
  readonly #facts = h("p", { class: "lab-facts" });
  readonly #cpython = h("p", { class: "lab-cpython" });
  readonly #scrub = h("input", {
    type: "range",
    class: "scrub",
    min: 0,
    max: 1000,
    value: 1000,
    "aria-label": "Moment of the run",
    title: "Go through the run",
  });
  readonly #legend = h("ul", { class: "legend" });
  readonly #body: HTMLElement;
  readonly #empty: HTMLElement;

  #scrubbed: Run | null = null;

  constructor(lab: Lab) {
    this.#lab = lab;
    const select = (task: number | null) => lab.select(task);
    this.#graph = new Graph({ select, hover: (task, e) => this.#tip.task(lab.shown(), task, e) });
    this.#stream = new Stream({
      select,
      hover: (span, e) => this.#tip.task(lab.shown(), span?.task ?? null, e),
    });
    this.#table = new TaskTable(select);
    this.#scrub.addEventListener("input", () => this.update());
    this.#picker.addEventListener("change", () => lab.step(Number(this.#picker.value)));
    this.#empty = h(
      "p",
      { class: "lab-empty" },
      "Nothing ran on the workers in the selected cell. Cells that use joblib or Dask show their tasks here.",
    );
    this.#body = h("div", { class: "lab-body" }, ...this.#sections());
    this.element.append(
      h("header", {}, this.#title, this.#picker),
      this.#empty,
      this.#body,
      this.#tip.element,
    );
    lab.onChange(() => this.update());
  }

  #sections(): HTMLElement[] {
    const fit = (label: string, reset: () => void) => button({ label, kind: "small", onclick: reset });
    return [
      h(
        "section",
        {},
        heading(
          "Task graph",
          fit("Fit", () => this.#graph.fit()),
        ),
        box("graph-box", this.#graph.element),
        this.#legend,
      ),
      h(
        "section",
        {},
        heading(
          "Task stream",
          fit("Whole run", () => this.#stream.reset()),
        ),
        this.#stream.element,
        this.#scrub,
        this.#table.element,
      ),
      h("section", { class: "lab-text" }, this.#facts, this.#cpython),
    ];
  }

  update(): void {
    const run = this.#lab.shown();
    const runs = this.#lab.runs(this.#lab.cell);
    this.element.dataset.empty = String(run === null);
    this.#empty.hidden = run !== null;
    this.#body.hidden = run === null;
    this.#picker.hidden = runs.length < 2;
    setText(this.#title, run ? run.title || "Run" : "Lab");
    this.#title.hidden = runs.length >= 2;
    if (runs.length >= 2) this.#fillPicker(runs);
    const at = this.#moment(run);
    this.#graph.update(run, this.#lab.task, run && at !== null ? statesAt(run, at) : run?.states);
    this.#stream.update(run, this.#lab.task, at);
    this.#table.update(run, this.#lab.task);
    if (run) this.#words(run);
  }

  /** Where the scrubber stands in a finished run; null at its end. */
  #moment(run: Run | null): number | null {
    if (run !== this.#scrubbed) this.#scrub.value = "1000";
    this.#scrubbed = run;
    this.#scrub.hidden = !run || run.status === "running" || run.spans.length < 2;
    const share = Number(this.#scrub.value) / 1000;
    return run && share < 1 ? share * run.durationUs : null;
  }

  #fillPicker(runs: Run[]): void {
    const texts = runs.map((run, i) => `${i + 1} of ${runs.length} · ${run.title || run.kind}`);
    const key = texts.join("\n");
    if (this.#picker.dataset.key !== key) {
      this.#picker.dataset.key = key;
      this.#picker.replaceChildren(
        ...texts.map((t, i) => h("option", { value: runs.length - 1 - i }, t)).reverse(),
      );
    }
    this.#picker.value = String(this.#lab.back);
  }

  #words(run: Run): void {
    const s = summarize(run);
    const took = duration(run.durationUs / 1000);
    const live = run.status === "running";
    const parts = live
      ? [`${s.done} of ${plural(s.tasks, "task")} done`, `${run.open.size} running`]
      : [
          `${plural(s.tasks, "task")} in ${took}`,
          run.workers
            ? `${plural(run.workers, "worker")} busy ${percent(s.busy)} of the time`
            : "on one thread, without workers",
          `${bytes(run.bytesShipped)} shipped`,
          `peak ${bytes(run.peakBytes)}`,
        ];
    if (run.status === "interrupted") parts.push("stopped");
    if (run.status === "error") parts.push("failed");
    setText(this.#facts, parts.join(" · "));
    setText(this.#cpython, live ? "" : onCPython(run, s.python));
    this.#fillLegend(run);
  }

  #fillLegend(run: Run): void {
    const labels = [...new Set(run.tasks.map((t) => t.label))].slice(0, 12);
    const key = labels.join("\n");
    if (this.#legend.dataset.key === key) return;
    this.#legend.dataset.key = key;
    this.#legend.replaceChildren(
      ...labels.map((label) => {
        const dot = h("i", {});
        dot.style.background = colourOf(label);
        return h("li", {}, dot, label);
      }),
    );
  }
}

function onCPython(run: Run, python: number): string {
  if (run.spans.length === 0) return "";
  if (run.kind === "graph" && python < 0.05)
    return "Next to no Python ran in these tasks: on CPython the GIL would not hold Dask's threads up.";
  const share = `${percent(python)} of the tasks' time was Python.`;
  if (run.kind === "map" || python < 0.5) return share;
  return `${share} On CPython, Dask's default threads would give about 1×: the GIL lets one thread run Python at a time. Use processes there.`;
}

function heading(text: string, action: HTMLElement): HTMLElement {
  return h("div", { class: "lab-heading" }, h("h3", {}, text), action);
}

function box(kind: string, child: Element): HTMLElement {
  return h("div", { class: kind, tabindex: 0, role: "group", "aria-label": "Task graph" }, child);
}
