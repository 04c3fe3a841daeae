import assert from "node:assert/strict";
import { test } from "node:test";
import type { GraphLayout, TaskInfo } from "../shared/protocol";
import { type Box, GraphModel } from "./graph-model";
import { LOOKS, type Look, lookNumber } from "./looks";
import { addTasks, applyEvent, newRun } from "./run";

const start = { run: 1, kind: "graph" as const, title: "", workers: 2, startUs: 0 };
const task = (id: number, label: string, deps: number[] = []): TaskInfo => ({
  id,
  key: `${label}-${id}`,
  label,
  deps,
});

/** Four incs, two adds of two of them each, one total of the adds; drawn as layers. */
function layered() {
  const run = newRun(start);
  addTasks(run, [
    ...[0, 1, 2, 3].map((id) => task(id, "inc")),
    task(4, "add", [0, 1]),
    task(5, "add", [2, 3]),
    task(6, "total", [4, 5]),
  ]);
  const node = (id: number, label: string, y: number, tasks: number[]) => ({
    id,
    x: 0,
    y,
    w: 90,
    h: 34,
    label,
    shape: "op" as const,
    tasks,
  });
  const edge = (from: number, to: number, y: number): GraphLayout["edges"][number] => ({
    from,
    to,
    points: [
      [45, y],
      [45, y + 30],
    ],
  });
  const nodes = [
    node(0, "inc ×4", 0, [0, 1, 2, 3]),
    node(1, "add ×2", 64, [4, 5]),
    node(2, "total", 128, [6]),
  ];
  run.layout = { width: 90, height: 162, nodes, edges: [edge(0, 1, 34), edge(1, 2, 98)] };
  return run;
}

const counted = (box: Box | null, look: Look) => box?.counts?.[lookNumber(look)] ?? 0;
const event = (t: number, state: "running" | "done" | "erred") => ({
  run: 1,
  task: t,
  worker: 0,
  state,
  timeUs: 1,
  bytes: 0,
});

test("closed layers are one box each; a layer of one task is that task", () => {
  const run = layered();
  const model = new GraphModel(run, new Set(), run.states);
  assert.deepEqual(
    model.boxes.map((b) => [b.label, b.open]),
    [
      ["inc ×4", false],
      ["add ×2", false],
      ["total", null],
    ],
  );
  assert.equal(model.boxOf.get(3), model.boxes[0]);
  assert.deepEqual([...model.dependents(0)], [4]);
});

test("an open layer shows its tasks inside, below its title, and all else makes room", () => {
  const run = layered();
  const model = new GraphModel(run, new Set([0]), run.states);
  const frame = model.frame(0) as Box;
  const inside = model.boxes.filter((b) => b.layer === 0 && b !== frame);
  assert.deepEqual(
    inside.map((b) => b.tasks[0]),
    [0, 1, 2, 3],
  );
  for (const b of inside) {
    assert.ok(b.x >= frame.x && b.x + b.w <= frame.x + frame.w);
    assert.ok(b.y >= frame.y + 22 && b.y + b.h <= frame.y + frame.h);
  }
  const next = model.frame(1) as Box;
  assert.ok(next.y >= frame.y + frame.h);
  assert.equal(model.at((inside[2] as Box).x + 1, (inside[2] as Box).y + 1), inside[2]);
});

test("states are counted in the task and in its layer, as they change", () => {
  const run = layered();
  const model = new GraphModel(run, new Set([0]), run.states);
  for (const [t, state] of [
    [0, "running"],
    [1, "running"],
    [0, "done"],
    [4, "running"],
  ] as const)
    applyEvent(run, event(t, state));
  model.follow(run.changed ?? []);
  assert.deepEqual(
    (["done", "running", "waiting"] as const).map((look) => counted(model.frame(0), look)),
    [1, 1, 2],
  );
  assert.equal(LOOKS[model.boxOf.get(0)?.look ?? 0], "done");
  assert.equal(counted(model.frame(1), "running"), 1);
  const totals = model.totals();
  assert.equal(
    totals.reduce((a, b) => a + b, 0),
    7,
  );
  const afresh = new GraphModel(run, new Set(), run.states);
  assert.deepEqual(afresh.totals(), totals);
});

test("what a failed run left undone is cancelled", () => {
  const run = layered();
  applyEvent(run, event(0, "running"));
  applyEvent(run, event(0, "erred"));
  run.status = "error";
  const model = new GraphModel(run, new Set(), run.states);
  assert.deepEqual(
    [counted(model.boxes[0] as Box, "erred"), counted(model.boxes[0] as Box, "cancelled")],
    [1, 3],
  );
  assert.equal(LOOKS.length, (model.boxes[0] as Box).counts?.length);
});

test("arrows go to the nearest box that lies that way", () => {
  const run = layered();
  const model = new GraphModel(run, new Set([0]), run.states);
  const [first, second] = [model.boxOf.get(0), model.boxOf.get(1)] as [Box, Box];
  assert.equal(model.beside(first, 1, 0), second);
  assert.equal(model.beside(second, -1, 0), first);
  assert.equal(model.beside(first, 0, -1), model.frame(0));
  assert.equal(model.beside(model.frame(1) as Box, 0, 1)?.label, "total");
  assert.equal(model.beside(model.boxes.find((b) => b.label === "total") as Box, 0, 1), null);
});
