import assert from "node:assert/strict";
import { test } from "node:test";
import * as edit from "./edit";
import { codeCell, markdownCell, type Notebook } from "./model";

function notebook(...sources: string[]): Notebook {
  return { cells: sources.map((s) => ({ ...codeCell(s), id: s })), metadata: {} };
}

const sourcesOf = (n: Notebook) => n.cells.map((c) => (c.kind === "race" ? "race" : c.source));

test("moves within its bounds", () => {
  assert.deepEqual(sourcesOf(edit.move(notebook("a", "b", "c"), "b", -1)), ["b", "a", "c"]);
  assert.deepEqual(sourcesOf(edit.move(notebook("a", "b"), "b", 1)), ["a", "b"]);
});

test("splits at the cursor and merges back", () => {
  const two = edit.split({ cells: [{ ...codeCell("x = 1\ny = 2"), id: "q" }], metadata: {} }, "q", 6);
  assert.deepEqual(sourcesOf(two), ["x = 1", "y = 2"]);
  const one = edit.mergeBelow(two, two.cells[0]?.id ?? "");
  assert.deepEqual(sourcesOf(one), ["x = 1\ny = 2"]);
});

test("does not merge text with code", () => {
  const mixed = { cells: [{ ...codeCell("a"), id: "a" }, markdownCell("b")], metadata: {} };
  assert.equal(edit.mergeBelow(mixed, "a"), mixed);
});

test("never leaves a notebook empty", () => {
  assert.equal(edit.remove(notebook("a"), "a").cells.length, 1);
});

test("a race starts with the code on both sides", () => {
  const race = edit.toRace(codeCell("f()"));
  assert.deepEqual(race.kind === "race" && race.sides.map((s) => s.source), ["f()", "f()"]);
});
