import assert from "node:assert/strict";
import { test } from "node:test";
import type { Names } from "../shared/protocol";
import { completeFrom, openString } from "./assist";

const known: Names = {
  names: {
    df: ["variable", "class pandas.DataFrame 1", [], ["amount", "id"]],
    math: ["namespace", "module math", [], null],
    point: ["variable", "class __main__.Point 2", ["x", "y"], null],
  },
  members: {
    "class pandas.DataFrame 1": [["head", "function"]],
    "module math": [
      ["pi", "variable"],
      ["sqrt", "function"],
    ],
    "class __main__.Point 2": [["norm", "function"]],
  },
  docs: {},
  modules: ["math", "os", "os.path", "dask.bag", "dask.delayed"],
};
const paths = ["data/a.csv", "data/b.csv", "notes.txt"];
const labels = (text: string) => completeFrom(known, text, paths).options.map(([label]) => label);

test("while a cell runs, names are told from the last picture", () => {
  assert.deepEqual(labels("x = "), ["df", "math", "point"]);
  assert.deepEqual(labels("math."), ["pi", "sqrt"]);
  assert.deepEqual(labels("y = point.n"), ["norm", "x", "y"]);
  assert.deepEqual(labels("df."), ["head", "amount", "id"]);
  assert.deepEqual(labels("nobody."), []);
  assert.deepEqual(labels("f(3)."), []);
});

test("keys, files and modules too", () => {
  assert.deepEqual(labels('df["am'), ["amount", "id"]);
  assert.deepEqual(labels("df[['id', 'a"), ["amount", "id"]);
  assert.deepEqual(labels('open("'), ["data/", "notes.txt"]);
  assert.deepEqual(labels('open("data/'), ["a.csv", "b.csv"]);
  assert.deepEqual(labels("import o"), ["math", "os", "dask"]);
  assert.deepEqual(labels("from dask."), ["bag", "delayed"]);
  assert.equal(completeFrom(known, 'open("data/a', paths).length, 1);
});

test("the string that is open at a line's end", () => {
  assert.equal(openString("f('a', \"b"), "b");
  assert.equal(openString("f('it\\'s"), "it\\'s");
  assert.equal(openString("f('a')"), null);
  assert.equal(openString("# it's"), null);
});
