// NumPy and dask.array in the tab beside the real ones on CPython: the programs of crate/xtask/bench/arrays run as they
// are on both sides, in turn. The product of matrices is held against what a loop of vector multiplications and
// additions reaches in the same browser, and the parallel rounds against the ceiling of two workers.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openReady } from "../harness.mjs";
import { gain, run, timed } from "./cells.mjs";
import { peakFlops } from "./peak.mjs";
import { interleaved, row } from "./sides.mjs";

const python = process.env.THREADBOOK_ORACLE ?? "target/oracle/bin/python";
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../crate/xtask/bench/arrays");
const file = (name) => path.join(folder, `${name}.py`);
const REPEATS = 3;

const { page, close } = await openReady();

/** A program's own seconds: in the tab, on CPython. */
const here = (name) => async () => Number(await run(page, readFileSync(file(name), "utf8")));
const native = (name) => () => Number(execFileSync(python, [file(name)], { encoding: "utf8" }));

/** Both sides of a program, as a row. */
async function beside(name, work, promise, other = "NumPy on CPython") {
  const [ours, theirs] = await interleaved([here(name), native(name)], REPEATS);
  row({ work, ours: ["in the tab", ours], other: [other, theirs], promise });
  return { ours, theirs };
}

await beside("sqrt_sin", "sqrt(x) + sin(x) on 1e7, eager, one thread", "no slower");
await beside("functions", "exp, log, tanh, arctan, power on 2e6, one thread", "");
await beside(
  "functions_single",
  "exp, log, tanh, arctan, sin, cos on 2e6 of single precision, one thread",
  "",
);
await beside("sums", "sum, mean, std and sums by axes of 1e7, one thread", "");
await beside("sort", "sort of 1e7", "no slower");
await beside("argsort", "argsort of 1e6", "");
await beside("spectrum", "Fourier transform of 2^20 numbers and back", "");
await beside(
  "sqrt_sin_dask",
  "sqrt(x) + sin(x) on 1e8 by chunks, summed, 2 workers",
  "≤ 0.7",
  "Dask on CPython",
);
await beside("small_mean_dask", "mean of sqrt(x) on 1e6 in ten chunks", "≤ 0.2", "Dask on CPython");

const [product, theirProduct] = await interleaved([here("matmul"), native("matmul")], REPEATS);
// The page itself may not make modules: its policy leaves that to its workers.
const blank = await page.context().newPage();
const peak = await blank.evaluate(peakFlops);
await blank.close();
const share = 2e9 / product / peak;
row({
  work:
    `matmul of 1000 by 1000, one thread: ${(2 / product).toFixed(1)} Gflop/s, ${share.toFixed(2)} of the ` +
    `${(peak / 1e9).toFixed(1)} that f64x2 multiplications and additions reach here`,
  ours: ["in the tab", product],
  other: ["OpenBLAS on CPython", theirProduct],
  promise: "≥ 0.6 of the peak",
});

// The rounds: serial, on two workers, the ceiling, and the native libraries.
const [definitions] = readFileSync(file("rounds_joblib"), "utf8").split("# Workers");
// The programs of Dask make something else of the name.
await run(page, `${definitions}import time\none_copy = rounds`);
const copies = (count) => () =>
  timed(page, `_r = Parallel(n_jobs=2)(delayed(one_copy)(10_000_000) for _ in range(${count}))`);
const sides = [here("rounds"), here("rounds_joblib"), here("rounds_dask"), copies(1), copies(2)];
const names = ["rounds", "rounds_joblib", "rounds_dask"];
const times = await interleaved([...sides, ...names.map(native)], REPEATS);
const [serial, joblib, dask, one, two, theirSerial, theirJoblib, theirDask] = times;
const ceiling = gain(one, two);
const work = "ten rounds of sqrt(a) + sin(a) on 1e7, four times";
row({
  work: `${work}, serial`,
  ours: ["in the tab", serial],
  other: ["NumPy on CPython", theirSerial],
  promise: "≤ 0.7",
});
for (const [name, ours, theirs] of [
  ["joblib", joblib, theirJoblib],
  ["Dask", dask, theirDask],
]) {
  const speedUp = serial / ours;
  row({
    work:
      `${work}, ${name} on 2 workers: ${speedUp.toFixed(2)}× over serial, ` +
      `${(speedUp / ceiling).toFixed(2)} of the ceiling (${ceiling.toFixed(2)}×)`,
    ours: ["in the tab", ours],
    other: [`${name} on CPython`, theirs],
    promise: "≤ 0.7; ≥ 0.9 of the ceiling",
  });
}
await close();
