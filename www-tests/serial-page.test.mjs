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
