import assert from "node:assert/strict";
import { test } from "node:test";
import type { GraphLayout } from "../shared/protocol";
import { reflow } from "./graph-flow";

const node = (id: number, x: number, y: number) => ({
  id,
  x,
  y,
  w: 60,
  h: 30,
  label: "f",
  shape: "op" as const,
  tasks: [id],
});
const layout: GraphLayout = {
  width: 140,
  height: 210,
  nodes: [node(0, 0, 0), node(1, 80, 0), node(2, 40, 90), node(3, 40, 180)],
  edges: [
    {
      from: 0,
      to: 2,
      points: [
        [30, 30],
        [70, 90],
      ],
    },
    {
      from: 1,
      to: 2,
      points: [
        [110, 30],
        [70, 90],
      ],
    },
    {
      from: 0,
      to: 3,
      points: [
        [30, 30],
        [10, 105],
        [70, 180],
      ],
    },
    {
      from: 2,
      to: 3,
      points: [
        [70, 120],
        [70, 180],
      ],
    },
  ],
};

test("what has grown pushes its neighbours away, and nothing overlaps", () => {
  const sizes = [60, 60, 400, 60].map((w, i) => ({ w, h: i === 2 ? 200 : 30 }));
  const { places, routes, width, height } = reflow(layout, sizes);
  const rects = places.map(([x, y], i) => {
    const { w, h } = sizes[i] ?? { w: 0, h: 0 };
    return { x, y, right: x + w, bottom: y + h };
  });
  for (const [i, a] of rects.entries())
    for (const b of rects.slice(i + 1))
      assert.ok(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y);
  assert.ok(rects.every((r) => r.x >= 0 && r.y >= 0 && r.right <= width && r.bottom <= height));
  const [first, second, large, last] = rects as [Rect, Rect, Rect, Rect];
  assert.ok(first.right < second.x, "the order within a row stays");
  assert.ok(second.bottom < large.y && large.bottom < last.y, "the rows stay below each other");
  // The edge that passes the row of the large node goes around it.
  const x = routes[2]?.[1]?.[0] ?? Number.NaN;
  assert.ok(x < large.x || x > large.right);
});

interface Rect {
  x: number;
  y: number;
  right: number;
  bottom: number;
}

test("an empty picture is empty", () => {
  const empty = { width: 0, height: 0, nodes: [], edges: [] };
  assert.deepEqual(reflow(empty, []), { width: 0, height: 0, places: [], routes: [] });
});
