import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunStart, TaskEvent, TaskState } from "../shared/protocol";
import { statesAt } from "./moment";
import { addTasks, applyEvent, finishRun, newRun, summarize } from "./run";
import { loadRun, saveRun } from "./saved-run";

const task = (id: number) => ({ id, key: `f-${id}`, label: "f", deps: [] });
const start: RunStart = {
  run: 7,
  kind: "map",
  title: "f",
  workers: 2,
  startUs: 1000,
};
const event = (t: number, worker: number, state: TaskState, timeUs: number): TaskEvent => ({
  run: 7,
  task: t,
  worker,
  state,
  timeUs,
  bytes: 8,
});

test("events become spans, whatever is missing", () => {
  const run = newRun(start);
  addTasks(run, [task(0), task(1)]);
  assert.equal(run.tasks.length, 2);
  applyEvent(run, event(0, 1, "running", 10));
  assert.deepEqual(run.open.get(0), { worker: 1, startUs: 10 });
  applyEvent(run, event(0, 1, "done", 30));
  applyEvent(run, event(1, 0, "done", 40));
  assert.deepEqual(
    run.spans.map((s) => [s.task, s.worker, s.startUs, s.endUs]),
    [[0, 1, 10, 30]],
  );
  assert.equal(run.states.get(1), "done");
});

test("the kernel's account has the last word", () => {
  const run = newRun(start);
  addTasks(run, [task(0)]);
  const span = { task: 0, worker: 0, startUs: 0, endUs: 50, bytes: 8, pythonUs: 25, state: "done" as const };
  finishRun(run, { run: 7, status: "ok", endUs: 1100, bytesShipped: 8, peakBytes: 8, spans: [span] }, 1000);
  applyEvent(run, event(0, 1, "running", 60));
  assert.equal(run.durationUs, 100);
  assert.equal(run.states.get(0), "done");
  const { busy, python, rounds } = summarize(run);
  assert.deepEqual([busy, python, rounds], [0.25, 0.5, 1]);
  const again = loadRun(JSON.parse(JSON.stringify(saveRun(run))));
  assert.deepEqual(again?.spans, run.spans);
  assert.deepEqual(again?.tasks, run.tasks);
});

test("a moment of a run", () => {
  const run = newRun(start);
  const span = (t: number, startUs: number, endUs: number) => ({ ...DONE, task: t, startUs, endUs });
  run.spans = [span(0, 0, 10), span(1, 10, 30)];
  assert.deepEqual(
    [...statesAt(run, 15)],
    [
      [0, "done"],
      [1, "running"],
    ],
  );
  assert.deepEqual([...statesAt(run, 5)], [[0, "running"]]);
});

const DONE = { worker: 0, bytes: 0, pythonUs: 0, state: "done" as const };

test("a saved run of any shape is read or left out", () => {
  for (const odd of [
    null,
    3,
    {},
    { ids: 1 },
    { names: [], ids: "", task: "" },
    { names: 1, ids: "1", task: "1" },
  ])
    assert.doesNotThrow(() => loadRun(odd));
  const odd = {
    names: [],
    ids: "1 zz !",
    task: "x ? 1",
    erred: "0 -4",
    layout: { nodes: [{}], edges: [{}] },
  };
  assert.deepEqual(
    loadRun(odd)?.tasks.map((t) => t.id),
    [1, 1296, 1296],
  );
});

test("a saved run is the same run again, with its lines, its failure and its layers", () => {
  const run = newRun({ ...start, kind: "graph", cell: 4, line: 2 }, 1);
  addTasks(run, [
    { ...task(0), place: { cell: 0, line: 3 } },
    { ...task(1), label: "g", deps: [0] },
    { ...task(2), deps: [1, 0] },
  ]);
  const node = { id: 0, x: 0, y: 0, w: 40, h: 20, label: "f ×3", shape: "op" as const, tasks: [0, 1, 2] };
  run.layout = { width: 40, height: 20, nodes: [node], edges: [] };
  const span = (t: number, state: "done" | "erred") => ({
    ...DONE,
    task: t,
    startUs: t,
    endUs: t + 5,
    state,
  });
  const spans = [span(0, "done"), span(1, "erred")];
  const failure = { task: 1, message: "ValueError: no" };
  finishRun(
    run,
    { run: 7, status: "error", endUs: 1100, bytesShipped: 0, peakBytes: 0, spans, failure },
    1000,
  );
  const again = loadRun(JSON.parse(JSON.stringify(saveRun(run))));
  assert.deepEqual({ ...again, run: 7 }, run);
});

test("of very many tasks only what can be told apart is kept", () => {
  const run = newRun(start);
  const count = 30_000;
  addTasks(
    run,
    Array.from({ length: count }, (_, i) => task(i)),
  );
  const spans = run.tasks.map(({ id }) => ({ ...DONE, task: id, startUs: id * 2, endUs: id * 2 + 1 }));
  const end = {
    run: 7,
    status: "ok" as const,
    endUs: 1000 + 2 * count,
    bytesShipped: 0,
    peakBytes: 0,
    spans,
  };
  finishRun(run, end, 1000);
  const saved = JSON.stringify(saveRun(run));
  assert.ok(saved.length < 2000, String(saved.length));
  const again = loadRun(JSON.parse(saved));
  assert.equal(again?.omitted, count);
  assert.equal(again && summarize(again).tasks, count);
  assert.ok((again?.spans.at(-1)?.endUs ?? 0) >= 2 * count - 2);
});
