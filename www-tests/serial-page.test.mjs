// A page without isolation says so, and works.

import assert from "node:assert/strict";
import { test } from "node:test";
import { execute, openReady, shot, stdout } from "./harness.mjs";

test("it says so, runs cells, and claims no speed-up", async () => {
  const opened = await openReady({ isolated: false });
  try {
    const { page, info } = opened;
    page.setDefaultTimeout(90_000);
    assert.deepEqual([info.build, info.isolated], ["serial", false]);
    await page.locator(".notice", { hasText: "not isolated" }).waitFor();
    assert.match(await page.locator(".engine").innerText(), /serial/);
    assert.equal(await page.locator(".workers").isVisible(), false);
    assert.equal(stdout(await execute(page, "print(6 * 7)")), "42\n");
    const race = page.locator(".cell-race").first();
    await race.locator(".race-go").click();
    await race.locator(".race-headline").waitFor();
    await race.locator(".race-notes", { hasText: "both sides ran on one thread" }).waitFor();
    await shot(page, "serial-page");
    assert.deepEqual(opened.errors, []);
  } finally {
    await opened.close();
  }
});

test("input() waits for its line without threads, and Stop ends it", async () => {
  const opened = await openReady({ isolated: false });
  try {
    const { page } = opened;
    await page.getByRole("button", { name: "New notebook" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
    await page.locator(".cm-content").click();
    await page.keyboard.insertText("for i in range(2):\n    print(input('line ') + '!')");
    await page.keyboard.press("Control+Enter");
    for (const line of ["one", "two"]) {
      await page.getByLabel("line").waitFor();
      await page.keyboard.type(line);
      await page.keyboard.press("Enter");
      await page.locator(".output-stdout", { hasText: `${line}!` }).waitFor();
    }
    const shown = await page.locator(".output-stdout").innerText();
    assert.equal(shown.trim(), "line one\none!\nline two\ntwo!");
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("line").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("i");
    await page.keyboard.press("i");
    await page.locator(".output-error", { hasText: "KeyboardInterrupt" }).waitFor();
    assert.deepEqual(opened.errors, []);
  } finally {
    await opened.close();
  }
});

test("loaded again, the page isolates itself where the host does not", async () => {
  const opened = await openReady({ isolated: false });
  try {
    const { page } = opened;
    await page.locator(".notice button", { hasText: "Reload with threads" }).click();
    await page.waitForFunction(() => self.crossOriginIsolated && window.threadbook !== undefined);
    await page.evaluate(() => window.threadbook.ready);
    const info = await page.evaluate(() => window.threadbook.info());
    assert.deepEqual([info.build, info.isolated], ["threads", true]);
    const source =
      "from joblib import Parallel, delayed\nprint(Parallel(n_jobs=2)(delayed(abs)(-i) for i in range(3)))";
    assert.equal(stdout(await execute(page, source)), "[0, 1, 2]\n");
    assert.deepEqual(opened.errors, []);
  } finally {
    await opened.close();
  }
});

test("an address can ask for the serial page", async () => {
  const opened = await openReady({ at: "/?serial" });
  try {
    assert.equal(opened.info.build, "serial");
    await opened.page.locator(".notice", { hasText: "as the address asks" }).waitFor();
  } finally {
    await opened.close();
  }
});
