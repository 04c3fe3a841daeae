// The lab: graph above, stream below, with shared colours and one selection; it follows the selected cell.

import { button } from "../view/button";
import { h, setText } from "../view/dom";
import { bytes, duration, percent, plural } from "../view/format";
import { boxWords, gapWords, taskWords } from "./describe";
import { FailureNote } from "./failure";
import { Graph } from "./graph";
import type { Lab } from "./lab-state";
import { Legend } from "./legend";
import { statesAt } from "./moment";
import { Rows } from "./rows";
import { type Run, summarize } from "./run";
import { Stream } from "./stream";
import { TaskTable } from "./task-table";
import { Tip } from "./tip";

/** What the lab asks of the rest of the page. */
export interface LabPage {
  /** The exception that the cell ended with, as it is shown there; null: none. */
  traceback(cell: string): HTMLElement | null;
  /** Takes the focus back to the cell. */
  leave(): void;
}

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
  readonly #legend = new Legend();
  readonly #rows = new Rows();
  readonly #failed: FailureNote;
  readonly #chosen = h("p", { class: "lab-chosen", "aria-live": "polite" });
  readonly #layers = button({ label: "Open all", kind: "small", onclick: () => this.#openAll() });
  readonly #page: LabPage;
  readonly #body: HTMLElement;
  readonly #empty: HTMLElement;

  #scrubbed: Run | null = null;
  #turns = 0;
  #scrubbedTo: { run: Run | null; at: number; states: Run["states"] } = {
    run: null,
    at: 0,
    states: new Map(),
  };

  constructor(lab: Lab, page: LabPage) {
    this.#lab = lab;
    this.#page = page;
    this.#graph = new Graph(this.#graphEvents());
    this.#stream = new Stream(this.#streamEvents(), this.#rows);
    this.#failed = new FailureNote(
      (task) => this.#choose(task, "table"),
      () => (lab.cell ? page.traceback(lab.cell) : null),
    );
    this.#table = new TaskTable((task) => this.#choose(task, "table"));
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

  #graphEvents(): ConstructorParameters<typeof Graph>[0] {
    return {
      select: (task) => this.#choose(task, "graph"),
      leave: () => this.#page.leave(),
      toggled: () => this.#lab.changed(),
      point: (pointed) => {
        const words = pointed && this.#withRun((run) => boxWords(run, this.#rows, pointed.box));
        this.#tip.show(words, { clientX: pointed?.x ?? 0, clientY: pointed?.y ?? 0 });
      },
      describe: (box) => {
        const words = this.#withRun((run) => boxWords(run, this.#rows, box));
        return words ? [words.title, ...words.lines].join(", ") : "";
      },
    };
  }

  #streamEvents(): ConstructorParameters<typeof Stream>[0] {
    return {
      select: (task) => this.#choose(task, "stream"),
      leave: () => this.#page.leave(),
      hover: (span, gap, at) => {
        const words = this.#withRun((run) => {
          if (span) return taskWords(run, this.#rows, span.task);
          return gap ? gapWords(gap) : null;
        });
        this.#tip.show(words, at);
      },
      follow: (task) => {
        this.#graph.reveal(task);
        this.#graph.focus();
      },
      describe: (task) => this.#inWords(task),
    };
  }

  #withRun<T>(of: (run: Run) => T): T | null {
    const run = this.#lab.shown();
    return run ? of(run) : null;
  }

  #inWords(task: number): string {
    const words = this.#withRun((run) => taskWords(run, this.#rows, task));
    return words ? [words.title, ...words.lines].join(", ") : "";
  }

  /** One task is selected everywhere; where it was not chosen, it is brought into view. */
  #choose(task: number | null, from: "graph" | "stream" | "table"): void {
    this.#lab.select(task);
    if (task === null) return;
    if (from !== "graph") this.#graph.reveal(task);
    if (from !== "stream") this.#stream.reveal(task);
  }

  #openAll(): void {
    this.#graph.openAll(!this.#graph.layers.open);
    this.update();
  }

  #sections(): HTMLElement[] {
    const small = (label: string, title: string, onclick: () => void) =>
      button({ label, title, kind: "small", onclick });
    const zoom = (by: number) => () => this.#graph.zoom(by);
    return [
      h(
        "section",
        {},
        heading(
          "Task graph",
          this.#layers,
          small("−", "Zoom out (−, or Ctrl and the wheel)", zoom(1 / 1.4)),
          small("+", "Zoom in (+, or Ctrl and the wheel)", zoom(1.4)),
          small("Fit", "All of it at once (F)", () => this.#graph.fit()),
        ),
        this.#graph.element,
        hidden("graph-keys", GRAPH_KEYS),
        this.#legend.element,
      ),
      h(
        "section",
        {},
        heading(
          "Task stream",
          small("Whole run", "From the first task to the last (0)", () => this.#stream.reset()),
        ),
        this.#stream.element,
        hidden("stream-keys", STREAM_KEYS),
        this.#scrub,
        this.#chosen,
        this.#failed.element,
        this.#table.element,
      ),
      h("section", { class: "lab-text" }, this.#facts, this.#cpython),
    ];
  }

  /** Takes the focus to the graph, if there is one. */
  focus(): void {
    if (this.#lab.shown()) this.#graph.focus();
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
    if (run !== this.#scrubbed) this.#tip.show(null, { clientX: 0, clientY: 0 });
    const at = this.#moment(run);
    this.#drawGraph(run, at);
    this.#drawStream(run, at);
    this.#tell(run);
  }

  /** One part of the lab after the other, while a run goes on. */
  turn(): void {
    const run = this.#lab.shown();
    const part = this.#turns++ % 3;
    const at = this.#moment(run);
    if (part === 0) this.#drawGraph(run, at);
    else if (part === 1) this.#drawStream(run, at);
    else this.#tell(run);
  }

  #drawGraph(run: Run | null, at: number | null): void {
    this.#graph.update(run, this.#lab.task, run && at !== null ? this.#statesAt(run, at) : null);
  }

  #drawStream(run: Run | null, at: number | null): void {
    this.#stream.update(run, this.#lab.task, at);
  }

  #tell(run: Run | null): void {
    this.#table.update(run, this.#lab.task);
    if (run) this.#words(run);
  }

  /** The same map while the scrubber stands still: the picture is then not made afresh. */
  #statesAt(run: Run, at: number): Run["states"] {
    if (this.#scrubbedTo.run !== run || this.#scrubbedTo.at !== at)
      this.#scrubbedTo = { run, at, states: statesAt(run, at) };
    return this.#scrubbedTo.states;
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
    const took = duration(run.durationUs / 1000);
    const live = run.status === "running";
    const sum = live ? null : summarize(run);
    const tasks = Math.max(run.tasks.length, run.spans.length, run.omitted);
    const parts = !sum
      ? [`${run.spans.length} of ${plural(tasks, "task")} done`, `${run.open.size} running`]
      : [
          `${plural(tasks, "task")} in ${took}`,
          run.workers
            ? `${plural(run.workers, "worker")} busy ${percent(sum.busy)} of the time`
            : "on one thread, without workers",
          `${bytes(run.bytesShipped)} shipped`,
          `peak ${bytes(run.peakBytes)}`,
        ];
    if (run.status === "interrupted") parts.push("stopped");
    if (run.status === "error") parts.push("failed");
    setText(this.#facts, parts.join(" · "));
    setText(this.#cpython, sum ? onCPython(run, sum.python) : "");
    this.#legend.update(run, this.#graph.totals());
    setText(this.#chosen, this.#lab.task === null ? "" : this.#inWords(this.#lab.task));
    const { some, open } = this.#graph.layers;
    this.#layers.hidden = !some;
    setText(this.#layers.firstElementChild as Element, open ? "Close all" : "Open all");
    this.#layers.setAttribute("aria-label", open ? "Close all layers" : "Open all layers");
    this.#failed.update(run);
  }
}

const GRAPH_KEYS =
  "Arrows go from box to box, Enter opens a layer or selects a task, Shift and arrows move the picture, " +
  "plus and minus zoom, 0 and F show it all, Escape lets go.";
const STREAM_KEYS =
  "Arrows go from task to task and from worker to worker, Enter goes to the task in the graph, " +
  "plus and minus zoom, Shift and arrows move, 0 shows the whole run.";

function hidden(id: string, text: string): HTMLElement {
  return h("p", { id, class: "visually-hidden" }, text);
}

function onCPython(run: Run, python: number): string {
  if (run.spans.length === 0) return "";
  if (run.kind === "graph" && python < 0.05)
    return "Next to no Python ran in these tasks: on CPython the GIL would not hold Dask's threads up.";
  const share = `${percent(python)} of the tasks' time was Python.`;
  if (run.kind === "map" || python < 0.5) return share;
  return `${share} On CPython, Dask's default threads would give about 1×: the GIL lets one thread run Python at a time. Use processes there.`;
}

function heading(text: string, ...actions: HTMLElement[]): HTMLElement {
  return h("div", { class: "lab-heading" }, h("h3", {}, text), h("span", {}, ...actions));
}
