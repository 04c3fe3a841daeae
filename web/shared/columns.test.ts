import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackSpans, unpackTasks } from "./columns";

test("tasks come out of their columns, lines only where they are known", () => {
  const columns = {
    ids: [4, 5, 6],
    keys: ["a", "b", "c"],
    names: ["inc", "add"],
    labels: [0, 0, 1],
    depCounts: [0, 0, 2],
    deps: [4, 5],
    cells: [0, 3, 0],
    lines: [2, 7, 0],
  };
  assert.deepEqual(unpackTasks(columns), [
    { id: 4, key: "a", label: "inc", deps: [], place: { cell: 0, line: 2 } },
    { id: 5, key: "b", label: "inc", deps: [], place: { cell: 3, line: 7 } },
    { id: 6, key: "c", label: "add", deps: [4, 5] },
  ]);
  assert.equal(unpackTasks({ ...columns, cells: [], lines: [] })[0]?.place, undefined);
});

test("spans come out of theirs", () => {
  const two = Uint32Array.of(1, 2);
  const columns = { task: two, worker: two, startUs: two, endUs: two, bytes: two, pythonUs: two };
  assert.deepEqual(
    unpackSpans({ ...columns, erred: [0, 1] }).map((s) => [s.task, s.bytes, s.state]),
    [
      [1, 1, "done"],
      [2, 2, "erred"],
    ],
  );
});
