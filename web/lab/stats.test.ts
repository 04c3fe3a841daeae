import assert from "node:assert/strict";
import { test } from "node:test";
import { median, overlap, quantile } from "./stats";

test("medians and quantiles", () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), quantile([1, 2, 3, 4, 5], 0.25)], [2, 2.5, 2]);
});

test("one repeat that was disturbed does not hide a difference", () => {
  assert.equal(overlap([100, 101, 102, 103, 104], [50, 51, 52, 53, 140]), false);
  assert.equal(overlap([100, 101, 102, 103, 104], [99, 100, 103, 105, 106]), true);
});
