// Cells that measure themselves, and the work that the ceiling is measured with.

import { execute, stdout } from "../harness.mjs";

/** Runs a cell that must not fail; what it printed. */
export async function run(page, source) {
  const result = await execute(page, source);
  if (result.status !== "ok") throw new Error(JSON.stringify(result.outputs.at(-1)));
  return stdout(result);
}

/** Seconds that the cell itself measured around `source`. */
export async function timed(page, source) {
  return Number(await run(page, `_t = time.perf_counter()\n${source}\nprint(time.perf_counter() - _t)`));
}

export const SETUP = `
import time
from joblib import Parallel, delayed
def arithmetic(n):
    s = 0
    for i in range(n):
        s += i * i % 7
    return s
def allocating(n):
    total = 0
    for i in range(n):
        words = [str(i), str(i + 1), [i, i + 1]]
        total += len(words[0]) + len(words)
    return total
`;

/** The same serial work on one worker, and on each of two: the sides of a ceiling, behind `SETUP`. */
export const ceilingSides = (name, size) =>
  [1, 2].map((copies) => `_r = Parallel(n_jobs=2)(delayed(${name})(${size}) for _ in range(${copies}))`);

export const gain = (one, two) => (2 * one) / two;
