// How long a running cell goes on after Stop, and that its variables stay.

import { execute, openReady, stdout } from "../harness.mjs";
import { interleaved, row } from "./sides.mjs";

const { page, close } = await openReady();
await execute(
  page,
  "import time\nfrom joblib import Parallel, delayed\nkept = 7\ndef spin(x):\n    while True: pass",
);

const CELLS = [
  ["a Python loop", "while True: pass"],
  ["a parallel map", "Parallel(n_jobs=2)(delayed(spin)(i) for i in range(8))"],
];
for (const [title, source] of CELLS) {
  const stop = () =>
    page.evaluate(async (cell) => {
      const running = window.threadbook.execute(cell);
      await new Promise((done) => setTimeout(done, 300));
      const pressed = performance.now();
      window.threadbook.interrupt();
      const result = await running;
      if (result.outputs.at(-1)?.ename !== "KeyboardInterrupt")
        throw new Error("the cell was not interrupted");
      return (performance.now() - pressed) / 1000;
    }, source);
  const [seconds] = await interleaved([stop]);
  row({ work: `Stop ends ${title}`, ours: ["Threadbook", seconds], promise: "≤ 0.2 s" });
}
if (stdout(await execute(page, "print(kept)")).trim() !== "7") throw new Error("the variables are gone");
await close();
