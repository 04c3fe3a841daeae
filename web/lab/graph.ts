// The task graph on a canvas: layers that open, pan and zoom, one box with the focus. The engine lays it out.

import type { TaskState } from "../shared/protocol";
import { h } from "../view/dom";
import { dragOrClick } from "./drag";
import { drawGraph } from "./graph-draw";
import { type Box, GraphModel, MOST_CELLS, TITLE } from "./graph-model";
import { inks, prepare } from "./inks";
import { LOOKS, WORDS } from "./looks";
import { pinchable, type Spread } from "./pinch";
import type { Run } from "./run";
import { PAD, type Rect, Viewport } from "./viewport";

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
  /** A layer was opened or closed. */
  toggled(): void;
  /** A word about a box, for those who cannot see it. */
  describe(box: Box): string;
}

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
  readonly #view = new Viewport();
  #states: ReadonlyMap<number, TaskState> | null = null;
  #selected: number | null = null;
  #pointed: number | null = null;
  #focused: Box | null = null;
  #frame = 0;

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
    this.#view.fit();
    this.#soon();
  }

  zoom(factor: number): void {
    const { width, height } = this.#view.size;
    this.#view.zoom(width / 2, height / 2, factor);
    this.#soon();
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
    if (other) this.#view.moved = false;
    if (!this.#view.moved) this.#home();
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
    const view = this.#view;
    const { width = 0, height = 0 } = this.#model ?? {};
    view.whole = { width, height };
    this.#measure();
    const wanted = Math.min(TALLEST, Math.max(60, height * view.homeScale + 2 * PAD));
    this.element.style.setProperty("--graph-height", `${Math.round(wanted)}px`);
    this.#measure();
  }

  #measure(): void {
    this.#view.size = { width: this.element.clientWidth, height: this.element.clientHeight };
  }

  #home(): void {
    this.#view.home();
    this.#soon();
  }

  #resized(): void {
    const { width } = this.#view.size;
    this.#measure();
    // Beside another width the picture has another height; that the height has changed is our own doing.
    if (this.#view.size.width !== width) this.#fitHeight();
    if (this.#view.moved) this.#view.look(this.#view.camera);
    else this.#view.home();
    this.#draw();
  }

  /** Moves the picture so far that a box is in view; of an open layer its title. */
  #show(box: Box): void {
    this.#view.show(met(box));
    this.#soon();
  }

  #pan(dx: number, dy: number): boolean {
    const gone = this.#view.pan(dx, dy);
    if (gone) this.#soon();
    return gone;
  }

  #toggle(box: Box): void {
    const run = this.#model?.run;
    if (!run || box.open === null) return;
    const opened = new Set(this.#opened.get(run));
    if (!opened.delete(box.layer)) opened.add(box.layer);
    this.#opened.set(run, opened);
    this.#rebuild(run, this.#model?.states);
    const again = this.#model?.frame(box.layer);
    if (this.#view.moved && again) this.#show(again);
    else this.#home();
    this.#setFocus(again ?? null);
    this.#events.toggled();
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
    const { x, y, w } = this.#view.outside(box);
    return { box, x: frame.left + x + w, y: frame.top + y };
  }

  /** Once a frame, however often it is asked for. */
  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const model = this.#model;
    const { width, height } = this.#view.size;
    if (!model || width === 0 || height === 0) return;
    const c = prepare(this.#canvas, width, height);
    if (!c) return;
    const running = model.run.status === "running" && !still.matches;
    const beat = running ? 0.5 + 0.5 * Math.sin(performance.now() / 160) : 0.5;
    const scene = { camera: this.#view.camera, selected: this.#selected, pointed: this.#pointed, beat };
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
    const { x, y, w, h } = this.#view.outside(met(box));
    Object.assign(mark.style, {
      left: `${x - 3}px`,
      top: `${y - 3}px`,
      width: `${w + 6}px`,
      height: `${h + 6}px`,
    });
    const said = this.#events.describe(box);
    if (mark.getAttribute("aria-label") !== said) mark.setAttribute("aria-label", said);
    this.element.setAttribute("aria-activedescendant", mark.id);
  }

  #inside(event: MouseEvent): [number, number] {
    const frame = this.#canvas.getBoundingClientRect();
    return this.#view.inside(event.clientX - frame.left, event.clientY - frame.top);
  }

  #boxAt(event: MouseEvent): Box | null {
    return this.#model?.at(...this.#inside(event)) ?? null;
  }

  #listen(): void {
    const { element } = this;
    element.addEventListener("pointermove", (e) => this.#hover(e));
    element.addEventListener("pointerleave", () => this.#unpoint());
    element.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
    element.addEventListener("pointerdown", (e) => this.#drag(e));
    pinchable(element, (before, now) => this.#pinch(before, now));
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
    return this.#inside(event)[1] < box.y + TITLE;
  }

  /** With Ctrl it zooms; without, it moves a picture that is larger than its window, and else the page. */
  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const frame = this.#canvas.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0025));
      this.#view.zoom(event.clientX - frame.left, event.clientY - frame.top, factor);
      this.#soon();
      event.preventDefault();
      return;
    }
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (this.#pan(dx, dy)) event.preventDefault();
  }

  #pinch(before: Spread, now: Spread): void {
    const { left, top } = this.#canvas.getBoundingClientRect();
    const within = (spread: Spread) => ({ ...spread, x: spread.x - left, y: spread.y - top });
    this.#view.pinch(within(before), within(now));
    this.#soon();
  }

  #drag(down: PointerEvent): void {
    if (down.button !== 0) return;
    dragOrClick(
      down,
      (dx, dy) => this.#pan(-dx, -dy),
      (event) => this.#click(event),
    );
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

/** Where a box is met: an open layer at its title. */
function met({ x, y, w, h, open }: Box): Rect {
  return { x, y, w, h: open ? TITLE : h };
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
