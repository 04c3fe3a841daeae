import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, duration, factor } from "./format";

test("durations keep three digits", () => {
  assert.deepEqual([0, 0.0123, 1.234, 56.78, 1234, 61_000].map(duration), [
    "0",
    "12.3 µs",
    "1.23 ms",
    "56.8 ms",
    "1.23 s",
    "1 min 1 s",
  ]);
});

test("sizes and factors", () => {
  assert.deepEqual([12, 1500, 182_000_000].map(bytes), ["12 B", "1.50 kB", "182 MB"]);
  assert.deepEqual([0.0052, 0.62, 2.46, 12.3].map(factor), ["0.005×", "0.6×", "2.5×", "12×"]);
});
