// 30 CSV files from disk, group-by mean: our parallel version over our own serial one, and beside native Dask, which
// runs in turn with them on the same machine.

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { execute, openReady, stdout } from "../harness.mjs";
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

async function timed(source) {
  const result = await execute(page, `_t = time.perf_counter()\n${source}\nprint(time.perf_counter() - _t)`);
  if (result.status !== "ok") throw new Error(JSON.stringify(result.outputs.at(-1)));
  return Number(stdout(result));
}
await execute(page, "import time, glob\nimport pandas as pd\nimport dask.dataframe as dd");

const SERIAL = `paths = sorted(glob.glob("part-*.csv"))
pd.concat([pd.read_csv(p, usecols=["name", "x"]) for p in paths]).groupby("name").x.mean()`;
const PARALLEL = `dd.read_csv("part-*.csv").groupby("name").x.mean().compute(num_workers=2)`;
const dask = () => Number(execFileSync(python, [script, "dask", data], { encoding: "utf8" }));

const [serial, parallel, native] = await interleaved([() => timed(SERIAL), () => timed(PARALLEL), dask]);
const speedUp = (serial / parallel).toFixed(2);
row({
  work: `30 CSV files, 182 MB, group-by mean: ${speedUp}× over serial`,
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
