import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "./pinch";
import { Viewport } from "./viewport";

const finger = (clientX: number, clientY: number) => ({ clientX, clientY });

test("two fingers have a middle, and never no distance", () => {
  assert.deepEqual(spread(finger(0, 0), finger(30, 40)), { x: 15, y: 20, distance: 50 });
  assert.equal(spread(finger(7, 7), finger(7, 7)).distance, 1);
});

test("what lies between the fingers stays between them", () => {
  const view = new Viewport();
  view.size = { width: 400, height: 300 };
  view.whole = { width: 4000, height: 3000 };
  view.look({ x: 1000, y: 1000, scale: 0.5 });
  const before = spread(finger(100, 100), finger(200, 100));
  const now = spread(finger(110, 120), finger(310, 120));
  const point = view.inside(before.x, before.y);
  view.pinch(before, now);
  assert.equal(view.camera.scale, 1);
  const after = view.inside(now.x, now.y);
  assert.ok(Math.hypot(after[0] - point[0], after[1] - point[1]) < 1e-9);
});
