// The ceiling: what this machine's workers can gain at best. The same serial Python is run on one worker
// alone and on all of them at once, without anything shared; the ratio is what no program can beat here.

import type { Kernel } from "../client/types";
import { failure } from "../notebook/outputs";
import type { RunEnd } from "../shared/protocol";

export interface Ceiling {
  workers: number;
  gain: number;
  /** What was measured, for whoever wants to see how steady it is. */
  samples: Sample[];
}

/** Milliseconds of the same work on one worker alone, and on all of them at once. */
export interface Sample {
  alone: number;
  all: number;
}

/**
 * The best of each: whatever else runs on the machine makes a sample longer and never shorter, and a ceiling that is
 * too low would be beaten.
 */
export function gainOf(workers: number, samples: Sample[]): number {
  const alone = Math.min(...samples.map((s) => s.alone));
  const all = Math.min(...samples.map((s) => s.all));
  return Math.min(workers, Math.max(1, (workers * alone) / all));
}

const REPEATS = 5;
const FIRST_LOOPS = 40_000;
const TARGET_MS = 60;

const SETUP = `
def __threadbook_work(n):
    s = 0
    for i in range(n):
        s += i * i % 7
    return s
from joblib import Parallel as __threadbook_Parallel, delayed as __threadbook_delayed
`;
const CLEAN = "del __threadbook_work, __threadbook_Parallel, __threadbook_delayed";

/** Null when it was stopped. Whatever was defined for it is gone afterwards. */
export async function measureCeiling(
  kernel: Kernel,
  workers: number,
  say: (text: string) => void,
): Promise<Ceiling | null> {
  if (workers < 2) return { workers, gain: 1, samples: [] };
  try {
    await must(kernel, SETUP);
    const first = await together(kernel, workers, 1, FIRST_LOOPS);
    const loops = Math.round((FIRST_LOOPS * TARGET_MS) / Math.max(0.2, first));
    const samples: Sample[] = [];
    for (let i = 0; i < REPEATS; i++) {
      say(`measuring the ceiling ${i + 1} of ${REPEATS}`);
      const alone = await together(kernel, workers, 1, loops);
      const all = await together(kernel, workers, workers, loops);
      samples.push({ alone, all });
    }
    return { workers, gain: gainOf(workers, samples), samples };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  } finally {
    await kernel.execute(CLEAN, { silent: true });
  }
}

class Stopped extends Error {}

/** Milliseconds from the first start to the last end, by the workers' own clocks. */
async function together(kernel: Kernel, jobs: number, copies: number, loops: number): Promise<number> {
  const call = `__threadbook_delayed(__threadbook_work)(${loops}) for _ in range(${copies})`;
  const source = `__threadbook_Parallel(n_jobs=${jobs}, batch_size=1)(${call});`;
  let end: RunEnd | null = null;
  const result = await must(kernel, source, (e) => (end = e));
  const spans = (end as RunEnd | null)?.spans ?? [];
  if (spans.length < copies) return result.elapsedMs;
  return (Math.max(...spans.map((s) => s.endUs)) - Math.min(...spans.map((s) => s.startUs))) / 1000;
}

async function must(kernel: Kernel, source: string, runEnd?: (end: RunEnd) => void) {
  const result = await kernel.execute(source, { silent: true, ...(runEnd ? { listener: { runEnd } } : {}) });
  if (result.status === "ok") return result;
  const why = failure(result.outputs);
  if (!why || why.ename === "KeyboardInterrupt") throw new Stopped();
  throw new Error(`The ceiling could not be measured: ${why.ename}: ${why.evalue}`);
}
