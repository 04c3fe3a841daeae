// What the task graph's picture is made of: a box for each task, or one for each layer, some of them opened to show
// their tasks; and the lines between them. Plain data: nothing here draws.

import type { GraphLayout } from "../shared/protocol";
import { colourOf } from "./colours";
import { type Point, reflow, type Size } from "./graph-flow";
import { gridLayout } from "./grid";
import { LOOKS, lookNumber, lookOf } from "./looks";
import type { Run } from "./run";

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
  label: string;
  colour: string;
  shape: "op" | "data";
  tasks: readonly number[];
  /** Of a layer: whether its tasks are shown. Null: a task alone. */
  open: boolean | null;
  /** The number of the layer that the box stands in or is; -1 for a task that stands alone. */
  layer: number;
  /** A task's number in `LOOKS`. */
  look: number;
  /** How many of a layer's tasks are in each of `LOOKS`; null for a task, of which there are thousands. */
  counts: number[] | null;
}

export interface Line {
  points: Point[];
}

/** More tasks than this are not shown one by one: their squares would be smaller than a mouse can hit. */
export const MOST_CELLS = 20_000;
/** A layer's title, when it is open. */
export const TITLE = 22;
const INNER = 8;

export class GraphModel {
  width = 0;
  height = 0;
  boxes: Box[] = [];
  lines: Line[] = [];
  /** For a task, its own box, or that of its layer. */
  readonly boxOf = new Map<number, Box>();
  #dependents: Map<number, number[]> | null = null;
  readonly #looks = new Map<number, number>();
  /** The boxes of layers, by their numbers. */
  readonly #frames = new Map<number, Box>();

  constructor(
    readonly run: Run,
    /** The layers that are open, by their numbers. */
    readonly opened: ReadonlySet<number>,
    readonly states: Run["states"],
  ) {
    const layout = run.layout ?? gridLayout(run);
    const cells = layout.nodes.map((node, i) => (opened.has(i) ? cellsOf(run, node.tasks) : null));
    const sizes = layout.nodes.map((node, i) => cells[i]?.size ?? { w: node.w, h: node.h });
    const flow = cells.some((c) => c !== null) ? reflow(layout, sizes) : null;
    this.width = flow?.width ?? layout.width;
    this.height = flow?.height ?? layout.height;
    this.lines = layout.edges.map((edge, i) => ({ points: flow?.routes[i] ?? edge.points }));
    layout.nodes.forEach((node, i) => {
      const [x, y] = flow?.places[i] ?? [node.x, node.y];
      this.#add(node, i, { x, y, ...(sizes[i] as Size) }, cells[i] ?? null);
    });
    this.recount();
  }

  #add(
    node: GraphLayout["nodes"][number],
    number: number,
    place: { x: number; y: number } & Size,
    cells: Cells | null,
  ): void {
    const several = node.tasks.length > 1;
    const name = this.run.known.get(node.tasks[0] ?? -1)?.label ?? node.label.replace(COUNT, "");
    const colour = colourOf(name);
    const { shape, tasks } = node;
    const open = several ? cells !== null : null;
    const label = several ? node.label : node.label || name;
    const { x: left, y: top, w, h } = place;
    const layer = several ? number : -1;
    const counts = several ? new Array<number>(LOOKS.length).fill(0) : null;
    const box = { x: left, y: top, w, h, label, colour, shape, tasks, open, layer, look: 0, counts };
    this.boxes.push(box);
    if (several) this.#frames.set(number, box);
    if (!cells) {
      for (const task of tasks) this.boxOf.set(task, box);
      return;
    }
    cells.places.forEach(([x, y], i) => {
      const task = cells.tasks[i] as number;
      const inner = {
        x: left + x,
        y: top + y,
        w: cells.cell.w,
        h: cells.cell.h,
        label: cells.cell.w >= 30 ? String(i) : "",
        colour,
        shape,
        tasks: [task],
        open: null,
        layer: number,
        look: 0,
        counts: null,
      };
      this.boxes.push(inner);
      this.boxOf.set(task, inner);
    });
  }

  /** Counts every box afresh. */
  recount(): void {
    this.#looks.clear();
    for (const box of this.boxes) {
      box.counts?.fill(0);
      for (const task of box.tasks) {
        const look = this.#looks.get(task) ?? this.#look(task);
        this.#looks.set(task, look);
        this.#count(box, look, 1);
      }
    }
  }

  /** Counts what these tasks have become since. */
  follow(changed: readonly number[]): void {
    for (const task of changed) {
      const [before, now] = [this.#looks.get(task), this.#look(task)];
      if (before === undefined || before === now) continue;
      this.#looks.set(task, now);
      const own = this.boxOf.get(task);
      if (!own) continue;
      const frame = own.layer >= 0 && own.open === null ? this.frame(own.layer) : null;
      this.#move(own, before, now);
      if (frame && frame !== own) this.#move(frame, before, now);
    }
  }

  #move(box: Box, before: number, now: number): void {
    this.#count(box, before, -1);
    this.#count(box, now, 1);
  }

  #count(box: Box, look: number, by: number): void {
    if (box.counts) box.counts[look] = (box.counts[look] ?? 0) + by;
    else if (by > 0) box.look = look;
  }

  #look(task: number): number {
    return lookNumber(lookOf(this.states.get(task), this.run.status));
  }

  /** The box of a layer. */
  frame(layer: number): Box | null {
    return this.#frames.get(layer) ?? null;
  }

  /** The tasks that need a task. */
  dependents(task: number): readonly number[] {
    if (!this.#dependents) {
      this.#dependents = new Map();
      for (const { id, deps } of this.run.tasks)
        for (const dep of deps) {
          const known = this.#dependents.get(dep);
          if (known) known.push(id);
          else this.#dependents.set(dep, [id]);
        }
    }
    return this.#dependents.get(task) ?? [];
  }

  /** How many tasks of the run are in each of `LOOKS`. */
  totals(): number[] {
    const sums = new Array<number>(LOOKS.length).fill(0);
    for (const box of this.boxes) {
      if (box.layer >= 0 && box.open === null) continue;
      if (!box.counts) sums[box.look] = (sums[box.look] ?? 0) + 1;
      box.counts?.forEach((count, i) => {
        sums[i] = (sums[i] ?? 0) + count;
      });
    }
    return sums;
  }

  /** The topmost box at a point. */
  at(x: number, y: number): Box | null {
    for (let i = this.boxes.length - 1; i >= 0; i--) {
      const box = this.boxes[i] as Box;
      if (x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h) return box;
    }
    return null;
  }

  /** The nearest box whose middle lies in a direction (dx, dy: -1, 0 or 1), for the arrow keys. */
  beside(box: Box, dx: number, dy: number): Box | null {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const other of this.boxes) {
      if (other === box) continue;
      const [ox, oy] = [other.x + other.w / 2 - box.x - box.w / 2, entry(other) - entry(box)];
      const along = ox * dx + oy * dy;
      const across = Math.abs(ox * dy) + Math.abs(oy * dx);
      // What lies more to the side than ahead is another key's.
      if (along <= 0.5 || across > 4 * along + 1) continue;
      const distance = along + 2 * across;
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }
}

/** What a node that stands for several tasks has behind its label. */
export const COUNT = / ×\d+$/;

/** An open layer is met at its title. */
function entry(box: Box): number {
  return box.open ? box.y + TITLE / 2 : box.y + box.h / 2;
}

interface Cells {
  tasks: number[];
  /** Top left corners within the layer's box. */
  places: Point[];
  cell: Size;
  size: Size;
}

/** The tasks of an open layer, row by row; those that need others of the layer stand below them. */
function cellsOf(run: Run, tasks: readonly number[]): Cells | null {
  const count = tasks.length;
  if (count > MOST_CELLS) return null;
  const cell = count <= 80 ? { w: 40, h: 22 } : count <= 600 ? { w: 18, h: 16 } : { w: 11, h: 11 };
  const gap = count <= 600 ? 4 : 2;
  const columns = Math.max(3, Math.ceil(Math.sqrt((count * 1.6 * (cell.h + gap)) / (cell.w + gap))));
  const ordered: number[] = [];
  const places: Point[] = [];
  let y = TITLE + INNER;
  let widest = 0;
  for (const rank of ranksOf(run, tasks)) {
    rank.forEach((task, i) => {
      const column = i % columns;
      if (i > 0 && column === 0) y += cell.h + gap;
      ordered.push(task);
      places.push([INNER + column * (cell.w + gap), y]);
      widest = Math.max(widest, column + 1);
    });
    y += cell.h + gap;
  }
  const w = Math.max(2 * INNER + widest * (cell.w + gap) - gap, 150);
  return { tasks: ordered, places, cell, size: { w, h: y - gap + INNER } };
}

/** More ranks than this would make a tower: then the order is that of the tasks' numbers. */
const MOST_RANKS = 24;

function ranksOf(run: Run, tasks: readonly number[]): number[][] {
  const rank = new Map<number, number>();
  const inside = new Set(tasks);
  // Tasks mostly stand behind what they need; a few passes settle the rest.
  for (let pass = 0, moved = true; moved && pass < 3; pass++) {
    moved = false;
    for (const task of tasks) {
      const below = (run.known.get(task)?.deps ?? []).filter((dep) => inside.has(dep));
      const own = below.reduce((most, dep) => Math.max(most, (rank.get(dep) ?? 0) + 1), 0);
      if (own !== (rank.get(task) ?? 0)) moved = true;
      rank.set(task, own);
    }
  }
  const rows: number[][] = [];
  for (const task of tasks) {
    const own = rank.get(task) ?? 0;
    rows[own] ??= [];
    rows[own].push(task);
  }
  return rows.length > MOST_RANKS ? [[...tasks]] : rows.filter((row) => row);
}
