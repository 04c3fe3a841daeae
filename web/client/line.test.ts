import assert from "node:assert/strict";
import { test } from "node:test";
import { LINE_BYTES, writeLine } from "./line";

function written(line: string | null): { state: number; text: string } {
  const memory = new ArrayBuffer(16 + 8 + LINE_BYTES);
  writeLine(memory, 16, line);
  const [state = 0, length = 0] = new Int32Array(memory, 16, 2);
  return {
    state,
    text: new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(memory, 24, length)),
  };
}

test("a line stands where the kernel reads it", () => {
  assert.deepEqual(written("Zoë 🐍"), { state: 2, text: "Zoë 🐍" });
  assert.deepEqual(written(""), { state: 2, text: "" });
  assert.equal(written(null).state, 3);
});

test("what is too long is cut between two characters", () => {
  const { text } = written("é".repeat(LINE_BYTES));
  assert.equal(text, "é".repeat(LINE_BYTES / 2));
  assert.equal(written(`a${"é".repeat(LINE_BYTES)}`).text.length, LINE_BYTES / 2);
});
