// The lab's pictures as a test meets them: on canvases, told by what the page says about them.

/** A new notebook with one empty cell, in command mode. */
export async function newNotebook(page) {
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(
    () =>
      document.querySelectorAll(".cell").length === 1 &&
      !/\d/.test(document.querySelector(".cell .count")?.textContent ?? ""),
  );
  // A notebook begins with an engine of its own: what ran before it came would be lost.
  await drawn(page);
  await page.evaluate(() => window.threadbook.execute("None"));
  await page.locator(".cell").first().focus();
}

/** Types a source into the selected cell and runs it to its end; the cell keeps the focus. */
export async function runCell(page, source) {
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(source);
  await page.keyboard.press("Control+Enter");
  const selected = page.locator(".cell.selected");
  await selected.locator(".count", { hasText: /\d/ }).waitFor();
  await page.waitForFunction(() => document.querySelector(".cell.selected")?.dataset.phase === "idle");
  // What is behind a cell (a graph's picture) has come, and what came is drawn.
  await page.evaluate(() => window.threadbook.execute("None"));
  await drawn(page);
}

export function drawn(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 80))),
      ),
  );
}

/** What the legend counts: {done: 3, …}. */
export function totals(page) {
  return page.$$eval(".legend.looks li", (items) =>
    Object.fromEntries(
      items.map((item) => [
        item.textContent.replace(/[\d,. ]+$/, "").trim(),
        Number(item.querySelector("b").textContent.replaceAll(",", "")),
      ]),
    ),
  );
}

/** What a screen reader says of the graph or the stream. */
export function said(page, which) {
  const selector = which === "stream" ? ".stream canvas" : ".graph-box";
  return page.locator(selector).getAttribute("aria-label");
}

const MOST_STEPS = 60;

/** Walks with the arrow keys to a box whose description matches. */
export async function focusBox(page, pattern) {
  await page.locator(".graph-box").focus();
  const seen = new Set();
  for (const key of ["Home", ...new Array(MOST_STEPS).fill("ArrowDown")]) {
    await page.keyboard.press(key);
    await drawn(page);
    const label = (await page.locator(".graph-focus").getAttribute("aria-label")) ?? "";
    if (pattern.test(label)) return label;
    seen.add(label);
    for (const side of ["ArrowRight", "ArrowLeft"]) {
      await page.keyboard.press(side);
      await drawn(page);
      const beside = (await page.locator(".graph-focus").getAttribute("aria-label")) ?? "";
      if (pattern.test(beside)) return beside;
      if (beside !== label) await page.keyboard.press(side === "ArrowRight" ? "ArrowLeft" : "ArrowRight");
    }
  }
  throw new Error(`no box ${pattern}; there are ${[...seen].join(" | ")}`);
}

/** Clicks with the mouse on the box that `focusBox` finds. */
export async function clickBox(page, pattern) {
  await focusBox(page, pattern);
  const { x, y, width, height } = await page.locator(".graph-focus").boundingBox();
  await page.keyboard.press("Escape");
  await page.mouse.click(x + width / 2, y + Math.min(height / 2, 12));
  await drawn(page);
}

/** Presses a key and waits until what it did is drawn. */
export async function press(page, key) {
  await page.keyboard.press(key);
  await drawn(page);
}

/** The selected task in words. */
export function chosen(page) {
  return page.locator(".lab-chosen").innerText();
}
