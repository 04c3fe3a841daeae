// The task stream on a canvas: one row per worker, one colour per label, gaps left as gaps.

import type { TaskSpan } from "../shared/protocol";
import { h } from "../view/dom";
import { duration } from "../view/format";
import { colourOf } from "./colours";
import type { Run } from "./run";
import { clampWindow, ticks, type Window, zoomWindow } from "./stream-scale";

export interface StreamEvents {
  hover(span: TaskSpan | null, event: PointerEvent): void;
  select(task: number | null): void;
}

const ROW = 24;
const GUTTER = 26;
const AXIS = 22;
const TOP = 4;

export class Stream {
  readonly element = h("div", { class: "stream" });
  readonly #canvas = h("canvas", { tabindex: 0, role: "img" });
  readonly #events: StreamEvents;
  #run: Run | null = null;
  #selected: number | null = null;
  #window: Window | null = null;
  #labels = new Map<number, string>();
  #counted = -1;
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
    const height = TOP + rows * ROW + AXIS;
    const ratio = devicePixelRatio || 1;
    const canvas = this.#canvas;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext("2d");
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const style = getComputedStyle(this.element);
    const ink = (name: string) => style.getPropertyValue(name).trim();
    this.#frame(context, width, rows, ink);
    this.#bars(context, width, run, ink);
    if (this.#at !== null) {
      context.fillStyle = ink("--ink");
      context.fillRect(this.#x(this.#at, width) - 1, TOP, 2, rows * ROW);
    }
    canvas.setAttribute("aria-label", describe(run, rows));
  }

  #frame(c: CanvasRenderingContext2D, width: number, rows: number, ink: (name: string) => string): void {
    c.font = "11px system-ui, sans-serif";
    c.textBaseline = "middle";
    for (let i = 0; i < rows; i++) {
      c.fillStyle = ink("--track");
      c.fillRect(GUTTER, TOP + i * ROW + 2, width - GUTTER, ROW - 4);
      c.fillStyle = ink("--dim");
      c.textAlign = "right";
      c.fillText(String(i + 1), GUTTER - 8, TOP + i * ROW + ROW / 2);
    }
    const view = this.#view();
    const bottom = TOP + rows * ROW;
    c.textAlign = "center";
    for (const t of ticks(view, Math.floor(width / 80))) {
      const x = this.#x(t, width);
      c.fillStyle = ink("--line");
      c.fillRect(x, TOP, 1, bottom - TOP);
      c.fillStyle = ink("--dim");
      c.fillText(
        duration(t / 1000).replace(/\.0+ /, " "),
        Math.min(Math.max(x, GUTTER + 4), width - 20),
        bottom + AXIS / 2,
      );
    }
  }

  #bars(c: CanvasRenderingContext2D, width: number, run: Run, ink: (name: string) => string): void {
    const dimmed = this.#selected !== null;
    const bar = (task: number, worker: number, from: number, to: number, state: string) => {
      const x = Math.max(GUTTER, this.#x(from, width));
      const end = Math.min(width, this.#x(to, width));
      if (end < GUTTER || x > width || end < x) return;
      const w = Math.max(1, end - x - (end - x > 4 ? 1 : 0));
      const y = TOP + worker * ROW + 2;
      c.globalAlpha = dimmed && task !== this.#selected ? 0.3 : state === "running" ? 0.6 : 1;
      c.fillStyle = state === "erred" ? ink("--bad") : colourOf(this.#labels.get(task) ?? "");
      c.fillRect(x, y, w, ROW - 4);
      if (task !== this.#selected) return;
      c.globalAlpha = 1;
      c.strokeStyle = ink("--ink");
      c.lineWidth = 2;
      c.strokeRect(x + 1, y + 1, Math.max(1, w - 2), ROW - 6);
    };
    for (const s of run.spans) bar(s.task, s.worker, s.startUs, s.endUs, s.state);
    for (const [task, o] of run.open) bar(task, o.worker, o.startUs, this.#total(), "running");
    c.globalAlpha = 1;
  }

  #x(us: number, width: number): number {
    const { from, to } = this.#view();
    return GUTTER + ((us - from) / (to - from)) * (width - GUTTER);
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
