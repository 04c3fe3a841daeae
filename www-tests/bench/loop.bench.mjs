// A plain Python loop in the tab, beside Pyodide in the same Chromium: in a function, and at a cell's own level.

import { execute, openReady, stdout } from "../harness.mjs";
import { openPyodide } from "./pyodide.mjs";
import { interleaved, row } from "./sides.mjs";

const LOOPS = [
  [
    "in a function",
    `def work(n):
    s = 0
    for x in range(n):
        s += x * 3 % 7
    return s
_t = time.perf_counter()
work(2_000_000)`,
  ],
  [
    "at module level",
    `_t = time.perf_counter()
s = 0
for x in range(2_000_000):
    s += x * 3 % 7`,
  ],
];

const { page, close } = await openReady();
const pyodide = await openPyodide();

async function here(source) {
  const result = await execute(page, `import time\n${source}\nprint(time.perf_counter() - _t)`);
  if (result.status !== "ok") throw new Error(JSON.stringify(result.outputs.at(-1)));
  return Number(stdout(result));
}
const there = (source) => pyodide.run(`import time\n${source}\ntime.perf_counter() - _t`);

for (const [where, source] of LOOPS) {
  const [ours, theirs] = await interleaved([() => here(source), () => there(source)]);
  row({
    work: `2-million-iteration Python loop ${where}, in the tab`,
    ours: ["Threadbook", ours],
    other: ["Pyodide", theirs],
    promise: "no slower",
  });
}
await pyodide.close();
await close();
