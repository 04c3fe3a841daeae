// The task graph and the task stream, by mouse and by keyboard alone: layers that open, one selection from the node to
// its bar to its line and back, what failed, and what a notebook keeps.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, shot } from "./harness.mjs";
import { chosen, clickBox, drawn, focusBox, newNotebook, press, runCell, said, totals } from "./lab.mjs";

let opened;
let page;
before(async () => {
  opened = await openReady();
  page = opened.page;
  page.setDefaultTimeout(60_000);
});
after(() => opened?.close());

const SMALL = `from dask import delayed
import dask

@delayed
def inc(x):
    return x + 1

@delayed
def add(a, b):
    return a + b

pairs = [inc(1), inc(2)]
total = add(*pairs)
total.compute()`;

const LARGE = (count) => `import dask
from dask import delayed
@delayed
def square(x): return x * x
@delayed
def one(x): return x + 1
tasks = [one(square(i)) for i in range(${count})]
total = delayed(sum)(tasks)
total.compute()`;

test("a small graph shows every task, and one selection in graph, stream and cell", async () => {
  await newNotebook(page);
  await runCell(page, SMALL);
  await page.locator(".graph-box").waitFor();
  assert.equal((await totals(page)).done + (await totals(page)).released, 3);
  await clickBox(page, /^add-/);
  assert.match(await chosen(page), /^add-.*done: .* on worker \d/);
  assert.match(await said(page, "stream"), /Selected: add-/);
  assert.equal(await page.locator(".cm-task-line").innerText(), "total = add(*pairs)");
  await shot(page, "graph-1-selected");
});

test("from a bar back to its node, with the keys alone", async () => {
  await page.locator(".stream canvas").focus();
  await press(page, "Escape");
  assert.equal(await page.locator(".cm-task-line").count(), 0);
  await press(page, "ArrowRight");
  // Whichever worker was first: its first task is an inc, unless the other had both of them.
  const [name] = /^(inc|add)-/.exec(await chosen(page)) ?? [];
  const line = { "inc-": "pairs = [inc(1), inc(2)]", "add-": "total = add(*pairs)" }[name];
  assert.equal(await page.locator(".cm-task-line").innerText(), line);
  await page.locator(".tip", { hasText: "worker" }).waitFor();
  await press(page, "Enter");
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("graph-box")), true);
  await press(page, "ArrowDown");
  assert.match(await page.locator(".graph-focus").getAttribute("aria-label"), /^(inc|add)-/);
});

test("G goes to the lab and Escape comes back, step by step", async () => {
  const where = () => page.evaluate(() => document.activeElement.className.split(" ")[0]);
  await page.locator(".cell.selected").focus();
  await press(page, "g");
  assert.equal(await where(), "graph-box");
  await press(page, "Home");
  await press(page, "Enter");
  assert.match(await chosen(page), /worker \d/);
  await press(page, "Escape");
  assert.equal(await chosen(page), "");
  assert.equal(await where(), "graph-box");
  await press(page, "Escape");
  assert.equal(await where(), "cell");
});

test("hovering tells key, time, bytes and worker; so does the focus", async () => {
  await focusBox(page, /^add-/);
  const tip = await page.locator(".tip").innerText();
  assert.match(tip, /add-.*\n.*(µs|ms).* on worker \d\nresult \d+ B/s);
});

test("a line in another cell than the one that computes is found there", async () => {
  await newNotebook(page);
  await runCell(page, "from dask import delayed\n\nlazy = delayed(abs)(-3)");
  await page.keyboard.press("b");
  await runCell(page, "lazy.compute()");
  await clickBox(page, /^abs-/);
  const marked = page.locator(".cm-task-line");
  assert.equal(await marked.innerText(), "lazy = delayed(abs)(-3)");
  assert.equal(
    await marked.evaluate((line) => line.closest(".cell") === document.querySelector(".cell")),
    true,
  );
});

test("above some 300 tasks a graph is shown by layers; Enter or a click opens one and closes it", async () => {
  await newNotebook(page);
  await runCell(page, LARGE(400));
  const box = page.locator(".graph-box");
  const boxes = async () => Number(await box.getAttribute("data-boxes"));
  const closed = await boxes();
  assert.ok(closed < 10, String(closed));
  await shot(page, "graph-2-layers");
  await clickBox(page, /^square ×400/);
  const open = await boxes();
  assert.ok(open >= closed + 400, String(open));
  await press(page, "Escape");
  await shot(page, "graph-3-open");
  await focusBox(page, /^square ×400.*close/);
  await press(page, "Enter");
  assert.equal(await boxes(), closed);
  await page.getByRole("button", { name: "Open all layers" }).click();
  await drawn(page);
  assert.ok((await boxes()) > open);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await shot(page, "graph-4-all-open");
  await page.getByRole("button", { name: "Close all layers" }).click();
  await drawn(page);
  assert.equal(await boxes(), closed);
});

test("the wheel zooms the stream, arrows walk, 0 shows it all", async () => {
  const canvas = page.locator(".stream canvas");
  const { x, y, width } = await canvas.boundingBox();
  await page.mouse.move(x + width / 2, y + 14);
  await page.mouse.wheel(0, -600);
  await canvas.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "+", "-", "0"]) await press(page, key);
  assert.match(await said(page, "stream"), /^Task stream: \d+ tasks on \d+ workers in .*Selected: /);
});

test("a failing task in the middle: its key in red with its traceback, the rest cancelled", async () => {
  await newNotebook(page);
  await runCell(
    page,
    `from dask import delayed

@delayed
def load(i):
    return i

@delayed
def clean(x):
    return 12 // (x - 3)

@delayed
def save(x):
    return x

steps = [save(clean(load(i))) for i in range(8)]
done = delayed(sum)(steps)
done.compute(num_workers=1)`,
  );
  const failed = page.locator(".lab-failed");
  // The names of a run this short come behind the cell.
  await failed.filter({ hasText: /never ran/ }).waitFor();
  assert.match(await failed.innerText(), /clean-.* failed: ZeroDivisionError: .*\d+ tasks? never ran/s);
  const colour = await failed.locator(".failed-key").evaluate((e) => getComputedStyle(e).color);
  const red = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--bad"));
  assert.equal(colour, rgb(red.trim()));
  const counts = await totals(page);
  assert.equal(counts.failed, 1);
  assert.ok(counts.cancelled >= 8, JSON.stringify(counts));
  await failed.locator("summary").click();
  assert.match(await failed.locator("pre").innerText(), /return 12 \/\/ \(x - 3\)/);
  await failed.locator(".failed-key").click();
  await drawn(page);
  assert.match(await chosen(page), /^clean-.*failed/);
  assert.match(await page.locator(".cm-task-line").innerText(), /save\(clean\(load\(i\)\)\)/);
  await shot(page, "graph-5-failed");
});

const rgb = (hex) => `rgb(${[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(", ")})`;

test("a cycle is an error by name, and the page goes on", async () => {
  await newNotebook(page);
  await runCell(page, 'import dask\ndask.get({"a": (abs, "b"), "b": (abs, "a")}, "a")');
  assert.match(await page.locator(".output-error").innerText(), /RuntimeError: Cycle detected/);
  assert.equal(await page.locator(".graph-box").isVisible(), false);
  assert.equal((await execute(page, "1 + 1")).status, "ok");
});

test("every task is in the table too", async () => {
  await newNotebook(page);
  await runCell(page, SMALL);
  await page.locator(".task-table summary").click();
  await page.locator(".task-table tbody button", { hasText: "add-" }).waitFor();
  assert.equal(await page.locator(".task-table tbody tr").count(), 3);
  await page.locator(".task-table tbody button", { hasText: "add-" }).click();
  await drawn(page);
  assert.match(await chosen(page), /^add-/);
});

test("graph and stream are kept with their cell: in the browser and in the file", async () => {
  await newNotebook(page);
  await runCell(page, LARGE(700));
  const before = { totals: await totals(page), stream: await said(page, "stream") };
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(await (await saved).path(), "utf8");
  const runs = JSON.parse(text).cells[0].metadata.threadbook.runs;
  assert.equal(runs.length, 1);
  assert.ok(text.length < 120_000, String(text.length));
  await page.locator(".saved[data-state=saved]").waitFor({ state: "attached" });
  await page.reload();
  await page.waitForFunction(() => window.threadbook !== undefined);
  await page.locator(".cell .count", { hasText: /\d/ }).waitFor();
  await page.locator(".graph-box").waitFor();
  await drawn(page);
  assert.deepEqual({ totals: await totals(page), stream: await said(page, "stream") }, before);
  await shot(page, "graph-6-reloaded");
});

/** Two fingers that part by a factor, on the middle of an element. */
async function pinch(page, selector, factor) {
  const frame = await page.locator(selector).boundingBox();
  const [x, y] = [frame.x + frame.width / 2, frame.y + Math.min(frame.height / 2, 40)];
  const touch = await page.context().newCDPSession(page);
  const at = (half) => [
    { x: x - half, y, id: 0 },
    { x: x + half, y, id: 1 },
  ];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(30) });
  for (let step = 1; step <= 5; step++) {
    const half = 30 * factor ** (step / 5);
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(half) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
  await drawn(page);
}

test("two fingers zoom the graph and the stream", async () => {
  await newNotebook(page);
  await runCell(page, LARGE(20));
  await focusBox(page, /^square-/);
  // The frame around what has the focus is as wide at any zoom.
  const width = async () => (await page.locator(".graph-focus").boundingBox()).width - 6;
  const before = await width();
  await pinch(page, ".graph-box", 2);
  assert.ok(Math.abs((await width()) / before - 2) < 0.05, `${await width()} after ${before}`);
  const canvas = page.locator(".stream canvas");
  const whole = await canvas.evaluate((element) => element.toDataURL());
  await pinch(page, ".stream canvas", 2);
  assert.notEqual(await canvas.evaluate((element) => element.toDataURL()), whole);
  await canvas.focus();
  await press(page, "0");
  await drawn(page);
  assert.equal(await page.locator(".cm-task-line").count(), 0);
});

test("nothing complained", () => assert.deepEqual(opened.errors, []));
