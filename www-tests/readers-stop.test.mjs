// Stop while a large file is being read: the cell ends with KeyboardInterrupt, and everything is still there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, stdout } from "./harness.mjs";
import { largeFile } from "./large-file.mjs";

let opened;
let page;
let large;
before(async () => {
  opened = await openReady();
  page = opened.page;
  page.setDefaultTimeout(60_000);
  large = await largeFile(page, 80_000_000);
  await execute(page, "import pandas as pd\nimport dask.dataframe as dd\nkept = [1, 2]");
});
after(async () => {
  large?.remove();
  await opened?.close();
});

/** Presses Stop while the cell reads: it reads again and again. */
function stopped(source) {
  return page.evaluate(async (cell) => {
    const running = window.threadbook.execute(cell);
    await new Promise((done) => setTimeout(done, 150));
    window.threadbook.interrupt();
    return running;
  }, source);
}

const READERS = {
  "pandas.read_csv": "while True: pd.read_csv('large.csv')",
  "dask.dataframe.read_csv": "while True: dd.read_csv('large.csv', blocksize=4_000_000).x.mean().compute()",
  "a file's own read": "while True: open('large.csv').read()",
};

for (const [name, source] of Object.entries(READERS)) {
  test(`Stop ends ${name} and keeps the variables`, async () => {
    const result = await stopped(source);
    assert.equal(result.outputs.at(-1)?.ename, "KeyboardInterrupt");
    assert.equal(stdout(await execute(page, "print(kept)")), "[1, 2]\n");
    assert.equal(
      stdout(await execute(page, "print(len(pd.read_csv('large.csv', nrows=3, usecols=['x'])))")),
      "3\n",
    );
    assert.deepEqual(opened.errors, []);
  });
}
