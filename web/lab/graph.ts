// The task graph as SVG. The engine lays it out; here its nodes take the colour of their label, as full as
// their tasks are far.

import type { GraphLayout, TaskState } from "../shared/protocol";
import { svg, toggleAttribute } from "../view/dom";
import { colourOf, inkOn } from "./colours";
import { gridLayout } from "./grid";
import type { Run } from "./run";
import { zoomable } from "./zoom";

type States = ReadonlyMap<number, TaskState>;
type LayoutNode = GraphLayout["nodes"][number];

export interface GraphEvents {
  hover(task: number | null, event: PointerEvent): void;
  select(task: number | null): void;
}

interface Drawn {
  node: LayoutNode;
  group: SVGGElement;
  fill: SVGRectElement;
  colour: string;
  /** What is on the screen, so that only changes are written. */
  painted: string;
}

const PAD = 8;
/** What a node that stands for several tasks has behind its label. */
const COUNT = / ×\d+$/;
/** A wide graph is not shrunk below this share of its size, unless somebody wants to see all of it. */
const READABLE = 0.45;

export class Graph {
  readonly element = svg("svg", { class: "graph", role: "img" });
  readonly #events: GraphEvents;
  #run: Run | null = null;
  #tasks = -1;
  #layout: GraphLayout | null = null;
  #built = 0;
  #drawn: Drawn[] = [];
  #reset: () => void;

  constructor(events: GraphEvents) {
    this.#events = events;
    this.#reset = zoomable(this.element);
    this.element.addEventListener("click", (e) => {
      if (e.target === this.element) events.select(null);
    });
  }

  /** All of it at once, or as large as it can be read. */
  fit(): void {
    this.#reset();
    const all = this.element.classList.toggle("fit");
    toggleAttribute(this.element, "preserveAspectRatio", all ? "none" : null);
  }

  update(run: Run | null, selected: number | null, states = run?.states): void {
    if (run !== this.#run || (run && this.#outgrown(run))) this.#build(run);
    if (!states) return;
    for (const drawn of this.#drawn) paint(drawn, states, selected);
  }

  /** A graph's layout comes late; a map's tasks one by one: the picture follows now and then, and at the end. */
  #outgrown(run: Run): boolean {
    if (run.layout !== this.#layout) return true;
    if (run.layout || run.tasks.length === this.#tasks) return false;
    return run.status !== "running" || performance.now() - this.#built > 200;
  }

  #build(run: Run | null): void {
    this.#built = performance.now();
    this.#run = run;
    this.#tasks = run?.tasks.length ?? -1;
    this.#layout = run?.layout ?? null;
    this.#drawn = [];
    this.element.replaceChildren();
    if (!run) return;
    const layout = run.layout ?? gridLayout(run);
    const width = layout.width + 2 * PAD;
    const height = layout.height + 2 * PAD;
    this.element.setAttribute("viewBox", `${-PAD} ${-PAD} ${width} ${height}`);
    this.element.style.aspectRatio = `${width} / ${height}`;
    this.element.style.maxWidth = `${Math.max(160, width)}px`;
    this.element.style.setProperty("--readable", `${width * READABLE}px`);
    this.element.setAttribute("aria-label", `Task graph: ${run.tasks.length} tasks`);
    const labels = new Map(run.tasks.map((t) => [t.id, t.label]));
    const edges = svg("g", { class: "edges" }, ...layout.edges.map(edge));
    const nodes = svg("g", { class: "nodes" });
    for (const node of layout.nodes) nodes.append(this.#node(node, labels));
    this.element.append(edges, nodes);
    this.#reset();
  }

  #node(node: LayoutNode, labels: Map<number, string>): SVGGElement {
    const colour = colourOf(labels.get(node.tasks[0] ?? -1) ?? node.label.replace(COUNT, ""));
    const radius = node.shape === "data" ? 2 : Math.min(node.h / 2, 9);
    const box = { x: node.x, y: node.y, height: node.h, rx: radius };
    const back = svg("rect", { ...box, width: node.w, class: "node-back" });
    const fill = svg("rect", { ...box, width: 0, fill: colour, class: "node-fill" });
    const edge = svg("rect", { ...box, width: node.w, stroke: colour, class: "node-edge" });
    const group = svg("g", { class: "node" }, back, fill, edge);
    if (node.label && node.w >= 16) group.append(caption(node));
    const task = node.tasks[0] ?? null;
    group.addEventListener("pointerenter", (e) => this.#events.hover(task, e));
    group.addEventListener("pointerleave", (e) => this.#events.hover(null, e));
    group.addEventListener("click", () => this.#events.select(task));
    this.#drawn.push({ node, group, fill, colour, painted: "" });
    return group;
  }
}

function caption(node: LayoutNode): SVGTextElement {
  const size = Math.min(11, node.h * 0.5);
  const room = Math.floor((node.w - 6) / (size * 0.56));
  const text = node.label.length > room ? `${node.label.slice(0, Math.max(1, room - 1))}…` : node.label;
  const place = { x: node.x + node.w / 2, y: node.y + node.h / 2, "font-size": size };
  return svg("text", { ...place, "text-anchor": "middle", "dominant-baseline": "central" }, text);
}

function edge({ points }: GraphLayout["edges"][number]): SVGPathElement {
  const d = points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  return svg("path", { d });
}

interface Progress {
  done: number;
  running: number;
  ready: number;
  erred: number;
}

function progress(node: LayoutNode, states: States): Progress {
  const p = { done: 0, running: 0, ready: 0, erred: 0 };
  for (const task of node.tasks) {
    const state = states.get(task);
    if (state === "done" || state === "released") p.done++;
    else if (state === "running") p.running++;
    else if (state === "ready") p.ready++;
    else if (state === "erred") p.erred++;
  }
  return p;
}

function paint(drawn: Drawn, states: States, selected: number | null): void {
  const { node, group, fill, colour } = drawn;
  const p = progress(node, states);
  const total = Math.max(1, node.tasks.length);
  const share = (p.done + p.erred) / total;
  const state = p.erred
    ? "erred"
    : p.running
      ? "running"
      : share === 1
        ? "done"
        : p.ready
          ? "ready"
          : "waiting";
  const chosen = selected !== null && node.tasks.includes(selected);
  const next = `${state} ${share} ${chosen}`;
  if (drawn.painted === next) return;
  drawn.painted = next;
  group.dataset.state = state;
  group.style.setProperty("--ink-on", share > 0.5 ? inkOn(colour) : "");
  group.classList.toggle("selected", chosen);
  fill.setAttribute("width", String(node.w * share));
}
