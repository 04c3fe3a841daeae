// The Python sources that the engine is partly made of: fetched behind the first cell, and by whoever needs one sooner.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, stdout } from "./harness.mjs";

let opened;
/** What happens to a request for the library. */
let answer = (route) => route.continue();
let asked = 0;

before(async () => {
  opened = await openReady();
  await opened.context.route("**/engine/library-*.txt", (route) => {
    asked++;
    return answer(route);
  });
});
after(() => opened.close());

/** The page again, with a new engine. */
async function afresh() {
  asked = 0;
  await opened.page.reload();
  await opened.page.waitForFunction(() => window.threadbook !== undefined);
  await opened.page.evaluate(() => window.threadbook.ready);
}

test("without the library cells run, and an import says what is missing and can be tried again", async () => {
  answer = (route) => route.abort();
  await afresh();
  const first = await execute(opened.page, "x = 20\nprint(sum([x, 1, 21]))");
  assert.equal(stdout(first), "42\n");
  const failed = await execute(opened.page, "import statistics");
  assert.equal(failed.outputs[0].ename, "ImportError");
  assert.match(
    failed.outputs[0].evalue,
    /^the source of 'statistics' cannot be loaded: library-\w+\.txt could not be fetched/,
  );
  answer = (route) => route.continue();
  const again = await execute(opened.page, "import statistics\nprint(statistics.mean([x, 22]))");
  assert.equal(stdout(again), "21\n");
});

test("a worker that imports first fetches it for all", async () => {
  answer = (route) => (asked === 1 ? route.abort() : route.continue());
  await afresh();
  const result = await execute(
    opened.page,
    `from joblib import Parallel, delayed
def work(n):
    import fractions
    return fractions.Fraction(n, 6)
print(Parallel(n_jobs=2)(delayed(work)(n) for n in range(1, 4)))
import textwrap`,
  );
  assert.equal(stdout(result), "[Fraction(1, 6), Fraction(1, 3), Fraction(1, 2)]\n");
  assert.ok(asked >= 2 && asked <= 3, `the library was asked for ${asked} times`);
});

test("the serial page needs none of it for a first cell either, nor for input()", async () => {
  answer = (route) => route.abort();
  await opened.page.goto(`${opened.url}/?serial`);
  await opened.page.waitForFunction(() => window.threadbook !== undefined);
  await opened.page.evaluate(() => window.threadbook.ready);
  const first = await execute(opened.page, "print(type(input).__name__, 6 * 7)");
  assert.equal(stdout(first), "function 42\n");
  await opened.page.goto(opened.url);
});

test("something else in its place is refused", async () => {
  answer = (route) => route.fulfill({ body: "<!doctype html><title>Sign in</title>" });
  await afresh();
  const failed = await execute(opened.page, "import csv");
  assert.match(failed.outputs[0].evalue, /^the source of 'csv' cannot be loaded: the library is damaged/);
});
