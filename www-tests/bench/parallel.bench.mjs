// What two workers gain in the tab: first the ceiling, the same serial work run independently on each of two workers
// against one; then a joblib map over our own serial loop, for pure arithmetic and for work that allocates.

import { execute, openReady, stdout } from "../harness.mjs";
import { interleaved, row } from "./sides.mjs";

const { page, close } = await openReady();

async function run(source) {
  const result = await execute(page, source);
  if (result.status !== "ok") throw new Error(JSON.stringify(result.outputs.at(-1)));
  return stdout(result);
}

/** Seconds that the cell itself measured. */
async function timed(expression) {
  return Number(await run(`_t = time.perf_counter()\n_r = ${expression}\nprint(time.perf_counter() - _t)`));
}

await run(`
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
`);

const WORK = [
  ["pure arithmetic", "arithmetic", 400_000],
  ["lists and strings in every call", "allocating", 100_000],
];
for (const [title, name, size] of WORK) {
  const one = `Parallel(n_jobs=2)(delayed(${name})(${size * 4}) for _ in range(1))`;
  const two = `Parallel(n_jobs=2)(delayed(${name})(${size * 4}) for _ in range(2))`;
  const serial = `[${name}(n) for n in [${size}] * 8]`;
  const map = `Parallel(n_jobs=2)(delayed(${name})(n) for n in [${size}] * 8)`;
  const times = await interleaved([one, two, serial, map].map((source) => () => timed(source)));
  const [oneTime, twoTime, serialTime, mapTime] = times;
  const ceiling = (2 * oneTime) / twoTime;
  const speedUp = serialTime / mapTime;
  row({
    work: `ceiling of two workers, ${title}: ${ceiling.toFixed(2)}×`,
    ours: ["two, one task each", twoTime],
    other: ["one, one task", oneTime],
  });
  row({
    work: `joblib map on 2 workers, ${title}: ${speedUp.toFixed(2)}×, ${(speedUp / ceiling).toFixed(2)} of the ceiling`,
    ours: ["map", mapTime],
    other: ["serial", serialTime],
    promise: "≥ 0.9 of the ceiling",
  });
}
await close();
