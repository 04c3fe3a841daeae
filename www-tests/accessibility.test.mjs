// axe-core over the page, in light and dark, wide and narrow.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { openReady, shot } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 900, height: 1100 },
  phone: { width: 390, height: 844 },
};

for (const colorScheme of ["light", "dark"]) {
  for (const [name, viewport] of Object.entries(SIZES)) {
    test(`no violations: ${name}, ${colorScheme}`, async () => {
      const opened = await openReady({ context: { colorScheme, viewport } });
      try {
        const { page } = opened;
        await page.locator(".cell-race").first().waitFor();
        await page.locator(".cell-code .run").first().click();
        await page.locator(".count", { hasText: "[1]" }).first().waitFor();
        await shot(page, `page-${name}-${colorScheme}`);
        assert.deepEqual(await violations(page), []);
      } finally {
        await opened.close();
      }
    });
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`no violations after a race, and after a reload: ${colorScheme}`, async () => {
    const opened = await openReady({ context: { colorScheme } });
    try {
      const { page } = opened;
      page.setDefaultTimeout(90_000);
      await page.locator(".race-go").first().click();
      await page.locator(".race-headline").first().waitFor();
      assert.deepEqual(await violations(page), []);
      await page.waitForTimeout(1000);
      await page.reload();
      await page.locator(".race-headline").first().waitFor();
      await page.locator(".cell-race").first().focus();
      assert.deepEqual(await violations(page), []);
    } finally {
      await opened.close();
    }
  });
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }),
  );
  return found.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => `${n.target.join(" ")} ${n.any[0]?.message ?? ""}`)
        .slice(0, 3)
        .join(" | ")}`,
  );
}
