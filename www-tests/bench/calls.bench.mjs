// A map over a million tiny calls: what shipping costs where there is next to nothing to compute.

import { openReady } from "../harness.mjs";
import { run, SETUP, timed } from "./cells.mjs";
import { interleaved, row } from "./sides.mjs";

const { page, close } = await openReady();
await run(
  page,
  `${SETUP}
def tiny(x):
    return x + 1
`,
);
const serial = () => timed(page, "_r = [tiny(x) for x in range(1_000_000)]");
const map = () => timed(page, "_r = Parallel(n_jobs=2)(delayed(tiny)(x) for x in range(1_000_000))");
const [serialTime, mapTime] = await interleaved([serial, map]);
row({
  work: "joblib map over a million calls of x + 1, 2 workers, in the tab",
  ours: ["map", mapTime],
  other: ["serial", serialTime],
  promise: "≤ 2",
});
await close();
