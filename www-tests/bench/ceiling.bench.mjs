// What two workers gain in the tab: first the ceiling, the same serial work run independently on each of two workers
// against one; then a joblib map over our own serial loop, for pure arithmetic and for work that allocates.

import { openReady } from "../harness.mjs";
import { ceilingSides, gain, run, SETUP, timed } from "./cells.mjs";
import { interleaved, row } from "./sides.mjs";

const { page, close } = await openReady();
await run(page, SETUP);

const WORK = [
  ["pure arithmetic", "arithmetic", 400_000],
  ["lists and strings in every call", "allocating", 100_000],
];
for (const [title, name, size] of WORK) {
  const serial = `_r = [${name}(n) for n in [${size}] * 8]`;
  const map = `_r = Parallel(n_jobs=2)(delayed(${name})(n) for n in [${size}] * 8)`;
  const sides = [...ceilingSides(name, size * 4), serial, map].map((source) => () => timed(page, source));
  const [one, two, serialTime, mapTime] = await interleaved(sides);
  const ceiling = gain(one, two);
  const speedUp = serialTime / mapTime;
  row({
    work: `ceiling of two workers, ${title}: ${ceiling.toFixed(2)}×`,
    ours: ["two, one task each", two],
    other: ["one, one task", one],
  });
  row({
    work: `joblib map on 2 workers, ${title}: ${speedUp.toFixed(2)}×, ${(speedUp / ceiling).toFixed(2)} of the ceiling`,
    ours: ["map", mapTime],
    other: ["serial", serialTime],
    promise: "≥ 0.9 of the ceiling",
  });
}
await close();
