import assert from "node:assert/strict";
import { test } from "node:test";
import { loadResult, type RaceResult, type RunFacts } from "./race-result";
import { judge } from "./verdict";

const facts: RunFacts = {
  kind: "map",
  tasks: 5,
  workers: 4,
  busy: 0.6,
  python: 0.9,
  bytesShipped: 100,
  taskMs: 20,
  longestMs: 25,
};

const result: RaceResult = {
  ms: [
    [100, 102, 101],
    [40, 41, 39],
  ],
  lazy: [false, false],
  same: "same",
  facts: [null, facts],
  ceiling: { workers: 4, gain: 3.9 },
  build: "threads",
};

test("explains rounds and draws their bound", () => {
  const verdict = judge(result);
  assert.equal(verdict.gain?.toFixed(3), "2.525");
  assert.equal(verdict.sentence, "5 tasks on 4 workers need two rounds.");
  assert.equal(verdict.bound?.why, "2 rounds");
  assert.equal(verdict.bound?.ms.toFixed(1), "40.4");
});

test("does not call a gain above the measured ceiling close to it", () => {
  const verdict = judge({ ...result, ceiling: { workers: 4, gain: 1.1 } });
  assert.match(verdict.sentence, /more than the 1\.1× measured as the ceiling/);
  assert.doesNotMatch(verdict.bound?.why ?? "", /ceiling/);
});

test("refuses lazy against computed", () => {
  const verdict = judge({ ...result, lazy: [false, true] });
  assert.equal(verdict.gain, null);
  assert.equal(verdict.lazySide, 1);
});

test("claims nothing when repeats overlap", () => {
  assert.match(
    judge({
      ...result,
      ms: [
        [10, 12],
        [11, 9],
      ],
    }).sentence,
    /overlap/,
  );
});

test("blames tiny tasks for a loss", () => {
  const tiny = { ...facts, tasks: 2000, taskMs: 0.01 };
  assert.match(
    judge({
      ...result,
      ms: [
        [1, 1.1],
        [30, 31],
      ],
      facts: [null, tiny],
    }).sentence,
    /handing them out/,
  );
});

test("warns of the GIL where a graph's tasks are Python", () => {
  const texts = judge({ ...result, facts: [null, { ...facts, kind: "graph" }] }).notes.map((n) => n.text);
  assert.ok(texts.some((t) => t.startsWith("90 % Python: on CPython")));
});

test("reads back what was saved, and nothing else", () => {
  assert.deepEqual(loadResult(JSON.parse(JSON.stringify(result))), result);
  assert.equal(loadResult({ ms: "x" }), null);
  assert.equal(loadResult(undefined), null);
  assert.equal(
    loadResult({
      ms: [
        [1, "2", Number.NaN],
        [-1, 3],
      ],
    })?.ms.join(";"),
    "1;3",
  );
});

test("a serial page does not speak of a running pool", () => {
  const { notes } = judge({ ...result, build: "serial", ceiling: null });
  assert.ok(notes.every((n) => !n.text.includes("pool")));
});
