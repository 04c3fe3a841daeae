import assert from "node:assert/strict";
import { test } from "node:test";
import { clampWindow, ticks, zoomWindow } from "./stream-scale";

test("ticks are round and inside", () => {
  assert.deepEqual(ticks({ from: 0, to: 100 }, 5), [0, 20, 40, 60, 80, 100]);
  assert.deepEqual(ticks({ from: 130, to: 170 }, 4), [130, 140, 150, 160, 170]);
});

test("zooming keeps its point and stays within the run", () => {
  assert.deepEqual(zoomWindow({ from: 0, to: 1000 }, 500, 0.5, 1000), { from: 250, to: 750 });
  assert.deepEqual(clampWindow({ from: -50, to: 150 }, 1000), { from: 0, to: 200 });
  assert.deepEqual(clampWindow({ from: 950, to: 1150 }, 1000), { from: 800, to: 1000 });
});
