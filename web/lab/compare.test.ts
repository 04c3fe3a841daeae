import assert from "node:assert/strict";
import { test } from "node:test";
import { boundName, close, computed, isLazy, sameness } from "./compare";

test("equal, rounded, different, random, unknown", () => {
  assert.equal(sameness(["[1, 2]", "[1, 2]"], ["[1, 2]", "[1, 2]"]), "same");
  assert.equal(sameness(["0.30000000000000004"], ["0.3"]), "rounding");
  assert.equal(sameness(["1", "1"], ["2", "2"]), "different");
  assert.equal(sameness(["0.1", "0.7"], ["0.1", "0.1"]), "random");
  assert.equal(sameness([null], ["1"]), "unknown");
});

test("tables with other column widths are the same", () => {
  assert.ok(close("name\nA    0.5\n", "name\nA  0.5000000001\n"));
  assert.ok(!close("A 0.5", "B 0.5"));
});

test("knows what has only been planned", () => {
  assert.ok(isLazy("Dask DataFrame Structure:\nnpartitions=4"));
  assert.ok(isLazy("dask.array<add, shape=(4,)>"));
  assert.ok(isLazy("Delayed('f-1')"));
  assert.ok(isLazy("<dask_expr.expr.Scalar: expr=..., dtype=float64>"));
  assert.ok(!isLazy("0.5"));
});

test("computes the last expression", () => {
  assert.equal(computed("a = 1\ndf.x.mean()"), "a = 1\ndf.x.mean().compute()");
  assert.equal(computed("r = df.x.mean()"), "r = df.x.mean()\nr.compute()");
  assert.equal(computed("a + b"), "(a + b).compute()");
  assert.equal(computed("df.x.mean();"), "df.x.mean().compute()");
});

test("finds the name that a side ends with", () => {
  assert.equal(boundName("x = 1\ny = f(x)"), "y");
  assert.equal(boundName("x == 1"), null);
});
