// Dask's table of an array as the page shows it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openReady } from "./harness.mjs";

let opened;
before(async () => {
  opened = await openReady();
});
after(() => opened?.close());

test("an array shows its chunks beside its table", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
  await page.locator(".cm-content").click();
  await page.keyboard.insertText("import dask.array as da\nda.ones((20, 30, 40), chunks=10)");
  await page.keyboard.press("Control+Enter");
  const drawing = page.locator(".output-html td > svg");
  await drawing.waitFor();
  const drawn = await drawing.evaluate((svg) => ({
    lines: svg.querySelectorAll("line").length,
    texts: [...svg.querySelectorAll("text")].map((text) => text.textContent),
    ink: getComputedStyle(svg).stroke === getComputedStyle(svg).color,
    width: svg.getBoundingClientRect().width,
  }));
  assert.deepEqual([drawn.lines, drawn.texts, drawn.ink], [24, ["40", "30", "20"], true]);
  assert.ok(drawn.width > 100);
});
