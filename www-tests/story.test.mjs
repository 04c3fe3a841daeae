// The student's story, told by the page with the real engine: a first speed-up without typing, an own file,
// the graph and the timeline of what ran, and Stop.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openReady, shot } from "./harness.mjs";
import { clickBox } from "./lab.mjs";

/** The legend's count of tasks that are done, once there is one. */
const DONE = ".legend.looks li[data-look=done] b:text-matches('[1-9]')";

let opened;
let page;
before(async () => {
  opened = await openReady();
  page = opened.page;
  page.setDefaultTimeout(60_000);
});
after(() => opened?.close());

test("a first speed-up is one click away", async () => {
  assert.equal(opened.info.build, "threads");
  const race = page.locator(".cell-race").first();
  await race.locator(".race-go").click();
  await race.locator(".race-progress", { hasText: "repeat" }).waitFor();
  await shot(page, "story-1-racing");
  await race.locator(".race-headline").waitFor();
  const headline = await race.locator(".race-headline").innerText();
  assert.match(headline, /^\d+(\.\d)?×/);
  assert.equal(await race.locator(".race-row").count(), 2);
  assert.ok((await race.locator(".race-dot").count()) >= 6);
  await race.locator(".race-ghost").waitFor();
  await race.locator(".race-notes", { hasText: "Both sides gave the same result." }).waitFor();
  await shot(page, "story-2-raced");
});

test("the lab shows who had which task when", async () => {
  await page.locator(DONE).waitFor();
  const label = await page.locator(".lab .stream canvas").getAttribute("aria-label");
  assert.match(label, /\d+ tasks on \d+ workers in /);
  await clickBox(page, /worker/);
  await page.locator(".lab-chosen", { hasText: "worker" }).waitFor();
  await page.locator(".tip", { hasText: "worker" }).waitFor();
  assert.match(await page.locator(".ceiling").innerText(), /ceiling \d/);
});

test("files dropped anywhere are listed and stay on the disk", async () => {
  await drop([
    { name: "trips-1.csv", text: csv(0) },
    { name: "trips-2.csv", text: csv(1) },
    { name: "trips-3.csv", text: csv(2) },
  ]);
  await page.locator(".file", { hasText: "trips-3.csv" }).waitFor();
  assert.match(await page.locator(".file", { hasText: "trips-1.csv" }).innerText(), /\d+ kB|MB/);
  assert.match(await page.locator(".file", { hasText: "trips-1.csv" }).getAttribute("title"), /stays there/);
});

test("an edited cell reads them in parallel and shows its graph", async () => {
  const cell = page.locator(".cell-code", { hasText: "mine = " });
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(
    'import dask.dataframe as dd\ntrips = dd.read_csv("trips-*.csv")\ntrips.groupby("city").fare.mean().compute()',
  );
  await page.keyboard.press("Control+Enter");
  await page.locator(".cell.selected .count", { hasText: /\[\d+\]/ }).waitFor();
  const output = await page.locator(".cell.selected .outputs").innerText();
  for (const city of ["Bergen", "Lyon", "Porto"]) assert.match(output, new RegExp(city));
  await page.locator(DONE).waitFor();
  assert.ok(Number(await page.locator(".graph-box").getAttribute("data-boxes")) >= 3);
  await shot(page, "story-3-own-files");
});

test("Stop ends an endless loop and keeps the variables", async () => {
  await page.getByRole("button", { name: "Code", exact: true }).last().click();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("kept = 42\nwhile True:\n    pass");
  await page.keyboard.press("Control+Enter");
  await page.locator(".cell.selected[data-phase=running]").waitFor();
  await page.locator(".topbar .stop").click();
  await page.locator(".cell.selected .output-error", { hasText: "KeyboardInterrupt" }).waitFor();
  await shot(page, "story-4-stopped");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("kept + 1");
  await page.keyboard.press("Control+Enter");
  await page.locator(".cell.selected .output-result", { hasText: "43" }).waitFor();
});

test("a race of a plan against a result is refused, with a way on", async () => {
  const race = page.locator(".cell-race").last();
  await race.locator(".race-go").click();
  await race.locator(".race-headline", { hasText: "No verdict" }).waitFor();
  assert.equal(await race.locator(".race-row").count(), 0);
  await shot(page, "story-5-lazy");
  await race.getByRole("button", { name: /compute/ }).click();
  await race.locator(".race-row").first().waitFor();
  assert.match(await race.locator(".race-lane-1 .cm-content").innerText(), /\.compute\(\)/);
  await shot(page, "story-6-computed");
});

test("all of it is still there after a reload", async () => {
  await page.waitForTimeout(1000);
  await page.reload();
  await page.locator(".cell-race .race-headline").first().waitFor();
  await page.locator(".cell-race").first().focus();
  await page.locator(DONE).waitFor();
  assert.deepEqual(opened.errors, []);
});

function csv(seed) {
  const cities = ["Bergen", "Lyon", "Porto"];
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    const n = (i * 7919 + seed * 104_729) % 100_003;
    return `${cities[n % 3]},${(n % 977) / 10},${n % 5}`;
  });
  return `city,fare,riders\n${rows.join("\n")}\n`;
}

async function drop(files) {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name, { type: "text/csv" }));
    return data;
  }, files);
  await page.dispatchEvent(".page", "dragenter", { dataTransfer: transfer });
  await page.locator(".drop-veil").waitFor();
  await page.dispatchEvent(".page", "drop", { dataTransfer: transfer });
}
