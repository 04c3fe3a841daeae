import assert from "node:assert/strict";
import { test } from "node:test";
import { PAD, Viewport } from "./viewport";

function viewport(width: number, height: number): Viewport {
  const view = new Viewport();
  view.size = { width: 400, height: 200 };
  view.whole = { width, height };
  view.home();
  return view;
}

test("a small picture stands in the middle and cannot be pushed away", () => {
  const view = viewport(100, 50);
  assert.deepEqual(view.camera, { x: -150, y: -75, scale: 1 });
  assert.equal(view.pan(500, 500), false);
  assert.deepEqual(view.outside({ x: 0, y: 0, w: 100, h: 50 }), { x: 150, y: 75, w: 100, h: 50 });
});

test("a wide picture stays readable; to fit shows all of it", () => {
  const view = viewport(4000, 100);
  assert.equal(view.camera.scale, 0.45);
  view.fit();
  assert.equal(view.camera.scale, (400 - 2 * PAD) / 4000);
  const seen = view.outside({ x: 0, y: 0, w: 4000, h: 100 });
  assert.ok(seen.x >= PAD - 0.001 && seen.x + seen.w <= 400 - PAD + 0.001);
});

test("zooming keeps the point below the mouse, panning ends at the border", () => {
  const view = viewport(4000, 3000);
  view.pan(1000, 1000);
  const before = view.inside(120, 80);
  view.zoom(120, 80, 1.5);
  const after = view.inside(120, 80);
  before.forEach((at, i) => {
    assert.ok(Math.abs(at - (after[i] ?? 0)) < 1e-9);
  });
  assert.equal(view.pan(1e9, 1e9), true);
  assert.equal(view.pan(10, 10), false);
});

test("what is to be shown comes into view, and what is in view stays", () => {
  const view = viewport(4000, 3000);
  view.show({ x: 3900, y: 2900, w: 50, h: 20 });
  const there = view.outside({ x: 3900, y: 2900, w: 50, h: 20 });
  assert.ok(there.x >= 0 && there.x + there.w <= 400 && there.y >= 0 && there.y + there.h <= 200);
  const { camera } = view;
  view.show({ x: 3890, y: 2890, w: 10, h: 10 });
  assert.deepEqual(view.camera, camera);
});
