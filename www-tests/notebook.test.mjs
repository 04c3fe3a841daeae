// What is typed is kept; what is opened cannot harm.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { execute, openReady } from "./harness.mjs";

let opened;
before(async () => {
  opened = await openReady();
});
after(() => opened?.close());

async function openFile(name, text) {
  const { page } = opened;
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: /^Open/ }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

async function saved(item) {
  const { page } = opened;
  const download = page.waitForEvent("download");
  await page.locator(".menu summary").click();
  await page.getByRole("button", { name: item }).click();
  return readFileSync(await (await download).path(), "utf8");
}

test("typing survives a reload", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
  await page.locator(".cm-content").click();
  await page.keyboard.insertText("kept = 'within a second'");
  await page.waitForTimeout(1000);
  await page.reload();
  await page.locator(".cm-content", { hasText: "within a second" }).waitFor();
});

test("a notebook goes out and comes back", async () => {
  const { page } = opened;
  const cells = [
    { cell_type: "markdown", id: "t", metadata: {}, source: ["# Kept"] },
    {
      cell_type: "code",
      id: "c",
      metadata: { tags: ["x"], other: { tool: 1 } },
      source: ["a = 1"],
      outputs: [],
      execution_count: null,
    },
  ];
  await openFile(
    "mine.ipynb",
    JSON.stringify({ nbformat: 4, nbformat_minor: 2, metadata: { other: true }, cells }),
  );
  await page.locator(".prose h1", { hasText: "Kept" }).waitFor();
  const back = JSON.parse(await saved("Download .ipynb"));
  assert.deepEqual([back.nbformat, back.nbformat_minor, back.metadata.other], [4, 5, true]);
  assert.deepEqual(back.cells, cells);
  assert.match(await saved("Download .py"), /# %% \[markdown\]\n# # Kept\n\n# %%\na = 1/);
});

test("a file that is no notebook is refused in words, and what is open stays", async () => {
  const { page } = opened;
  await openFile("broken.ipynb", "{ not json");
  await page.locator(".notice", { hasText: "not a notebook" }).waitFor();
  await page.locator(".prose h1", { hasText: "Kept" }).waitFor();
});

test("nothing in a file runs, frames, posts, or dresses up as the page", async () => {
  const { page } = opened;
  const evil = [
    "<img src=x onerror='window.pwned=1'><script>window.pwned=1</script><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<a href='javascript:window.pwned=1'>link</a><form action='/x'><input name='q'></form><style>body{display:none}</style>",
    "<div class='drop-veil dataframe' id='notebook' style='position:fixed' data-cell='x'>overlay</div><table class='dataframe'><tr><td>1</td></tr></table>",
  ].join("");
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' onload='window.pwned=1'><script>window.pwned=1</script><foreignObject><img src=x onerror='window.pwned=1'></foreignObject><a href='javascript:1'><rect width='9' height='9'/></a><image href='https://example.com/x.png'/></svg>";
  const drawing =
    "<svg style='stroke:rgb(0,0,0);position:fixed;fill:url(https://example.com/x)' onload='window.pwned=1'><style>*{display:none}</style><use href='https://example.com/x#y'/><line x1='0' y1='0' x2='9' y2='9' style='stroke-width:2'/><animate attributeName='href' values='javascript:1'/><a href='javascript:window.pwned=1'><text>link</text></a></svg>";
  const output = (data) => ({ output_type: "display_data", data, metadata: {} });
  const cell = { cell_type: "code", id: "e", metadata: {}, source: [], execution_count: 1 };
  const md = {
    cell_type: "markdown",
    id: "m",
    metadata: {},
    source: [`${evil}\n\n[x](javascript:window.pwned=1) ok-text`],
  };
  const outputs = [
    output({ "text/html": evil }),
    output({ "text/html": drawing }),
    output({ "image/svg+xml": svg }),
    output({ "text/markdown": evil }),
  ];
  await openFile(
    "evil.ipynb",
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [md, { ...cell, outputs }] }),
  );
  await page.locator(".prose", { hasText: "ok-text" }).first().waitFor();
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => ({
    pwned: window.pwned,
    bad: document.querySelectorAll(
      ".cells iframe, .cells form:not(.input-row), .cells script, .cells .output style, .output .drop-veil, .output [style], .output [id]",
    ).length,
    links: [...document.querySelectorAll(".cells a")].filter((a) =>
      /^javascript:/i.test(a.getAttribute("href") ?? ""),
    ).length,
    tables: document.querySelectorAll(".output table.dataframe").length,
    drawn: document.querySelector(".output-html svg")?.outerHTML,
    shadow: [...document.querySelectorAll(".picture")]
      .map((p) => p.shadowRoot?.innerHTML ?? "closed")
      .join(""),
  }));
  assert.deepEqual([seen.pwned, seen.bad, seen.links, seen.tables], [undefined, 0, 0, 1]);
  assert.doesNotMatch(seen.shadow, /onload|script|foreignObject|javascript|example\.com/);
  assert.match(seen.drawn, /^<svg stroke="currentColor">/);
  assert.match(seen.drawn, /<line [^>]*stroke-width="2"/);
  assert.doesNotMatch(seen.drawn, /onload|style=|<style|<use|<animate|javascript|example\.com/);
});

test("a file dragged from the list into a cell becomes its path", async () => {
  const { page } = opened;
  await page.evaluate(() => threadbook.files.write("data/mine.csv", new TextEncoder().encode("x\n1\n")));
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
  await page.locator(".own .lesson[aria-current=page]").waitFor();
  await page.locator(".file", { hasText: "mine.csv" }).dragTo(page.locator(".cm-content"));
  await page.locator(".cm-content", { hasText: '"data/mine.csv"' }).waitFor();
});

test("each repeat of a race begins with the same variables", async () => {
  const { page } = opened;
  await execute(page, "items = [1, 2]");
  await page.getByRole("button", { name: "Race", exact: true }).last().click();
  const race = page.locator(".cell-race");
  for (const [lane, source] of ["items.append(3)\nlen(items)", "len(items) + 1"].entries()) {
    await race.locator(`.race-lane-${lane} .cm-content`).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(source);
  }
  await race.locator(".race-go").click();
  await race.locator(".race-notes", { hasText: "Both sides gave the same result." }).waitFor();
});

test("a second tab says that it does not save", async () => {
  const { page, context } = opened;
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator(".notice", { hasText: "open in another tab" }).waitFor();
  await second.getByRole("button", { name: "Save here instead" }).click();
  await page.locator(".notice", { hasText: "took over" }).waitFor();
  await second.close();
});
