// A choice of the language's cases in the tab, as cells: what CPython answered must come out here too. The choice is
// cases.txt, which says how it was made; natively `cargo test` runs all of them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { execute, openReady, stdout } from "./harness.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(here, "../crate/kernel/tests/cases");
const names = readFileSync(path.join(here, "cases.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

let opened;
let page;
before(async () => {
  opened = await openReady();
  page = opened.page;
  page.setDefaultTimeout(60_000);
  await execute(page, "_kept = {'_kept', '_name', *globals()}");
});
after(() => opened?.close());

/** The type of an exception and its message, as the last line of a case that raised has them. */
function described({ ename, evalue, traceback }) {
  const text = traceback.join("\n");
  // The last frame that is in the cell: of the last exception in a chain, and innermost there.
  const line = [...text.matchAll(/Cell In\[\d+\]"?, line (\d+)/g)].at(-1)?.[1] ?? "?";
  // A syntax error says where it is; the case's line stands behind it.
  const message = evalue.replace(/ \(Cell In\[\d+\], line \d+\)$/, "").replaceAll("\n", "\\n");
  return `!! ${message === "" ? ename : `${ename}: ${message}`} @ line ${line}\n`;
}

/** What a case gives in the form of its .out. */
async function answer(source) {
  const result = await execute(page, source);
  let text = stdout(result);
  const error = result.outputs.find((output) => output.output_type === "error");
  if (error !== undefined) {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
    text += described(error);
  }
  // What a case has defined, the next must not see.
  await execute(page, "for _name in [*globals()]:\n    if _name not in _kept: del globals()[_name]");
  return text;
}

/** `!! module.Type: …` and `!! Type: …` alike: a notebook shows the bare name. */
const bare = (text) => text.replace(/^!! (?:\w+\.)+(?=\w+(?::| @))/m, "!! ");

test("at least a hundred cases are chosen, many of them ending in an error", () => {
  assert.ok(names.length >= 100, `${names.length} cases`);
  assert.equal(new Set(names).size, names.length);
  const raising = names.filter((name) =>
    /^!! /m.test(readFileSync(path.join(folder, `${name}.out`), "utf8")),
  );
  assert.ok(raising.length >= 40, `${raising.length} that raise`);
});

for (const group of new Set(names.map((name) => path.dirname(name)))) {
  const members = names.filter((name) => path.dirname(name) === group);
  test(`${group}: ${members.length} cases`, async () => {
    const different = [];
    for (const name of members) {
      const source = readFileSync(path.join(folder, `${name}.py`), "utf8");
      const wanted = readFileSync(path.join(folder, `${name}.out`), "utf8");
      const got = await answer(source);
      if (bare(got) !== bare(wanted)) different.push({ name, wanted, got });
    }
    assert.deepEqual(different, []);
  });
}

test("the page has reported no error", () => {
  assert.deepEqual(opened.errors, []);
});
