// Five delayed calls of pure computing on two workers over the same five calls in a loop, against the ceiling. Five
// equal tasks on two workers take three rounds: no more than 5/3 of one worker's speed, whatever the machine.

import { openReady } from "../harness.mjs";
import { ceilingSides, gain, run, SETUP, timed } from "./cells.mjs";
import { interleaved, row } from "./sides.mjs";

const SIZE = 2_000_000;
const CALLS = 5;

const { page, close } = await openReady();
await run(page, `${SETUP}\nimport dask\nlazy = dask.delayed(arithmetic, pure=False)`);
const serial = `_r = [arithmetic(${SIZE}) for _ in range(${CALLS})]`;
const parallel = `_r = dask.compute(*[lazy(${SIZE}) for _ in range(${CALLS})], num_workers=2)`;
const sides = [...ceilingSides("arithmetic", SIZE * 2), serial, parallel];
const [one, two, alone, both] = await interleaved(sides.map((source) => () => timed(page, source)));
const ceiling = gain(one, two);
const rounds = Math.ceil(CALLS / 2);
const bound = (ceiling / 2) * (CALLS / rounds);
const speedUp = alone / both;
row({
  work:
    `five delayed calls on 2 workers: ${speedUp.toFixed(2)}×, ${(speedUp / bound).toFixed(2)} of what five tasks in ` +
    `${rounds} rounds can gain at a ceiling of ${ceiling.toFixed(2)}× (${bound.toFixed(2)}×)`,
  ours: ["delayed", both],
  other: ["serial", alone],
  promise: "≥ 0.9 of the ceiling",
});
await close();
