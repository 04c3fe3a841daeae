// Jupyter's keyboard, as it is in people's fingers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openReady } from "./harness.mjs";

let opened;
before(async () => {
  opened = await openReady();
});
after(() => opened?.close());

const cells = () => opened.page.locator(".cell");
const selected = () => opened.page.locator(".cell.selected");
const sources = () =>
  opened.page.$$eval(".cell-code .cm-content", (all) =>
    all.map((c) => c.cmTile?.view.state.doc.toString() ?? c.innerText),
  );

/** A new notebook with one empty cell, in command mode. */
async function fresh() {
  const { page } = opened;
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
  await page.locator(".cell").first().focus();
  return page;
}

async function type(page, text) {
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(text);
}

test("Shift+Enter runs and advances, and makes a cell at the end", async () => {
  const page = await fresh();
  await type(page, "1 + 1");
  await page.keyboard.press("Shift+Enter");
  await page.locator(".cell .count", { hasText: "[1]" }).waitFor();
  assert.equal(await cells().count(), 2);
  assert.equal(
    await page.evaluate(
      () => document.activeElement.closest(".cell") === document.querySelectorAll(".cell")[1],
    ),
    true,
  );
});

test("Ctrl+Enter runs and stays in command mode; Alt+Enter inserts", async () => {
  const page = await fresh();
  await type(page, "2 + 2");
  await page.keyboard.press("Control+Enter");
  assert.equal(await cells().count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("cell")), true);
  await page.keyboard.press("Alt+Enter");
  assert.equal(await cells().count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("cm-content")), true);
});

test("A, B, D D, Z", async () => {
  const page = await fresh();
  await type(page, "middle");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await type(page, "above");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("b");
  await type(page, "below");
  await page.keyboard.press("Escape");
  assert.deepEqual(await sources(), ["above", "middle", "below"]);
  await page.keyboard.press("k");
  await page.keyboard.press("d");
  await page.keyboard.press("d");
  assert.deepEqual(await sources(), ["above", "below"]);
  await page.keyboard.press("z");
  assert.deepEqual(await sources(), ["above", "middle", "below"]);
});

test("C, X, V and moving", async () => {
  const page = await fresh();
  await type(page, "one");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.keyboard.press("v");
  assert.deepEqual(await sources(), ["one", "one"]);
  await type(page, "# two\n");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+ArrowUp");
  assert.match((await sources())[0], /two/);
  await page.keyboard.press("x");
  assert.deepEqual(await sources(), ["one"]);
});

test("M and Y, and Enter opens a text again", async () => {
  const page = await fresh();
  await type(page, "# Heading");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  assert.match(await selected().getAttribute("class"), /cell-markdown/);
  await page.keyboard.press("Control+Enter");
  await page.locator(".prose h1", { hasText: "Heading" }).waitFor();
  await page.keyboard.press("y");
  assert.match(await selected().getAttribute("class"), /cell-code/);
});

test("Shift+M merges, Ctrl+Shift+- splits", async () => {
  const page = await fresh();
  await type(page, "a = 1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await type(page, "b = 2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+M");
  assert.equal((await sources()).length, 1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Shift+-");
  assert.equal((await sources()).length, 2);
});

test("0 0 asks before it restarts", async () => {
  const page = await fresh();
  await page.keyboard.press("0");
  await page.keyboard.press("0");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("Tab indents in an editor; Esc then Tab leaves it", async () => {
  const page = await fresh();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("x");
  assert.deepEqual(await sources(), ["    x"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("cm-content")), false);
});

test("Tab completes a name from another cell", async () => {
  const page = await fresh();
  await type(page, "alphabetical = 1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await type(page, "alph");
  await page.keyboard.press("Tab");
  await page.locator(".cm-tooltip-autocomplete", { hasText: "alphabetical" }).waitFor();
  // CodeMirror takes no choice from a list that has only just appeared.
  await page.waitForTimeout(150);
  await page.keyboard.press("Tab");
  assert.deepEqual(await sources(), ["alphabetical = 1", "alphabetical"]);
});

test("Shift+Tab says what the name at the cursor is", async () => {
  const page = await fresh();
  await type(page, "def area(width, height=2):\n    'Of a rectangle.'\n    return width * height");
  await page.keyboard.press("Control+Enter");
  await page.locator(".cell .count", { hasText: /\d/ }).waitFor();
  await page.keyboard.press("b");
  await type(page, "area(");
  await page.keyboard.press("Shift+Tab");
  await page.locator(".docs-tip", { hasText: "Of a rectangle." }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.locator(".docs-tip").waitFor({ state: "detached" });
});

test("H shows the keyboard, L numbers the lines", async () => {
  const page = await fresh();
  await page.keyboard.press("h");
  await page.getByRole("dialog").getByText("delete", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.locator(".cm-lineNumbers").waitFor();
});

test("nothing complained", () => assert.deepEqual(opened.errors, []));
