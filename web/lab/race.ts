// Runs a race: one side after the other, never at once; a warm-up that is thrown away, then interleaved
// repeats. While a repeat is timed nothing is drawn; a repeat in a hidden tab does not count.

import type { CellListener, Kernel } from "../client/types";
import { replace, replaceSide } from "../notebook/edit";
import type { RaceCell, Side } from "../notebook/model";
import { append, resultText } from "../notebook/outputs";
import { ranKey } from "../notebook/stale";
import type { Store } from "../notebook/store";
import type { ExecuteResult } from "../shared/protocol";
import { measureCeiling } from "./ceiling";
import { boundName, isLazy, sameness } from "./compare";
import type { Lab } from "./lab-state";
import { factsOf, type RaceResult } from "./race-result";
import type { Run } from "./run";

export interface Course {
  cell: RaceCell;
  stopped(): boolean;
  store: Store;
  kernel: Kernel;
  lab: Lab;
}

interface Lap {
  result: ExecuteResult;
  /** The value that the side ended with, as it prints. */
  value: string | null;
  runs: Run[];
}

type Pair<T> = [T, T];

/** Resolves to whether the cells below may go on. */
export async function runRace(course: Course): Promise<boolean> {
  const { cell, store, lab } = course;
  const started = performance.now();
  store.setStatus(cell.id, { phase: "running", startedAt: started, progress: "warm-up", elapsedMs: null });
  change(course, (now) => ({ ...now, metadata: { ...now.metadata, result: undefined, runs: undefined } }));
  lab.begin(cell.id);
  try {
    const ok = await measure(course);
    const session = store.state.session;
    store.setStatus(cell.id, { elapsedMs: performance.now() - started, session, ran: ranKey(cell) });
    return ok;
  } finally {
    lab.quiet = false;
    lab.changed();
  }
}

async function measure(course: Course): Promise<boolean> {
  const { store, cell } = course;
  if (!store.state.ceiling && !(await ceiling(course))) return false;
  const warm: Lap[] = [];
  for (const at of [0, 1]) {
    say(course, `warm-up: ${cell.sides[at]?.title}`);
    const lap = await runSide(course, at);
    if (!lap || course.stopped()) return false;
    warm.push(lap);
  }
  const [left, right] = warm as Pair<Lap>;
  const laps: Pair<Lap[]> = [[], []];
  const fair = isLazy(left.value) === isLazy(right.value);
  const repeats = fair ? repeatsFor(left.result.elapsedMs + right.result.elapsedMs) : 0;
  for (let i = 0; i < repeats; i++) {
    say(course, `repeat ${i + 1} of ${repeats}`);
    for (const at of i % 2 ? [1, 0] : [0, 1]) {
      const lap = await timed(course, at);
      if (!lap || course.stopped()) return false;
      (laps[at] as Lap[]).push(lap);
    }
  }
  report(course, [left, right], fair ? laps : [[left], [right]]);
  return true;
}

/** Resolves to false when it was stopped. Where it cannot be measured, the race goes on without it. */
async function ceiling({ store, kernel, cell }: Course): Promise<boolean> {
  const { workers, info } = store.state;
  if (info?.build !== "threads") return true;
  try {
    const measured = await measureCeiling(kernel, workers, (progress) =>
      store.setStatus(cell.id, { progress }),
    );
    store.set({ ceiling: measured });
    return measured !== null;
  } catch (error) {
    store.notify({ id: "ceiling", tone: "warn", text: (error as Error).message });
    return true;
  }
}

function repeatsFor(bothMs: number): number {
  if (bothMs < 1000) return 7;
  return bothMs < 4000 ? 5 : 3;
}

/** The warm-up of a side: drawn live, its output kept. */
async function runSide(course: Course, at: number): Promise<Lap | null> {
  const { cell, lab } = course;
  setSide(course, at, (s) => ({ ...s, outputs: [], count: null }));
  const output: CellListener["output"] = (o) =>
    setSide(course, at, (s) => ({ ...s, outputs: append(s.outputs, o) }));
  const lap = await execute(course, at, {
    output,
    runStart: (run) => lab.runStart(cell.id, named(course, at, run)),
    runTasks: (run, tasks) => lab.runTasks(run, tasks),
  });
  setSide(course, at, (s) => ({ ...s, count: lap.result.execution_count }));
  return lap.result.status === "ok" ? lap : null;
}

async function timed(course: Course, at: number): Promise<Lap | null> {
  for (;;) {
    await visible();
    let hidden = false;
    const watch = () => (hidden ||= document.hidden);
    document.addEventListener("visibilitychange", watch);
    course.lab.quiet = true;
    const lap = await execute(course, at, {
      runStart: (run) => course.lab.runStart(course.cell.id, named(course, at, run)),
    });
    course.lab.quiet = false;
    document.removeEventListener("visibilitychange", watch);
    if (lap.result.status !== "ok") {
      setSide(course, at, (s) => ({ ...s, outputs: lap.result.outputs }));
      return null;
    }
    if (!hidden) return lap;
  }
}

function named<T extends { title: string }>(course: Course, at: number, run: T): T {
  return { ...run, title: `${course.cell.sides[at]?.title}: ${run.title}` };
}

function visible(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
  });
}

async function execute(course: Course, at: number, extra: CellListener): Promise<Lap> {
  const { cell, kernel, lab } = course;
  const source = (cell.sides[at] as Side).source;
  const runs: Run[] = [];
  const listener: CellListener = {
    ...extra,
    runEnd: (end) => {
      const run = lab.runEnd(end);
      if (run) runs.push(run);
    },
  };
  const result = await kernel.execute(source, { cell: cell.id, silent: true, listener });
  const value = result.status === "ok" ? await endValue(course, source, result) : null;
  return { result, value, runs };
}

/** A side that ends in an assignment is asked for what it assigned. */
async function endValue({ kernel }: Course, source: string, result: ExecuteResult): Promise<string | null> {
  const shown = resultText(result.outputs);
  const name = boundName(source);
  if (shown !== null || name === null) return shown;
  return resultText((await kernel.execute(name, { silent: true })).outputs);
}

function report(course: Course, warm: Pair<Lap>, laps: Pair<Lap[]>): void {
  const { store, lab, cell } = course;
  const { ceiling, info } = store.state;
  const values = (at: 0 | 1) => [warm[at], ...laps[at]].map((lap) => lap.value);
  const facts = (at: 0 | 1) => factsOf(laps[at][laps[at].length - 1]?.runs ?? []);
  const result: RaceResult = {
    ms: [laps[0].map((l) => l.result.elapsedMs), laps[1].map((l) => l.result.elapsedMs)],
    lazy: [isLazy(warm[0].value), isLazy(warm[1].value)],
    same: sameness(values(0), values(1)),
    facts: [facts(0), facts(1)],
    ceiling: ceiling && { workers: ceiling.workers, gain: ceiling.gain },
    build: info?.build ?? "serial",
  };
  change(course, (now) => ({ ...now, metadata: { ...now.metadata, result, runs: lab.saved(cell.id) } }));
}

function say({ store, cell }: Course, progress: string): void {
  store.setStatus(cell.id, { progress });
}

function change({ store, cell }: Course, apply: (cell: RaceCell) => RaceCell): void {
  const { notebook } = store.state;
  store.set({ notebook: replace(notebook, cell.id, (c) => (c.kind === "race" ? apply(c) : c)) });
}

function setSide(course: Course, at: number, apply: (side: Side) => Side): void {
  change(course, (cell) => replaceSide(cell, at, apply));
}
