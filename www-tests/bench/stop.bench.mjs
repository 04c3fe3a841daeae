// How long a running cell goes on after Stop, and that its variables stay.

import { execute, openReady, stdout } from "../harness.mjs";
import { largeFile } from "../large-file.mjs";
import { interleaved, row } from "./sides.mjs";

const { page, close } = await openReady();
const large = await largeFile(page, 260_000_000);
await execute(
  page,
  `import time
import pandas as pd
import dask.dataframe as dd
from joblib import Parallel, delayed
kept = 7
def spin(x):
    while True: pass`,
);

const CELLS = [
  ["a Python loop", "while True: pass"],
  ["a parallel map", "Parallel(n_jobs=2)(delayed(spin)(i) for i in range(8))"],
  ["pandas.read_csv of 260 MB", `while True: pd.read_csv("${large.name}")`],
  [
    "dask.dataframe.read_csv of 260 MB",
    `while True: dd.read_csv("${large.name}", blocksize=8_000_000).x.mean().compute()`,
  ],
];
for (const [title, source] of CELLS) {
  const stop = () =>
    page.evaluate(async (cell) => {
      const running = window.threadbook.execute(cell);
      await new Promise((done) => setTimeout(done, 300));
      const pressed = performance.now();
      window.threadbook.interrupt();
      const last = (await running).outputs.at(-1);
      if (last?.ename !== "KeyboardInterrupt") throw new Error(`not interrupted: ${JSON.stringify(last)}`);
      return (performance.now() - pressed) / 1000;
    }, source);
  const [seconds] = await interleaved([stop]);
  row({ work: `Stop ends ${title}`, ours: ["Threadbook", seconds], promise: "≤ 0.2 s" });
}
if (stdout(await execute(page, "print(kept)")).trim() !== "7") throw new Error("the variables are gone");
large.remove();
await close();
