import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIpynb, NotFormat, parseIpynb } from "./ipynb-read";
import { formatIpynb, toIpynb } from "./ipynb-write";
import { raceCell, side } from "./model";

const base = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "python3", display_name: "Py", language: "python" }, author: "Ada" },
};

test("keeps ids, tags, unknown metadata and outputs", () => {
  const cells = [
    {
      cell_type: "markdown",
      id: "m1",
      metadata: { slideshow: { slide_type: "slide" } },
      source: ["# Title\n", "text"],
    },
    {
      cell_type: "code",
      id: "c1",
      metadata: { tags: ["raises-exception"], jupyter: { source_hidden: true } },
      execution_count: 3,
      source: ["1 / 0"],
      outputs: [
        { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
        { output_type: "execute_result", execution_count: 3, data: { "text/plain": "1" }, metadata: {} },
        { output_type: "error", ename: "ZeroDivisionError", evalue: "division by zero", traceback: ["line"] },
      ],
    },
    { cell_type: "raw", id: "r1", metadata: { format: "text/latex" }, source: ["\\x"] },
  ];
  const again = toIpynb(fromIpynb({ ...base, cells })) as Record<string, unknown>;
  assert.deepEqual(again.cells, cells);
  assert.equal((again.metadata as Record<string, unknown>).author, "Ada");
  assert.equal(again.nbformat_minor, 5);
});

test("reads 4.0, gives it ids, and repairs bad or doubled ones", () => {
  const cell = { cell_type: "code", metadata: {}, source: "x", outputs: [], execution_count: null };
  const cells = [cell, { ...cell, id: "not valid!" }, { ...cell, id: "same" }, { ...cell, id: "same" }];
  const ids = fromIpynb({ nbformat: 4, nbformat_minor: 0, metadata: {}, cells }).cells.map((c) => c.id);
  assert.equal(new Set(ids).size, 4);
  for (const id of ids) assert.match(id, /^[a-zA-Z0-9_-]{1,64}$/);
  assert.equal(ids[2], "same");
});

test("a race is two code cells for Jupyter and one card here", () => {
  const race = {
    ...raceCell(side("serial", "a"), side("parallel", "b")),
    metadata: { result: { ms: [[1], [2]] } },
  };
  const saved = toIpynb({ cells: [race], metadata: {} }) as { cells: Record<string, unknown>[] };
  assert.deepEqual(
    saved.cells.map((c) => [c.cell_type, c.source]),
    [
      ["code", ["a"]],
      ["code", ["b"]],
    ],
  );
  assert.deepEqual(fromIpynb({ ...base, cells: saved.cells }).cells, [race]);
});

test("half a race is an ordinary cell", () => {
  const saved = toIpynb({ cells: [raceCell(side("s", "a"), side("p", "b"))], metadata: {} }) as {
    cells: unknown[];
  };
  assert.equal(fromIpynb({ ...base, cells: saved.cells.slice(0, 1) }).cells[0]?.kind, "code");
});

test("says what is wrong with a file that is no notebook", () => {
  assert.throws(() => parseIpynb("{"), NotFormat);
  assert.throws(() => parseIpynb("[]"), /no list of cells/);
  assert.throws(() => parseIpynb('{"cells": [], "nbformat": 3}'), /format 3/);
});

test("survives cells of any shape", () => {
  const cells = [
    null,
    3,
    "x",
    {},
    { cell_type: "code", source: [1, "a"], outputs: [null, { output_type: "?" }] },
  ];
  const notebook = fromIpynb({ nbformat: 4, cells });
  assert.equal(notebook.cells.length, 5);
  assert.doesNotThrow(() => formatIpynb(notebook));
});
