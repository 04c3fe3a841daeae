import assert from "node:assert/strict";
import { test } from "node:test";
import { overwrite, pieces } from "./ansi";

test("colours until they are reset", () => {
  assert.deepEqual(pieces("a\x1b[1;31mred\x1b[0mb"), [
    { text: "a", style: [] },
    { text: "red", style: ["ansi-bold", "ansi-red"] },
    { text: "b", style: [] },
  ]);
});

test("skips what it does not draw", () => {
  assert.deepEqual(
    pieces("\x1b[38;5;200mx\x1b[2Ky").map((p) => p.text),
    ["x", "y"],
  );
  assert.deepEqual(pieces("\x1b[38;5;31mx")[0]?.style, []);
});

test("a carriage return writes over its line", () => {
  assert.equal(overwrite("10 %\r100 %\nnext"), "100 %\nnext");
  assert.equal(overwrite("longer\rab"), "abnger");
  assert.equal(overwrite("a\r\nb"), "a\nb");
});
