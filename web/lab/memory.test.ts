import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaskInfo, TaskSpan } from "../shared/protocol";
import { memoryCurve } from "./memory";

const task = (id: number, deps: number[]): TaskInfo => ({ id, key: `k${id}`, label: "t", deps });
const span = (task: number, startUs: number, endUs: number, bytes: number): TaskSpan => ({
  task,
  worker: 0,
  startUs,
  endUs,
  bytes,
  pythonUs: 0,
  state: "done",
});

test("a value is held until its last user has ended", () => {
  const tasks = [task(0, []), task(1, [0]), task(2, [0, 1])];
  const spans = [span(0, 0, 10, 100), span(1, 10, 20, 50), span(2, 20, 30, 8)];
  assert.deepEqual(memoryCurve({ kind: "graph", tasks, spans }), [
    { at: 10, bytes: 100 },
    { at: 20, bytes: 150 },
    { at: 30, bytes: 8 },
  ]);
});

test("while a user is to come, nothing is let go; maps have no curve", () => {
  const tasks = [task(0, []), task(1, [0])];
  const spans = [span(0, 0, 10, 100)];
  assert.deepEqual(memoryCurve({ kind: "graph", tasks, spans }), [{ at: 10, bytes: 100 }]);
  assert.deepEqual(memoryCurve({ kind: "map", tasks, spans }), []);
});
