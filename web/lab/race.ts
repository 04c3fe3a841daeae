// Runs a race: one side after the other, never at once; a warm-up that is thrown away, then interleaved
// repeats. Each begins with the variables as they were before the race.

import { ranKey } from "../notebook/stale";
import { measureCeiling } from "./ceiling";
import { isLazy, sameness } from "./compare";
import { type Course, change, type Lap, timed, warmUp } from "./lap";
import { factsOf, type RaceResult } from "./race-result";
import { median } from "./stats";
import { beatsCeiling } from "./verdict";

type Pair<T> = [T, T];

/** Resolves to whether the cells below may go on. */
export async function runRace(course: Course): Promise<boolean> {
  const { cell, store, kernel, lab } = course;
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
    kernel.variables("forget");
    lab.quiet = false;
    lab.changed();
  }
}

async function measure(course: Course): Promise<boolean> {
  const { store, cell } = course;
  if (!store.state.ceiling && !(await ceiling(course))) return false;
  const warm: Lap[] = [];
  course.kernel.variables("keep");
  for (const at of [0, 1]) {
    course.kernel.variables("restore");
    say(course, `warm-up: ${cell.sides[at]?.title}`);
    const lap = await warmUp(course, at);
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
      course.kernel.variables("restore");
      const lap = await timed(course, at);
      if (!lap || course.stopped()) return false;
      (laps[at] as Lap[]).push(lap);
    }
  }
  if (fair) await recalibrate(course, laps);
  report(course, [left, right], fair ? laps : [[left], [right]]);
  return true;
}

/** Measures the ceiling once more if the race beat it, and keeps the higher one. */
async function recalibrate(course: Course, laps: Pair<Lap[]>): Promise<void> {
  const { store } = course;
  const before = store.state.ceiling;
  const [serial, parallel] = laps.map((side) =>
    median(side.map((lap) => lap.result.elapsedMs)),
  ) as Pair<number>;
  if (!before || !beatsCeiling(serial / parallel, before.gain)) return;
  await ceiling(course);
  const after = store.state.ceiling;
  if (!after || after.gain < before.gain) store.set({ ceiling: before });
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
