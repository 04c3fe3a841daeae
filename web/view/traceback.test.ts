import assert from "node:assert/strict";
import { test } from "node:test";
import { colourTraceback } from "./traceback";

const ESC = "\u001b[";

test("file, caret and exception stand out", () => {
  const lines = [
    "Traceback (most recent call last):",
    '  File "Cell In[1]", line 3, in f',
    "    ^^^",
    "ValueError: bad",
  ];
  const [head, file, caret, raised] = colourTraceback(lines.join("\n")).split("\n");
  assert.equal(head, lines[0]);
  assert.equal(file, `  File ${ESC}32m"Cell In[1]"${ESC}0m, line ${ESC}1;32m3${ESC}0m, in f`);
  assert.equal(caret, `${ESC}31m    ^^^${ESC}0m`);
  assert.equal(raised, `${ESC}1;31mValueError${ESC}0m: bad`);
});

test("what is coloured already is left alone", () => {
  const coloured = `${ESC}31mE${ESC}0m\nValueError`;
  assert.equal(colourTraceback(coloured), coloured);
});
