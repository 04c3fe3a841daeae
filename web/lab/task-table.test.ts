import assert from "node:assert/strict";
import { test } from "node:test";
import type { Run } from "./run";
import { rowsOf } from "./task-table";

const tasks = [0, 1, 2].map((id) => ({ id, key: `inc-${id}`, label: "inc", deps: [] }));
const run = {
  tasks,
  known: new Map(tasks.map((task) => [task.id, task])),
  spans: [
    { task: 1, worker: 1, startUs: 2000, endUs: 5000, bytes: 8, pythonUs: 0, state: "erred" },
    { task: 0, worker: 0, startUs: 0, endUs: 1000, bytes: 1500, pythonUs: 0, state: "done" },
  ],
  states: new Map([[2, "ready"]]),
  status: "running",
} as unknown as Run;

test("rows stand in the order in which tasks started, then those to come", () => {
  assert.deepEqual(
    rowsOf(run).map((row) => row.cells),
    [
      ["inc-0", "done", "1", "0", "1.00 ms", "1.50 kB"],
      ["inc-1", "failed", "2", "2.00 ms", "3.00 ms", "8 B"],
      ["inc-2", "ready", "", "", "", ""],
    ],
  );
});

test("a limit keeps the first", () => {
  assert.deepEqual(
    rowsOf(run, 1).map((row) => row.task),
    [0],
  );
});
