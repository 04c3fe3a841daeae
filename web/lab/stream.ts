// The task stream on a canvas: one row per worker, one colour per label, gaps left as gaps.

import type { TaskSpan } from "../shared/protocol";
import { h } from "../view/dom";
import { duration } from "../view/format";
import { dragOrClick } from "./drag";
import { inks } from "./inks";
import { type Level, memoryCurve } from "./memory";
import { pinchable, type Spread } from "./pinch";
import type { Rows } from "./rows";
import type { Run } from "./run";
import { drawStream, GUTTER, ROW, TOP } from "./stream-draw";
import { clampWindow, type Window, zoomWindow } from "./stream-scale";
import { levelAt, waitingCurve } from "./waiting";

/** What the mouse is on: a task, or a worker's gap. */
export interface Gap {
  worker: number;
  us: number;
  /** Tasks that waited for a worker meanwhile. */
  waiting: number;
}

export interface StreamEvents {
  hover(span: TaskSpan | null, gap: Gap | null, at: { clientX: number; clientY: number }): void;
  select(task: number | null): void;
  /** Escape, and nothing was selected. */
  leave(): void;
  /** Enter on a bar: on to the task's node. */
  follow(task: number): void;
  describe(task: number): string;
}

/** A run that goes on gets its curves anew so often, large ones less; the largest only when they are over. */
const CURVES_MS = 400;
const MOST_LIVE = 10_000;

export class Stream {
  readonly element = h("div", { class: "stream" });
  readonly #canvas = h("canvas", { tabindex: 0, role: "img", "aria-describedby": "stream-keys" });
  readonly #events: StreamEvents;
  /** The lab's, which are brought up to date here. */
  readonly #rows: Rows;
  #run: Run | null = null;
  #selected: number | null = null;
  #window: Window | null = null;
  #curves: { memory: Level[]; waiting: Level[] } = { memory: [], waiting: [] };
  /** Of which spans, of how many of them, and when. */
  #remembered: { spans: Run["spans"] | null; count: number; at: number } = { spans: null, count: 0, at: 0 };
  #at: number | null = null;

  constructor(events: StreamEvents, rows: Rows) {
    this.#events = events;
    this.#rows = rows;
    this.element.append(this.#canvas);
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  reset(): void {
    this.#window = null;
    this.#draw();
  }

  /** `at`: the moment that the scrubber points to, in microseconds. */
  update(run: Run | null, selected: number | null, at: number | null = null): void {
    this.#at = at;
    if (run !== this.#run) this.#window = null;
    this.#rows.update(run);
    this.#run = run;
    this.#selected = selected;
    this.#draw();
  }

  #total(): number {
    return Math.max(1, this.#run?.durationUs ?? 1);
  }

  #view(): Window {
    return this.#window ?? { from: 0, to: this.#total() };
  }

  #count(): number {
    const run = this.#run;
    if (!run) return 0;
    return Math.max(run.workers, this.#rows.rows.length);
  }

  /** Brings a task's bar into view. */
  reveal(task: number): void {
    const span = this.#rows.of(task);
    if (!span) return;
    const { from, to } = this.#view();
    if (span.startUs >= from && span.endUs <= to) return;
    const half = Math.max(to - from, (span.endUs - span.startUs) * 1.5) / 2;
    const middle = (span.startUs + span.endUs) / 2;
    this.#window = clampWindow({ from: middle - half, to: middle + half }, this.#total());
    this.#draw();
  }

  #draw(): void {
    const run = this.#run;
    const width = this.element.clientWidth;
    if (!run || width === 0) return;
    const rows = this.#count();
    const { from, to } = this.#view();
    const picture = {
      run,
      spans: this.#rows,
      rows,
      width,
      from,
      to,
      selected: this.#selected,
      at: this.#at,
      ...this.#curve(run),
    };
    drawStream(this.#canvas, picture, inks());
    const chosen = this.#selected === null ? "" : `. Selected: ${this.#events.describe(this.#selected)}`;
    this.#canvas.setAttribute("aria-label", describe(run, rows) + chosen);
  }

  /** Computed again only when tasks have ended, and of a run that goes on now and then. */
  #curve(run: Run): { memory: Level[]; waiting: Level[] } {
    const { spans, count, at } = this.#remembered;
    const now = performance.now();
    const live = run.status === "running";
    const pause = Math.max(CURVES_MS, run.spans.length / 2);
    const late = !live || (now - at > pause && run.spans.length <= MOST_LIVE);
    if (spans !== run.spans || (count !== run.spans.length && late)) {
      this.#remembered = { spans: run.spans, count: run.spans.length, at: now };
      this.#curves = { memory: memoryCurve(run), waiting: waitingCurve(run) };
    }
    return this.#curves;
  }

  #time(event: { clientX: number }): number {
    const frame = this.#canvas.getBoundingClientRect();
    const { from, to } = this.#view();
    return from + ((event.clientX - frame.left - GUTTER) / (frame.width - GUTTER)) * (to - from);
  }

  #row(event: MouseEvent): number {
    return Math.floor((event.clientY - this.#canvas.getBoundingClientRect().top - TOP) / ROW);
  }

  #hit(event: MouseEvent): TaskSpan | null {
    const { from, to } = this.#view();
    return this.#rows.at(this.#row(event), this.#time(event), (to - from) / 400);
  }

  #hover(event: PointerEvent): void {
    const span = this.#hit(event);
    this.#events.hover(span, span ? null : this.#gap(event), event);
  }

  /** Where a worker had nothing to do; none while the run goes on. */
  #gap(event: MouseEvent): Gap | null {
    const [worker, at] = [this.#row(event), this.#time(event)];
    const over = this.#run?.status !== "running" && this.#run?.kind === "graph";
    if (!over || worker < 0 || worker >= this.#count() || at < 0 || at > this.#total()) return null;
    const { from, to } = this.#rows.gap(worker, at, this.#total());
    return { worker, us: to - from, waiting: levelAt(this.#curves.waiting, at) };
  }

  #listen(): void {
    const canvas = this.#canvas;
    canvas.addEventListener("pointermove", (e) => this.#hover(e));
    canvas.addEventListener("pointerleave", (e) => this.#events.hover(null, null, e));
    canvas.addEventListener("blur", () => this.#events.hover(null, null, { clientX: 0, clientY: 0 }));
    canvas.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
    canvas.addEventListener("dblclick", () => this.reset());
    canvas.addEventListener("pointerdown", (e) => this.#drag(e));
    canvas.addEventListener("keydown", (e) => this.#key(e));
    pinchable(canvas, (before, now) => this.#pinch(before, now));
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#zoom(this.#time(event), Math.exp(event.deltaY * 0.002));
  }

  /** What was between the fingers stays there. */
  #pinch(before: Spread, now: Spread): void {
    const at = this.#time({ clientX: before.x });
    this.#zoom(at, before.distance / now.distance);
    this.#shift(at - this.#time({ clientX: now.x }));
  }

  #zoom(at: number, factor: number): void {
    const total = this.#total();
    const next = zoomWindow(this.#view(), at, factor, total);
    this.#window = next.to - next.from >= total * 0.999 ? null : next;
    this.#draw();
  }

  #drag(down: PointerEvent): void {
    const width = this.#canvas.clientWidth - GUTTER;
    const drag = (dx: number) => {
      const { from, to } = this.#view();
      this.#shift((-dx / width) * (to - from));
    };
    dragOrClick(down, drag, (event) => this.#events.select(this.#hit(event)?.task ?? null));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const view = this.#view();
    const middle = (view.from + view.to) / 2;
    const step = (view.to - view.from) / 5;
    const arrow = ARROWS[event.key];
    if (event.key === "+" || event.key === "=") this.#zoom(middle, 0.7);
    else if (event.key === "-") this.#zoom(middle, 1 / 0.7);
    else if (event.key === "0") this.reset();
    else if (arrow && event.shiftKey) this.#shift(step * (arrow[0] || arrow[1]));
    else if (arrow) this.#step(...arrow);
    else if (event.key === "Enter" && this.#selected !== null) this.#events.follow(this.#selected);
    else if (event.key === "Escape" && this.#selected === null) this.#events.leave();
    else if (event.key === "Escape") this.#events.select(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Selects the bar beside the selected one. */
  #step(along: number, across: number): void {
    const now = this.#selected === null ? null : this.#rows.of(this.#selected);
    const first = this.#rows.rows.find((row) => row.length)?.[0] ?? null;
    const next = now ? this.#rows.beside(now, along, across) : first;
    if (!next) return;
    this.#events.select(next.task);
    this.#selected = next.task;
    this.reveal(next.task);
    const frame = this.#canvas.getBoundingClientRect();
    const { from, to } = this.#view();
    const x = GUTTER + ((next.startUs - from) / (to - from)) * (frame.width - GUTTER);
    const at = { clientX: frame.left + Math.max(GUTTER, x), clientY: frame.bottom - 12 };
    this.#events.hover(next, null, at);
  }

  #shift(by: number): void {
    if (!this.#window) return;
    const { from, to } = this.#view();
    this.#window = clampWindow({ from: from + by, to: to + by }, this.#total());
    this.#draw();
  }
}

function describe(run: Run, rows: number): string {
  return `Task stream: ${run.spans.length} tasks on ${rows} workers in ${duration(run.durationUs / 1000)}`;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
