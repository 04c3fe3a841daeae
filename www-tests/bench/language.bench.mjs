// The interpreter in the tab beside Pyodide in the same Chromium: the programs of crate/xtask/bench, each of which
// times its own kernel and prints seconds. `./x bench language stdlib` runs the same files natively beside CPython.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { execute, openReady, stdout } from "../harness.mjs";
import { openPyodide } from "./pyodide.mjs";
import { geometricMean, interleaved, row } from "./sides.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../crate/xtask/bench");
/** The programs of a folder are timed `repeats` times on each side. */
const FOLDERS = [
  { folder: "language", repeats: 7, promise: "≤ 2" },
  { folder: "stdlib", repeats: 3, promise: "≤ 1.5" },
];

const { page, close } = await openReady();
const pyodide = await openPyodide();

async function here(source) {
  const result = await execute(page, source);
  if (result.status !== "ok") throw new Error(JSON.stringify(result.outputs.at(-1)));
  return Number(stdout(result));
}

const there = async (source) =>
  Number(
    await pyodide.run(`import contextlib, io
_printed = io.StringIO()
with contextlib.redirect_stdout(_printed):
    exec(compile(${JSON.stringify(source)}, "program.py", "exec"), {"__name__": "__main__"})
_printed.getvalue()`),
  );

for (const { folder, repeats, promise } of FOLDERS) {
  const ratios = [];
  for (const file of readdirSync(path.join(root, folder)).sort()) {
    const source = readFileSync(path.join(root, folder, file), "utf8");
    const [ours, theirs] = await interleaved([() => here(source), () => there(source)], repeats);
    ratios.push([ours, theirs]);
    const name = file.replace(/\.py$/, "").replaceAll("_", " ");
    row({ work: `${name}, in the tab`, ours: ["Threadbook", ours], other: ["Pyodide", theirs], promise });
  }
  const [ours, theirs] = [0, 1].map((side) => geometricMean(ratios.map((times) => times[side])));
  row({
    work: `geometric mean of the ${ratios.length} programs of ${folder}, in the tab`,
    ours: ["Threadbook", ours],
    other: ["Pyodide", theirs],
    promise: folder === "language" ? "≤ 1" : "",
  });
}
await pyodide.close();
await close();
