// How many tasks could have run and had no worker, over time: a gap in the stream means little to do if none waits.

import type { Level } from "./memory";
import { timesOf } from "./moment";
import type { Run } from "./run";

/** `bytes` are tasks here. None for a map: all of its tasks wait from the start. */
export function waitingCurve(run: Pick<Run, "kind" | "tasks" | "spans">): Level[] {
  if (run.kind === "map") return [];
  const steps: { at: number; by: number }[] = [];
  for (const { ready, start } of timesOf(run).values()) {
    if (!Number.isFinite(start) || start <= ready) continue;
    steps.push({ at: ready, by: 1 }, { at: start, by: -1 });
  }
  steps.sort((a, b) => a.at - b.at);
  let waiting = 0;
  const levels: Level[] = [];
  for (const { at, by } of steps) {
    waiting += by;
    const last = levels.at(-1);
    if (last?.at === at) last.bytes = waiting;
    else levels.push({ at, bytes: waiting });
  }
  return levels;
}

/** The level at a moment. */
export function levelAt(levels: readonly Level[], us: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] as Level).at <= us) low = middle + 1;
    else high = middle;
  }
  return levels[low - 1]?.bytes ?? 0;
}
