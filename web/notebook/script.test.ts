import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Cell, codeCell, markdownCell, raceCell, side } from "./model";
import { parseScript, toScript } from "./script";
import { SCRIPTS } from "./script-cases";

const shape = (cells: Cell[]) => cells.map((c) => [c.kind, c.kind === "race" ? "" : c.source.trimEnd()]);
const again = (cells: Cell[]) => shape(parseScript(toScript({ cells, metadata: {} })).cells);

test("a notebook survives the percent format", () => {
  const cells = [markdownCell("# Title\n\ntext"), codeCell("%timeit f()\nx = 1"), codeCell("%%time\ny = 2")];
  const script = toScript({ cells, metadata: {} });
  assert.match(
    script,
    /# %% \[markdown\]\n# # Title\n#\n# text\n\n# %%\n# %timeit f\(\)\n_timeit\("f\(\)"\)/,
  );
  assert.deepEqual(again(cells), shape(cells));
});

for (const [name, cells] of Object.entries(SCRIPTS)) {
  test(`the script that CPython has run: ${name}`, () => {
    const golden = readFileSync(`crate/kernel/tests/cases/export/${name}.py`, "utf8");
    assert.equal(toScript({ cells, metadata: {} }), golden);
    assert.deepEqual(again(cells), shape(cells));
  });
}

test("a script without marks is one cell", () => {
  assert.equal(parseScript("import math\n\nprint(math.pi)\n").cells.length, 1);
});

test("what other tools write is read", () => {
  const text = '# %% [markdown]\n"""\n# Title\n"""\n\n# %% Load\n# %matplotlib inline\nx = 1\n\n#%%\ny = 2\n';
  assert.deepEqual(shape(parseScript(text).cells), [
    ["markdown", "# Title"],
    ["code", "%matplotlib inline\nx = 1"],
    ["code", "y = 2"],
  ]);
});

test("both sides of a race are cells with their names", () => {
  const race = raceCell(side("loop", "a = 1"), side("parallel [2]", "b = 2"));
  assert.equal(toScript({ cells: [race], metadata: {} }), "# %% loop\na = 1\n\n# %% parallel 2\nb = 2\n");
});

test("every magic that has no meaning in a script leaves valid Python", () => {
  const sources = [
    "for i in range(2):\n    %whos\n    !pip install x",
    "x = %who_ls",
    "a = !pip list",
    "%precision 3",
  ];
  const script = toScript({ cells: sources.map((s) => codeCell(s)), metadata: {} });
  assert.match(script, /for i in range\(2\):\n {4}# %whos\n {4}pass {2}#/);
  assert.match(script, /\n# x = %who_ls\nx = None {2}#/);
  assert.match(script, /\n# a = !pip list\na = \[\] {2}#/);
  assert.match(script, /\n# %precision 3\n/);
});

test("without processes nothing is behind a guard", () => {
  const threads =
    "from multiprocessing.pool import ThreadPool\nwith ThreadPool(2) as p:\n    p.map(abs, [1])";
  assert.ok(!toScript({ cells: [codeCell(threads)], metadata: {} }).includes("__main__"));
});

test("with bags, computing starts processes", () => {
  const cells = [codeCell("import dask.bag as db\nb = db.range(5, 2)"), codeCell("b.sum().compute()")];
  const script = toScript({ cells, metadata: {} });
  assert.match(
    script,
    /b = db.range\(5, 2\)\n\n# %%\nif __name__ == "__main__":[^\n]*\n {4}b.sum\(\).compute\(\)\n/,
  );
  assert.deepEqual(again(cells), shape(cells));
});
