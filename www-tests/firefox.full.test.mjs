// The main job in Firefox, end to end: threads, a file, a map, a frame, a failing worker, Stop. Where Firefox is not
// installed this file is not run (crate/xtask/src/test/browser.rs).

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openFirefox } from "./firefox.mjs";
import { serve, stdout } from "./harness.mjs";

let server;
let firefox;

before(async () => {
  server = await serve();
  firefox = await openFirefox(server.url);
});

after(async () => {
  await firefox?.close();
  server?.close();
});

const execute = (source) => firefox.call((text) => window.threadbook.execute(text), source);

async function printed(source) {
  const result = await execute(source);
  assert.equal(result.status, "ok", JSON.stringify(result.outputs.at(-1)));
  return stdout(result).trim();
}

test("the page is isolated and has a pool of threads", async () => {
  const info = await firefox.call(() => window.threadbook.info());
  assert.equal(info.isolated, true);
  assert.ok(info.threads >= 2, `${info.threads} threads`);
});

test("a joblib map runs on several workers, in order", async () => {
  const source = `import os, time
from joblib import Parallel, delayed
def work(i):
    time.sleep(0.05)
    return i * i, os.getpid()
pairs = Parallel(n_jobs=2)(delayed(work)(i) for i in range(8))
print([square for square, _ in pairs], len({worker for _, worker in pairs}))`;
  assert.equal(await printed(source), "[0, 1, 4, 9, 16, 25, 36, 49] 2");
});

test("a CSV file that was dropped is grouped by pandas and by dask alike", async () => {
  await firefox.call(() => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `${"abc"[i % 3]},${i % 101}`);
    const text = `name,x\n${lines.join("\n")}\n`;
    return window.threadbook.files.write("firefox.csv", new TextEncoder().encode(text));
  });
  const source = `import pandas as pd
import dask.dataframe as dd
whole = pd.read_csv("firefox.csv").groupby("name").x.sum()
parts = dd.read_csv("firefox.csv", blocksize=20_000).groupby("name").x.sum().compute()
print(whole.tolist() == parts.sort_index().tolist(), whole.sum())`;
  const expected = Array.from({ length: 30_000 }, (_, i) => i % 101).reduce((a, b) => a + b);
  assert.equal(await printed(source), `True ${expected}`);
});

test("an exception in a worker arrives in the cell, and the engine lives on", async () => {
  const result = await execute("Parallel(n_jobs=2)(delayed(lambda x: 1 // x)(x) for x in [1, 0])");
  assert.equal(result.outputs.at(-1).ename, "ZeroDivisionError");
  assert.equal(await printed("print(1 + 1)"), "2");
});

test("Stop ends an endless loop, and the variables are still there", async () => {
  await printed("kept = 7");
  const last = await firefox.call(async () => {
    const running = window.threadbook.execute("while True: pass");
    await new Promise((done) => setTimeout(done, 300));
    window.threadbook.interrupt();
    return (await running).outputs.at(-1).ename;
  });
  assert.equal(last, "KeyboardInterrupt");
  assert.equal(await printed("print(kept)"), "7");
});
