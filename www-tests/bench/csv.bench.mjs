// 30 CSV files from disk, group-by mean: our parallel version over our own serial one, against the ceiling, and beside
// native Dask, which runs in turn with them on the same machine.

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { openReady } from "../harness.mjs";
import { ceilingSides, gain, run, SETUP, timed } from "./cells.mjs";
import { interleaved, row } from "./sides.mjs";

const { THREADBOOK_DATA: data, THREADBOOK_ORACLE: python, THREADBOOK_TIMESERIES: script } = process.env;
const { page, close } = await openReady();
const files = readdirSync(data).filter((name) => name.endsWith(".csv"));
const chooser = page.waitForEvent("filechooser");
await page.click(".dropzone");
await (await chooser).setFiles(files.map((name) => path.join(data, name)));
await page.waitForFunction(async (count) => {
  const listed = await window.threadbook.files.list();
  return listed.filter((file) => file.path.includes("part-")).length === count;
}, files.length);

await run(
  page,
  `${SETUP}
import glob
import pandas as pd
import dask.dataframe as dd`,
);

const SERIAL = `paths = sorted(glob.glob("part-*.csv"))
pd.concat([pd.read_csv(p, usecols=["name", "x"]) for p in paths]).groupby("name").x.mean()`;
const PARALLEL = `dd.read_csv("part-*.csv").groupby("name").x.mean().compute(num_workers=2)`;
const dask = () => Number(execFileSync(python, [script, "dask", data], { encoding: "utf8" }));

const sides = [...ceilingSides("arithmetic", 1_600_000), SERIAL, PARALLEL];
const times = await interleaved([...sides.map((source) => () => timed(page, source)), dask]);
const [one, two, serial, parallel, native] = times;
const speedUp = serial / parallel;
const ceiling = gain(one, two);
row({
  work:
    `30 CSV files, 182 MB, group-by mean: ${speedUp.toFixed(2)}× over serial, ` +
    `${(speedUp / ceiling).toFixed(2)} of the ceiling (${ceiling.toFixed(2)}×)`,
  ours: ["2 workers in the tab", parallel],
  other: ["pandas here, one thread", serial],
  promise: "≥ 0.8 of the ceiling",
});
row({
  work: "the same beside native Dask",
  ours: ["2 workers in the tab", parallel],
  other: ["Dask on CPython", native],
  promise: "no slower",
});
await close();
