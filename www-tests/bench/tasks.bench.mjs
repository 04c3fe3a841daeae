// What a task costs in the tab: 100 000 that do nothing, as a graph of delayed calls and as a parallel map; the graph
// also without its events, for what those cost. One row says seconds for each task, not for all of them.

import { openReady } from "../harness.mjs";
import { run } from "./cells.mjs";
import { interleaved, row } from "./sides.mjs";

const TASKS = 100_000;
/** Ready, running, done, and released by the task that takes them all. */
const EVENTS = 4;

const { page, close } = await openReady();
await run(
  page,
  `import time
import dask
from dask import delayed
from joblib import Parallel, delayed as call
def nothing(x): pass
empty = delayed(nothing)
def make():
    return delayed(len)([empty(i) for i in range(${TASKS})])
lazy = make()`,
);

/** Seconds for each task of what the cell itself measures. */
async function each(source) {
  const text = await run(page, `_t = time.perf_counter()\n${source}\nprint(time.perf_counter() - _t)`);
  return Number(text.trim().split("\n").at(-1)) / TASKS;
}

const record = (on) => page.evaluate((value) => window.threadbook.record(value), on);
const graph = () => each(`assert lazy.compute() == ${TASKS}`);
async function silent() {
  await record(false);
  const seconds = await graph();
  await record(true);
  return seconds;
}

const [shown, unseen, building, map] = await interleaved(
  [
    graph,
    silent,
    () => each("make()"),
    () => each(`_ = Parallel(n_jobs=2)(call(nothing)(i) for i in range(${TASKS}))`),
  ],
  5,
);
row({
  work: `an empty task of ${TASKS.toLocaleString("en")} delayed calls, computed`,
  ours: ["with events", shown],
  other: ["without", unseen],
  promise: "≤ 10 µs",
});
row({
  work: "one event of it",
  ours: ["Threadbook", Math.max(0, shown - unseen) / EVENTS],
  promise: "≤ 0.5 µs",
});
row({ work: "making a delayed call", ours: ["Threadbook", building] });
row({
  work: `an empty call of ${TASKS.toLocaleString("en")} in Parallel(n_jobs=2)`,
  ours: ["Threadbook", map],
  promise: "≤ 10 µs",
});
await close();
