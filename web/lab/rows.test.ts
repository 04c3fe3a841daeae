import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaskSpan } from "../shared/protocol";
import { Rows } from "./rows";
import type { Run } from "./run";

const span = (task: number, worker: number, startUs: number, endUs: number): TaskSpan => ({
  task,
  worker,
  startUs,
  endUs,
  bytes: 0,
  pythonUs: 0,
  state: "done",
});
const run = (spans: TaskSpan[]) => ({ spans }) as unknown as Run;

test("spans are found by row and moment, whatever order they came in", () => {
  const rows = new Rows();
  const spans = [span(2, 0, 50, 60), span(0, 0, 0, 10), span(1, 1, 5, 20)];
  rows.update(run(spans));
  assert.deepEqual(
    rows.rows.map((row) => row.map((s) => s.task)),
    [[0, 2], [1]],
  );
  assert.equal(rows.at(0, 55, 0)?.task, 2);
  assert.equal(rows.at(0, 30, 1), null);
  assert.equal(rows.at(0, 48, 3)?.task, 2);
  assert.deepEqual(rows.gap(0, 30, 100), { from: 10, to: 50 });
  assert.deepEqual(rows.gap(1, 70, 100), { from: 20, to: 100 });
});

test("it grows with the run, and starts afresh with another account", () => {
  const rows = new Rows();
  const spans = [span(0, 0, 0, 10)];
  rows.update(run(spans));
  spans.push(span(1, 0, 10, 20));
  rows.update(run(spans));
  assert.equal(rows.of(1)?.startUs, 10);
  rows.update(run([span(7, 1, 0, 5)]));
  assert.deepEqual([rows.of(0), rows.of(7)?.worker], [null, 1]);
});

test("the keys walk along a row and from row to row", () => {
  const rows = new Rows();
  const [a, b, c] = [span(0, 0, 0, 10), span(1, 0, 20, 30), span(2, 2, 18, 40)];
  rows.update(run([a, b, c]));
  assert.equal(rows.beside(a, 1, 0), b);
  assert.equal(rows.beside(a, -1, 0), null);
  assert.equal(rows.beside(b, 0, 1), c);
  assert.equal(rows.beside(c, 0, -1), b);
  assert.equal(rows.beside(c, 0, 1), null);
  assert.equal(rows.beside(a, 0, -1), null);
});
