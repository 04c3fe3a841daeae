import assert from "node:assert/strict";
import { test } from "node:test";
import { colourTraceback } from "./traceback";

test("file, caret and exception stand out", () => {
  const plain =
    'Traceback (most recent call last):\n  File "Cell In[1]", line 3, in f\n    ^^^\nValueError: bad';
  const coloured = colourTraceback(plain);
  assert.match(coloured, /\x1b\[32m"Cell In\[1\]"\x1b\[0m, line \x1b\[1;32m3/);
  assert.match(coloured, /\x1b\[31m {4}\^\^\^/);
  assert.match(coloured, /\x1b\[1;31mValueError\x1b\[0m: bad$/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  assert.equal(coloured.replace(/\x1b\[[\d;]*m/g, ""), plain);
});

test("what is coloured already is left alone", () => {
  assert.equal(colourTraceback("\x1b[31mE\x1b[0m\nValueError"), "\x1b[31mE\x1b[0m\nValueError");
});
