// What a race measured, as plain data: it is saved with the card and read back from any file.

import { record } from "../notebook/model";
import { type Run, summarize } from "./run";
import { median } from "./stats";

export type Sameness = "same" | "rounding" | "different" | "random" | "unknown";

/** What one side's engine runs looked like in its last timed repeat. */
export interface RunFacts {
  kind: "graph" | "map";
  tasks: number;
  workers: number;
  busy: number;
  python: number;
  bytesShipped: number;
  taskMs: number;
  longestMs: number;
}

export interface RaceResult {
  /** Milliseconds of every timed repeat, left and right. */
  ms: [number[], number[]];
  lazy: [boolean, boolean];
  same: Sameness;
  facts: [RunFacts | null, RunFacts | null];
  ceiling: { workers: number; gain: number } | null;
  build: "threads" | "serial";
}

export function factsOf(runs: readonly Run[]): RunFacts | null {
  const run = runs.reduce<Run | null>(
    (best, r) => (!best || r.spans.length > best.spans.length ? r : best),
    null,
  );
  if (!run || run.spans.length === 0) return null;
  const { tasks, busy, python } = summarize(run);
  const lengths = run.spans.map((s) => (s.endUs - s.startUs) / 1000);
  const { kind, workers } = run;
  const bytesShipped = runs.reduce((sum, r) => sum + r.bytesShipped, 0);
  return {
    kind,
    workers,
    tasks,
    busy,
    python,
    bytesShipped,
    taskMs: median(lengths),
    longestMs: lengths.reduce((most, ms) => Math.max(most, ms), 0),
  };
}

const SAME: Sameness[] = ["same", "rounding", "different", "random", "unknown"];

/** Reads a result from a file; what is not one is no result. */
export function loadResult(value: unknown): RaceResult | null {
  const raw = record(value);
  const ms = pair(raw.ms).map((side) => (Array.isArray(side) ? side.filter(positive) : []));
  const [left, right] = ms as [number[], number[]];
  if (left.length === 0 || right.length === 0) return null;
  const [lazyLeft, lazyRight] = pair(raw.lazy);
  const [factsLeft, factsRight] = pair(raw.facts);
  const ceiling = record(raw.ceiling);
  return {
    ms: [left, right],
    lazy: [lazyLeft === true, lazyRight === true],
    same: SAME.find((s) => s === raw.same) ?? "unknown",
    facts: [loadFacts(factsLeft), loadFacts(factsRight)],
    ceiling:
      positive(ceiling.gain) && positive(ceiling.workers)
        ? { workers: ceiling.workers, gain: ceiling.gain }
        : null,
    build: raw.build === "serial" ? "serial" : "threads",
  };
}

function pair(value: unknown): [unknown, unknown] {
  return Array.isArray(value) ? [value[0], value[1]] : [undefined, undefined];
}

function positive(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function loadFacts(value: unknown): RunFacts | null {
  const raw = record(value);
  const n = (key: string) => (positive(raw[key]) ? (raw[key] as number) : 0);
  if (!positive(raw.tasks)) return null;
  return {
    kind: raw.kind === "map" ? "map" : "graph",
    tasks: n("tasks"),
    workers: Math.max(1, n("workers")),
    busy: n("busy"),
    python: n("python"),
    bytesShipped: n("bytesShipped"),
    taskMs: n("taskMs"),
    longestMs: n("longestMs"),
  };
}
