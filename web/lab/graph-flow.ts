// Makes room in a layered picture: when nodes have grown, the rows move apart and every row keeps its order. The
// engine has decided which node stands in which row and where in it; here only distances change.

import type { GraphLayout } from "../shared/protocol";

export interface Size {
  w: number;
  h: number;
}

export type Point = [number, number];

export interface Flow {
  width: number;
  height: number;
  /** Top left corners, one for each node. */
  places: Point[];
  /** The points of each edge. */
  routes: Point[][];
}

const GAP = 16;
const ROW_GAP = 34;
const BEND = 4;
const SWEEPS = 4;

interface Item {
  /** Centre across the rows, and half of the width. */
  x: number;
  half: number;
  row: number;
  before: Item[];
  after: Item[];
}

/** `sizes`: what each node of the layout takes now. */
export function reflow(layout: GraphLayout, sizes: readonly Size[]): Flow {
  const rows = rowsOf(layout.nodes.map((n) => n.y + n.h / 2));
  const items = layout.nodes.map((n, i) =>
    item(n.x + n.w / 2, (sizes[i]?.w ?? n.w) / 2, rows.of(n.y + n.h / 2)),
  );
  const bends = layout.edges.map((edge) => connect(edge, items, rows.of));
  const all: Item[][] = Array.from({ length: rows.count }, () => []);
  for (const one of [...items, ...bends.flat()]) all[one.row]?.push(one);
  for (const row of all) row.sort((a, b) => a.x - b.x);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? all : [...all].reverse()) settle(row, down);
  }
  const left = Math.min(0, ...all.flat().map((one) => one.x - one.half));
  const height = rowHeights(items, sizes, rows.count);
  const tops = tally(height);
  const places = items.map((one, i): Point => {
    const room = (height[one.row] ?? 0) - (sizes[i]?.h ?? 0);
    return [one.x - one.half - left, (tops[one.row] ?? 0) + room / 2];
  });
  const middle = (one: Item): Point => [one.x - left, (tops[one.row] ?? 0) + (height[one.row] ?? 0) / 2];
  const routes = layout.edges.map((edge, i) => [
    end(places, sizes, edge.from, 1),
    ...(bends[i] ?? []).map(middle),
    end(places, sizes, edge.to, 0),
  ]);
  const width = Math.max(0, ...places.map(([x], i) => x + (sizes[i]?.w ?? 0)));
  return { width, height: Math.max(0, (tops[rows.count] ?? 0) - ROW_GAP), places, routes };
}

const item = (x: number, half: number, row: number): Item => ({ x, half, row, before: [], after: [] });

/** Which row a height belongs to: nodes of a row have one middle. */
function rowsOf(middles: readonly number[]): { count: number; of(y: number): number } {
  const found: number[] = [];
  for (const y of [...middles].sort((a, b) => a - b)) if (y - (found.at(-1) ?? -1e9) > 3) found.push(y);
  const of = (y: number) => {
    let best = 0;
    found.forEach((row, i) => {
      if (Math.abs(row - y) < Math.abs((found[best] ?? 0) - y)) best = i;
    });
    return best;
  };
  return { count: Math.max(1, found.length), of };
}

/** Links an edge's ends through the rows that it passes; its own points say where. */
function connect(edge: GraphLayout["edges"][number], items: Item[], rowOf: (y: number) => number): Item[] {
  const from = items[edge.from];
  const to = items[edge.to];
  if (!from || !to) return [];
  const bends: Item[] = [];
  for (const [x, y] of edge.points.slice(1, -1)) {
    const row = rowOf(y);
    // Two points belong to a row that is passed straight.
    if (row > from.row && row < to.row && bends.at(-1)?.row !== row) bends.push(item(x, BEND / 2, row));
  }
  const chain = [from, ...bends, to];
  for (let i = 1; i < chain.length; i++) {
    (chain[i - 1] as Item).after.push(chain[i] as Item);
    (chain[i] as Item).before.push(chain[i - 1] as Item);
  }
  return bends;
}

/** Puts each item as near to the middle of its neighbours as the order and the widths allow. */
function settle(row: Item[], down: boolean): void {
  const wished = row.map((one) => {
    const near = down ? one.before : one.after;
    return near.length ? near.reduce((sum, other) => sum + other.x, 0) / near.length : one.x;
  });
  // Blocks of items that push each other stand where their mean wants to be.
  const blocks: { wish: number; count: number; from: number }[] = [];
  let offset = 0;
  const offsets = row.map((one, i) => {
    const before = row[i - 1];
    if (before) offset += before.half + one.half + GAP;
    return offset;
  });
  for (let i = 0; i < row.length; i++) {
    blocks.push({ wish: (wished[i] ?? 0) - (offsets[i] ?? 0), count: 1, from: i });
    for (;;) {
      const [a, b] = [blocks.at(-2), blocks.at(-1)];
      if (!a || !b || a.wish <= b.wish) break;
      blocks.pop();
      a.wish = (a.wish * a.count + b.wish * b.count) / (a.count + b.count);
      a.count += b.count;
    }
  }
  for (const { wish, count, from } of blocks)
    for (let i = from; i < from + count; i++) (row[i] as Item).x = wish + (offsets[i] ?? 0);
}

function rowHeights(items: readonly Item[], sizes: readonly Size[], rows: number): number[] {
  const heights = new Array<number>(rows).fill(0);
  items.forEach((one, i) => {
    heights[one.row] = Math.max(heights[one.row] ?? 0, sizes[i]?.h ?? 0);
  });
  return heights;
}

/** The top of each row, and one more for the end. */
function tally(heights: readonly number[]): number[] {
  let top = 0;
  return [0, ...heights.map((h) => (top += h + ROW_GAP))];
}

/** Where an edge leaves (`share` 1) or arrives (0). */
function end(places: readonly Point[], sizes: readonly Size[], node: number, share: number): Point {
  const [x, y] = places[node] ?? [0, 0];
  const { w, h } = sizes[node] ?? { w: 0, h: 0 };
  return [x + w / 2, y + h * share];
}
