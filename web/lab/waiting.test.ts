import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaskInfo, TaskSpan } from "../shared/protocol";
import { statesAt } from "./moment";
import { levelAt, waitingCurve } from "./waiting";

const task = (id: number, deps: number[]): TaskInfo => ({ id, key: `k${id}`, label: "t", deps });
const span = (task: number, startUs: number, endUs: number, erred = false): TaskSpan => ({
  task,
  worker: 0,
  startUs,
  endUs,
  bytes: 0,
  pythonUs: 0,
  state: erred ? "erred" : "done",
});
const tasks = [task(0, []), task(1, []), task(2, [0, 1])];

test("a task waits from the end of what it needs until a worker takes it", () => {
  const spans = [span(0, 0, 10), span(1, 12, 20), span(2, 25, 30)];
  const levels = waitingCurve({ kind: "graph", tasks, spans });
  assert.deepEqual(levels, [
    { at: 0, bytes: 1 },
    { at: 12, bytes: 0 },
    { at: 20, bytes: 1 },
    { at: 25, bytes: 0 },
  ]);
  assert.deepEqual(
    [-1, 0, 11, 12, 22, 99].map((us) => levelAt(levels, us)),
    [0, 1, 1, 0, 1, 0],
  );
});

test("every state at its moment", () => {
  const run = { kind: "graph" as const, tasks, spans: [span(0, 0, 10), span(1, 12, 20), span(2, 25, 30)] };
  const at = (us: number) => [0, 1, 2].map((id) => statesAt(run, us).get(id) ?? "waiting");
  assert.deepEqual(at(5), ["running", "ready", "waiting"]);
  assert.deepEqual(at(15), ["done", "running", "waiting"]);
  assert.deepEqual(at(22), ["done", "done", "ready"]);
  assert.deepEqual(at(27), ["done", "done", "running"]);
  assert.deepEqual(at(99), ["released", "released", "done"]);
});

test("what needs a failed task never gets ready, and holds what else it needs", () => {
  const run = { kind: "graph" as const, tasks, spans: [span(0, 0, 10), span(1, 12, 20, true)] };
  const states = statesAt(run, Number.POSITIVE_INFINITY);
  assert.deepEqual([states.get(0), states.get(1), states.get(2)], ["done", "erred", undefined]);
  assert.deepEqual(waitingCurve(run), [
    { at: 0, bytes: 1 },
    { at: 12, bytes: 0 },
  ]);
});
