// Bad input: a clear exception in the cell that asked, and everything else lives on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, stdout } from "./harness.mjs";

let opened;
let page;
before(async () => {
  opened = await openReady();
  page = opened.page;
  page.setDefaultTimeout(60_000);
  await write("good.csv", "city,fare\nBergen,12.5\nLyon,9\n");
  await execute(
    page,
    "import pandas as pd\nimport dask.dataframe as dd\nfrom joblib import Parallel, delayed\nkept = {'a': [1]}",
  );
});
after(() => opened?.close());

const write = (path, contents) =>
  page.evaluate(
    ([name, bytes]) => window.threadbook.files.write(name, new Uint8Array(bytes)),
    [path, [...(typeof contents === "string" ? Buffer.from(contents) : contents)]],
  );

/** The file's name and bytes, the cell, and what its exception must be called and say. */
const CASES = {
  "a ragged CSV": ["a.csv", "x,y\n1,2\n1,2,3\n", "pd.read_csv('a.csv')", "ParserError", /line 3, saw 3/],
  "an open quote": [
    "a.csv",
    'x,y\n1,"two\n',
    "pd.read_csv('a.csv')",
    "ParserError",
    /EOF inside string|quote/,
  ],
  "another encoding": [
    "a.csv",
    [120, 10, 0xe9, 10],
    "pd.read_csv('a.csv')",
    "UnicodeDecodeError",
    /0xe9.*position 2/,
  ],
  "a ragged CSV in a worker": [
    "good-2.csv",
    "city,fare\nOslo,1\nRome,2,3\n",
    "dd.read_csv('good*.csv').fare.sum().compute()",
    "ParserError",
    /line 3, saw 3/,
  ],
  "an empty CSV": ["a.csv", "", "pd.read_csv('a.csv')", "EmptyDataError", /No columns/],
  "a text that is no Parquet": [
    "a.parquet",
    "hello",
    "pd.read_parquet('a.parquet')",
    "ArrowInvalid",
    /Parquet/,
  ],
  "a truncated Parquet": [
    "a.parquet",
    [0x50, 0x41, 0x52, 0x31, 1, 2, 3, 4, 0xff, 0xff, 0xff, 0x7f, 0x50, 0x41, 0x52, 0x31],
    "pd.read_parquet('a.parquet')",
    "ArrowInvalid",
    /Parquet|footer|metadata/i,
  ],
  "a missing column": [null, null, "pd.read_csv('good.csv')['farre']", "KeyError", /farre/],
  "a missing file": [null, null, "pd.read_csv('gone.csv')", "FileNotFoundError", /gone\.csv/],
  "a division by zero in a worker": [
    null,
    null,
    "Parallel(n_jobs=2)(delayed(lambda x: 1 / x)(i) for i in range(3))",
    "ZeroDivisionError",
    /division by zero/,
  ],
  "infinite recursion": [
    null,
    null,
    "def f(n): return f(n + 1)\nf(0)",
    "RecursionError",
    /maximum recursion/,
  ],
  "a list that fits nowhere": [null, null, "[0] * 10**12", "MemoryError", /Unable to allocate/],
  "a string that doubles for ever": [null, null, "s = 'ab'\nwhile True: s += s", "MemoryError", /Unable to/],
  "a capture that cannot be shipped": [
    null,
    null,
    "g = (i for i in range(3))\nParallel(n_jobs=2)(delayed(lambda x: next(g))(i) for i in range(3))",
    /TypeError|PicklingError/,
    /pickle.*generator/,
  ],
};

for (const [name, [file, contents, source, ename, text]] of Object.entries(CASES)) {
  test(`${name} is a clear exception`, async () => {
    if (file) await write(file, contents);
    const result = await execute(page, source);
    const last = result.outputs.at(-1);
    assert.equal(result.status, "error", JSON.stringify(result.outputs));
    assert.match(last.ename, typeof ename === "string" ? new RegExp(`^${ename}$`) : ename);
    assert.match(last.traceback.join("\n"), text);
    const alive =
      "print(kept, len(pd.read_csv('good.csv')), Parallel(n_jobs=2)(delayed(abs)(-i) for i in range(2)))";
    assert.equal(stdout(await execute(page, alive)), "{'a': [1]} 2 [0, 1]\n");
  });
}

test("the notebook's text is all there", async () => {
  assert.ok((await page.locator(".cell").count()) > 5);
});
