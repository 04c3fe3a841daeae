// The task graph on a canvas: layers that open, pan and zoom, one box with the focus. The engine lays it out.

import type { TaskState } from "../shared/protocol";
import { h } from "../view/dom";
import { type Camera, drawGraph } from "./graph-draw";
import { type Box, GraphModel, MOST_CELLS } from "./graph-model";
import { inks, prepare } from "./inks";
import { LOOKS, WORDS } from "./looks";
import type { Run } from "./run";

/** What a box stands for, and where it is on the screen. */
export interface Pointed {
  box: Box;
  x: number;
  y: number;
}

export interface GraphEvents {
  point(pointed: Pointed | null): void;
  select(task: number | null): void;
  /** Escape, and nothing was selected. */
  leave(): void;
  /** A word about a box, for those who cannot see it. */
  describe(box: Box): string;
}

const PAD = 10;
/** A wide graph is not shrunk below this share of its size, unless somebody wants to see all of it. */
const READABLE = 0.45;
const LEAST = 0.02;
const MOST = 6;
const TALLEST = 460;
/** While a map grows its picture is made afresh now and then. */
const GROW_MS = 250;

const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Graph {
  readonly element = h("div", { class: "graph-box" });
  readonly #canvas = h("canvas", { class: "graph" });
  readonly #focusMark = h("div", { class: "graph-focus", id: "graph-focus", role: "img", hidden: true });
  readonly #events: GraphEvents;
  #run: Run | null = null;
  #made: { layout: Run["layout"]; tasks: number; at: number } = { layout: null, tasks: -1, at: 0 };
  #model: GraphModel | null = null;
  /** The open layers of each run. */
  readonly #opened = new WeakMap<Run, Set<number>>();
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Somebody has moved the picture: it is not put back on its own. */
  #moved = false;
  #states: ReadonlyMap<number, TaskState> | null = null;
  #selected: number | null = null;
  #pointed: number | null = null;
  #focused: Box | null = null;
  #frame = 0;
  #size = { width: 0, height: 0 };

  constructor(events: GraphEvents) {
    this.#events = events;
    this.element.append(this.#canvas, this.#focusMark);
    const about = {
      role: "application",
      tabindex: "0",
      "aria-label": "Task graph",
      "aria-describedby": "graph-keys",
    };
    for (const [name, value] of Object.entries(about)) this.element.setAttribute(name, value);
    this.#listen();
    new ResizeObserver(() => this.#resized()).observe(this.element);
  }

  /** All of it at once. */
  fit(): void {
    const model = this.#model;
    if (!model) return;
    const { width, height } = this.#size;
    const scale = Math.min(
      (width - 2 * PAD) / Math.max(1, model.width),
      (height - 2 * PAD) / Math.max(1, model.height),
      1.2,
    );
    this.#moved = true;
    this.#look({ ...this.#middle(scale), scale });
  }

  zoom(factor: number): void {
    this.#zoomAt(this.#size.width / 2, this.#size.height / 2, factor);
  }

  /** Whether there are layers to open, and whether any is open. */
  get layers(): { some: boolean; open: boolean } {
    const boxes = this.#model?.boxes ?? [];
    return { some: boxes.some((b) => b.open !== null), open: boxes.some((b) => b.open === true) };
  }

  /** Opens every layer, or closes them all. */
  openAll(open: boolean): void {
    const { run } = this.#model ?? {};
    if (!run) return;
    const layers = this.#model?.boxes.filter((b) => b.open !== null).map((b) => b.layer) ?? [];
    this.#opened.set(run, new Set(open ? layers : []));
    this.#focused = null;
    this.#rebuild(run);
    this.#home();
  }

  /** Brings a task into view; its layer is opened for it. */
  reveal(task: number): void {
    const box = this.#model?.boxOf.get(task);
    if (!box) return;
    if (box.open === false && box.tasks.length <= MOST_CELLS) this.#toggle(box);
    const own = this.#model?.boxOf.get(task) ?? box;
    this.#setFocus(null);
    this.#show(own);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** `states`: those of another moment than now. */
  update(run: Run | null, selected: number | null, states: Run["states"] | null = null): void {
    const other = run !== this.#run;
    this.#run = run;
    this.#selected = selected;
    this.element.hidden = !run;
    if (!run) return;
    const shown = states ?? run.states;
    if (other || this.#outgrown(run)) this.#rebuild(run, shown);
    else this.#count(run, shown);
    if (other) this.#moved = false;
    if (!this.#moved) this.#home();
    this.#draw();
  }

  /** What is in which state, each time it is drawn: see `LOOKS`. */
  totals(): number[] {
    return this.#model?.totals() ?? [];
  }

  #outgrown(run: Run): boolean {
    const { layout, tasks, at } = this.#made;
    if (run.layout !== layout) return true;
    if (run.layout || run.tasks.length === tasks) return false;
    return run.status !== "running" || performance.now() - at > GROW_MS;
  }

  #rebuild(run: Run, states: Run["states"] = run.states): void {
    this.#made = { layout: run.layout, tasks: run.tasks.length, at: performance.now() };
    this.#model = new GraphModel(run, this.#opened.get(run) ?? new Set(), states);
    this.#states = states;
    run.changed = [];
    this.#focused = this.#again(this.#focused);
    this.#fitHeight();
    this.#name();
  }

  /** A box of the picture before, in the new one. */
  #again(box: Box | null): Box | null {
    if (!box || !this.#model) return null;
    const [task] = box.tasks;
    if (box.open !== null && box.layer >= 0) return this.#model.frame(box.layer);
    return task === undefined ? null : (this.#model.boxOf.get(task) ?? null);
  }

  #count(run: Run, states: Run["states"]): void {
    const model = this.#model;
    if (!model) return;
    if (states !== this.#states || run.changed === null) {
      this.#model = model.states === states ? model : new GraphModel(run, model.opened, states);
      if (this.#model === model) model.recount();
      this.#focused = this.#again(this.#focused);
    } else if (run.changed.length > 0) model.follow(run.changed);
    this.#states = states;
    if (states === run.states) run.changed = [];
  }

  #name(): void {
    const model = this.#model;
    if (!model) return;
    const tasks = model.run.tasks.length || model.boxes.reduce((sum, b) => sum + b.tasks.length, 0);
    this.element.setAttribute("aria-label", `Task graph: ${tasks} tasks`);
    this.element.dataset.boxes = String(model.boxes.length);
  }

  /** As high as the picture needs, within bounds. */
  #fitHeight(): void {
    const model = this.#model;
    if (!model) return;
    const scale = this.#homeScale(model);
    const wanted = Math.min(TALLEST, Math.max(60, model.height * scale + 2 * PAD));
    this.element.style.setProperty("--graph-height", `${Math.round(wanted)}px`);
    this.#measure();
  }

  #measure(): void {
    this.#size = { width: this.element.clientWidth, height: this.element.clientHeight };
  }

  #homeScale(model: GraphModel): number {
    const room = this.element.clientWidth - 2 * PAD;
    return Math.max(READABLE, Math.min(1, room / Math.max(1, model.width)));
  }

  #home(): void {
    const model = this.#model;
    if (!model) return;
    this.#moved = false;
    const scale = this.#homeScale(model);
    const { x, y } = this.#middle(scale);
    this.#look({ x, y: Math.max(y, -PAD / scale), scale });
  }

  /** Where the camera stands so that the picture is in the middle. */
  #middle(scale: number): { x: number; y: number } {
    const { width = 0, height = 0 } = this.#model ?? {};
    return { x: (width - this.#size.width / scale) / 2, y: (height - this.#size.height / scale) / 2 };
  }

  #resized(): void {
    const { width } = this.#size;
    this.#measure();
    // Beside another width the picture has another height; that the height has changed is our own doing.
    if (this.#size.width !== width) this.#fitHeight();
    if (!this.#moved) this.#home();
    this.#draw();
  }

  /** Moves the camera, but never so far that nothing is left to see. */
  #look(camera: Camera): void {
    const model = this.#model;
    if (!model) return;
    const { scale } = camera;
    const keep = (at: number, room: number, whole: number) => {
      const seen = room / scale;
      const pad = PAD / scale;
      if (whole + 2 * pad <= seen) return (whole - seen) / 2;
      return Math.min(Math.max(at, -pad), whole + pad - seen);
    };
    this.#camera = {
      x: keep(camera.x, this.#size.width, model.width),
      y: keep(camera.y, this.#size.height, model.height),
      scale,
    };
    this.#soon();
  }

  #pan(dx: number, dy: number): boolean {
    const before = this.#camera;
    const { x, y, scale } = before;
    this.#look({ x: x + dx / scale, y: y + dy / scale, scale });
    const gone = Math.abs(this.#camera.x - x) + Math.abs(this.#camera.y - y) > 0.01;
    if (gone) this.#moved = true;
    return gone;
  }

  /** `x`, `y`: the point on the screen that stays where it is. */
  #zoomAt(x: number, y: number, factor: number): void {
    const before = this.#camera;
    const scale = Math.min(MOST, Math.max(LEAST, before.scale * factor));
    const keep = (at: number, screen: number) => at + screen / before.scale - screen / scale;
    this.#moved = true;
    this.#look({ x: keep(before.x, x), y: keep(before.y, y), scale });
  }

  /** Moves the camera so far that a box is in view. */
  #show(box: Box): void {
    const { x, y, scale } = this.#camera;
    const [w, hh] = [this.#size.width / scale, this.#size.height / scale];
    const pad = PAD / scale;
    const to = (at: number, seen: number, from: number, size: number) => {
      if (size + 2 * pad > seen || from - pad < at) return from - pad;
      return from + size + pad > at + seen ? from + size + pad - seen : at;
    };
    const next = { x: to(x, w, box.x, box.w), y: to(y, hh, box.y, box.open ? 24 : box.h), scale };
    if (next.x === x && next.y === y) return;
    this.#moved = true;
    this.#look(next);
  }

  #toggle(box: Box): void {
    const run = this.#model?.run;
    if (!run || box.open === null) return;
    const opened = new Set(this.#opened.get(run));
    if (!opened.delete(box.layer)) opened.add(box.layer);
    this.#opened.set(run, opened);
    this.#rebuild(run, this.#model?.states);
    const again = this.#model?.frame(box.layer);
    if (this.#moved && again) this.#show(again);
    else this.#home();
    this.#setFocus(again ?? null);
  }

  #act(box: Box): void {
    if (box.open !== null) this.#toggle(box);
    else this.#events.select(box.tasks[0] ?? null);
  }

  #setFocus(box: Box | null): void {
    this.#focused = box;
    if (box) this.#show(box);
    this.#events.point(box ? this.#place(box) : null);
    this.#pointed = box?.open === null ? (box.tasks[0] ?? null) : null;
    this.#soon();
  }

  #place(box: Box): Pointed {
    const frame = this.#canvas.getBoundingClientRect();
    const { x, y, scale } = this.#camera;
    return { box, x: frame.left + (box.x + box.w - x) * scale, y: frame.top + (box.y - y) * scale };
  }

  /** Once a frame, however often it is asked for. */
  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const model = this.#model;
    const { width, height } = this.#size;
    if (!model || width === 0 || height === 0) return;
    const c = prepare(this.#canvas, width, height);
    if (!c) return;
    const running = model.run.status === "running" && !still.matches;
    const beat = running ? 0.5 + 0.5 * Math.sin(performance.now() / 160) : 0.5;
    const scene = { camera: this.#camera, selected: this.#selected, pointed: this.#pointed, beat };
    drawGraph(c, { model, width, height, ...scene }, inks());
    this.#markFocus();
  }

  /** A box of the page where the focus is: for screen readers, magnifiers and the eye. */
  #markFocus(): void {
    const box = this.#focused;
    const mark = this.#focusMark;
    mark.hidden = !box;
    if (!box) {
      this.element.removeAttribute("aria-activedescendant");
      return;
    }
    const { x, y, scale } = this.#camera;
    const tall = box.open ? 22 : box.h;
    Object.assign(mark.style, {
      left: `${(box.x - x) * scale - 3}px`,
      top: `${(box.y - y) * scale - 3}px`,
      width: `${box.w * scale + 6}px`,
      height: `${tall * scale + 6}px`,
    });
    const said = this.#events.describe(box);
    if (mark.getAttribute("aria-label") !== said) mark.setAttribute("aria-label", said);
    this.element.setAttribute("aria-activedescendant", mark.id);
  }

  #boxAt(event: MouseEvent): Box | null {
    const frame = this.#canvas.getBoundingClientRect();
    const { x, y, scale } = this.#camera;
    const at: [number, number] = [
      x + (event.clientX - frame.left) / scale,
      y + (event.clientY - frame.top) / scale,
    ];
    return this.#model?.at(...at) ?? null;
  }

  #listen(): void {
    const { element } = this;
    element.addEventListener("pointermove", (e) => this.#hover(e));
    element.addEventListener("pointerleave", () => this.#unpoint());
    element.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
    element.addEventListener("pointerdown", (e) => this.#drag(e));
    element.addEventListener("dblclick", (e) => !this.#boxAt(e) && this.#home());
    element.addEventListener("keydown", (e) => this.#key(e));
    element.addEventListener("blur", () => this.#setFocus(null));
  }

  #hover(event: PointerEvent): void {
    if (event.buttons) return;
    const box = this.#boxAt(event);
    this.#canvas.style.cursor = box && (box.open !== true || this.#onTitle(box, event)) ? "pointer" : "";
    this.#events.point(box ? { box, x: event.clientX, y: event.clientY } : null);
    const pointed = box?.open === null ? (box.tasks[0] ?? null) : null;
    if (pointed === this.#pointed) return;
    this.#pointed = pointed;
    this.#soon();
  }

  #unpoint(): void {
    this.#events.point(null);
    this.#pointed = null;
    this.#soon();
  }

  #onTitle(box: Box, event: MouseEvent): boolean {
    const frame = this.#canvas.getBoundingClientRect();
    return this.#camera.y + (event.clientY - frame.top) / this.#camera.scale < box.y + 22;
  }

  /** With Ctrl it zooms; without, it moves a picture that is larger than its window, and else the page. */
  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const frame = this.#canvas.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0025));
      this.#zoomAt(event.clientX - frame.left, event.clientY - frame.top, factor);
      event.preventDefault();
      return;
    }
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (this.#pan(dx, dy)) event.preventDefault();
  }

  #drag(down: PointerEvent): void {
    if (down.button !== 0) return;
    let last = down;
    let moved = false;
    const move = (e: PointerEvent) => {
      if (!moved && Math.hypot(e.clientX - down.clientX, e.clientY - down.clientY) < 4) return;
      moved = true;
      this.#pan(last.clientX - e.clientX, last.clientY - e.clientY);
      last = e;
    };
    const up = (e: PointerEvent) => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
      if (!moved && e.type === "pointerup") this.#click(e);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
  }

  #click(event: PointerEvent): void {
    const box = this.#boxAt(event);
    if (!box) this.#events.select(null);
    else if (box.open !== true || this.#onTitle(box, event)) this.#act(box);
    if (this.#focused) this.#setFocus(null);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey) this.#pan(60 * arrow[0], 60 * arrow[1]);
    else if (arrow) this.#step(...arrow);
    else if (event.key === "Home") this.#setFocus(this.#model?.boxes[0] ?? null);
    else if (event.key === "End") this.#setFocus(this.#model?.boxes.at(-1) ?? null);
    else if ((event.key === "Enter" || event.key === " ") && this.#focused) this.#act(this.#focused);
    else if (event.key === "+" || event.key === "=") this.zoom(1.3);
    else if (event.key === "-") this.zoom(1 / 1.3);
    else if (event.key === "0") this.#home();
    else if (event.key === "f") this.fit();
    else if (event.key === "Escape") this.#letGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** First the focus and the selection go, then the keyboard leaves the lab. */
  #letGo(): void {
    if (!this.#focused && this.#selected === null) {
      this.#events.leave();
      return;
    }
    this.#setFocus(null);
    this.#events.select(null);
  }

  #step(dx: number, dy: number): void {
    const model = this.#model;
    if (!model) return;
    const start = this.#selected === null ? model.boxes[0] : model.boxOf.get(this.#selected);
    const next = this.#focused ? model.beside(this.#focused, dx, dy) : start;
    if (next) this.#setFocus(next);
  }
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** “3 done, 2 running”. */
export function countsInWords(counts: ArrayLike<number>): string {
  const parts = LOOKS.flatMap((look, i) => (counts[i] ? [`${counts[i]} ${WORDS[look]}`] : []));
  return parts.join(", ");
}
