// The task stream on a canvas: one row per worker, one colour per label, gaps left as gaps.

import type { TaskSpan } from "../shared/protocol";
import { h } from "../view/dom";
import { duration } from "../view/format";
import { type Level, memoryCurve } from "./memory";
import type { Run } from "./run";
import { drawStream, GUTTER, inks, ROW, TOP } from "./stream-draw";
import { clampWindow, type Window, zoomWindow } from "./stream-scale";

export interface StreamEvents {
  hover(span: TaskSpan | null, event: PointerEvent): void;
  select(task: number | null): void;
}

export class Stream {
  readonly element = h("div", { class: "stream" });
  readonly #canvas = h("canvas", { tabindex: 0, role: "img" });
  readonly #events: StreamEvents;
  #run: Run | null = null;
  #selected: number | null = null;
  #window: Window | null = null;
  #labels = new Map<number, string>();
  #counted = -1;
  #memory: Level[] = [];
  /** Of which run, and of how many of its spans. */
  #remembered: [Run | null, number] = [null, 0];
  #at: number | null = null;

  constructor(events: StreamEvents) {
    this.#events = events;
    this.element.append(this.#canvas);
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  reset(): void {
    this.#window = null;
    this.#draw();
  }

  get zoomed(): boolean {
    return this.#window !== null;
  }

  /** `at`: the moment that the scrubber points to, in microseconds. */
  update(run: Run | null, selected: number | null, at: number | null = null): void {
    this.#at = at;
    if (run !== this.#run) this.#window = null;
    if (run && (run !== this.#run || run.tasks.length !== this.#counted)) {
      this.#labels = new Map(run.tasks.map((t) => [t.id, t.label]));
      this.#counted = run.tasks.length;
    }
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

  #rows(): number {
    const run = this.#run;
    if (!run) return 0;
    const highest = run.spans.reduce((max, s) => Math.max(max, s.worker), -1);
    return Math.max(run.workers, highest + 1);
  }

  #draw(): void {
    const run = this.#run;
    const width = this.element.clientWidth;
    if (!run || width === 0) return;
    const rows = this.#rows();
    const { from, to } = this.#view();
    const picture = {
      run,
      rows,
      width,
      from,
      to,
      selected: this.#selected,
      at: this.#at,
      labels: this.#labels,
      memory: this.#curve(run),
    };
    drawStream(this.#canvas, picture, inks(this.element));
    this.#canvas.setAttribute("aria-label", describe(run, rows));
  }

  /** Computed again only when tasks have ended. */
  #curve(run: Run): Level[] {
    const [of, spans] = this.#remembered;
    if (of !== run || spans !== run.spans.length) {
      this.#remembered = [run, run.spans.length];
      this.#memory = memoryCurve(run);
    }
    return this.#memory;
  }

  #time(event: MouseEvent): number {
    const frame = this.#canvas.getBoundingClientRect();
    const { from, to } = this.#view();
    return from + ((event.clientX - frame.left - GUTTER) / (frame.width - GUTTER)) * (to - from);
  }

  #hit(event: MouseEvent): TaskSpan | null {
    const row = Math.floor((event.clientY - this.#canvas.getBoundingClientRect().top - TOP) / ROW);
    const t = this.#time(event);
    const { from, to } = this.#view();
    const slack = (to - from) / 400;
    return (
      this.#run?.spans.find((s) => s.worker === row && t >= s.startUs - slack && t <= s.endUs + slack) ?? null
    );
  }

  #listen(): void {
    const canvas = this.#canvas;
    canvas.addEventListener("pointermove", (e) => this.#events.hover(this.#hit(e), e));
    canvas.addEventListener("pointerleave", (e) => this.#events.hover(null, e));
    canvas.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
    canvas.addEventListener("dblclick", () => this.reset());
    canvas.addEventListener("pointerdown", (e) => this.#drag(e));
    canvas.addEventListener("keydown", (e) => this.#key(e));
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#zoom(this.#time(event), Math.exp(event.deltaY * 0.002));
  }

  #zoom(at: number, factor: number): void {
    const total = this.#total();
    const next = zoomWindow(this.#view(), at, factor, total);
    this.#window = next.to - next.from >= total * 0.999 ? null : next;
    this.#draw();
  }

  #drag(down: PointerEvent): void {
    const start = this.#view();
    const width = this.#canvas.clientWidth - GUTTER;
    let moved = false;
    const move = (e: PointerEvent) => {
      const by = ((down.clientX - e.clientX) / width) * (start.to - start.from);
      if (Math.abs(down.clientX - e.clientX) > 3) moved = true;
      if (!this.#window) return;
      this.#window = clampWindow({ from: start.from + by, to: start.to + by }, this.#total());
      this.#draw();
    };
    const up = (e: PointerEvent) => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      if (!moved) this.#events.select(this.#hit(e)?.task ?? null);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
  }

  #key(event: KeyboardEvent): void {
    const view = this.#view();
    const middle = (view.from + view.to) / 2;
    const step = (view.to - view.from) / 5;
    if (event.key === "+" || event.key === "=") this.#zoom(middle, 0.7);
    else if (event.key === "-") this.#zoom(middle, 1 / 0.7);
    else if (event.key === "0") this.reset();
    else if (this.#window && event.key === "ArrowLeft") this.#shift(-step);
    else if (this.#window && event.key === "ArrowRight") this.#shift(step);
    else return;
    event.preventDefault();
  }

  #shift(by: number): void {
    const { from, to } = this.#view();
    this.#window = clampWindow({ from: from + by, to: to + by }, this.#total());
    this.#draw();
  }
}

function describe(run: Run, rows: number): string {
  return `Task stream: ${run.spans.length} tasks on ${rows} workers in ${duration(run.durationUs / 1000)}`;
}
