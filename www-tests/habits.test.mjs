// A notebook's habits on the page: completion, docs, `input()`, displays, magics.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, shot, stdout } from "./harness.mjs";

let opened;
before(async () => {
  opened = await openReady();
});
after(() => opened?.close());

/** A new notebook with one empty cell, ready to type in. */
async function fresh() {
  const { page } = opened;
  await page.evaluate(() => window.threadbook.restart());
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cell").length === 1);
  await page.locator(".cm-content").click();
  return page;
}

const idle = (page) => page.waitForFunction(() => !document.querySelector(".cell[data-phase='running']"));

/** Runs a cell by hand and goes on in a new one below. */
async function run(page, source) {
  const cell = page.locator(".cell", { has: page.locator(".cm-focused") });
  const id = await cell.getAttribute("data-cell");
  await page.keyboard.insertText(source);
  await page.keyboard.press("Alt+Enter");
  await page.locator(`.cell[data-cell="${id}"] .count`, { hasText: /\d/ }).waitFor();
  await idle(page);
}

const options = (page) => page.locator(".cm-tooltip-autocomplete li .cm-completionLabel").allInnerTexts();

/** Types and asks with Tab; the labels that are offered. */
async function offered(page, text) {
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
  await page.locator(".cm-tooltip-autocomplete").waitFor();
  const found = await options(page);
  await page.keyboard.press("Escape");
  return found;
}

const clear = async (page) => {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
};

test("Tab offers what live objects have: attributes, columns, keys, files, arguments, modules", async () => {
  const page = await fresh();
  await execute(page, "open('sales.csv', 'w').write('region,amount\\nn,1\\n')");
  await run(
    page,
    "import pandas as pd, math\ndf = pd.read_csv('sales.csv')\nd = {'first': 1}\ndef area(width, height=2): pass",
  );
  for (const [text, wanted] of [
    ["math.sq", "sqrt"],
    ['df["am', "amount"],
    ["df.gro", "groupby"],
    ['d["', "first"],
    ["area(", "height="],
    ['open("sal', "sales.csv"],
    ["from dask import ba", "bag"],
    ["'x'.upp", "upper"],
    ["%timei", "%timeit"],
  ]) {
    const found = await offered(page, text);
    assert.ok(found.includes(wanted), `${text}: ${found}`);
    await clear(page);
  }
  await page.keyboard.insertText('df["am');
  await page.keyboard.press("Tab");
  await page.locator(".cm-tooltip-autocomplete", { hasText: "amount" }).waitFor();
  await shot(page, "habits-completion");
  // CodeMirror takes no choice from a list that has only just appeared.
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".cm-content").last().innerText(), 'df["amount');
});

test("while a cell runs, Tab and Shift+Tab still answer", async () => {
  const page = await fresh();
  await run(
    page,
    "import math\ndef area(width):\n    'The area.'\nclass P:\n    def norm(self): pass\np = P()",
  );
  await page.keyboard.insertText("while True: pass");
  await page.keyboard.press("Alt+Enter");
  await page.locator(".cell[data-phase='running']").waitFor();
  assert.ok((await offered(page, "math.sq")).includes("sqrt"));
  await clear(page);
  assert.ok((await offered(page, "p.")).includes("norm"));
  await clear(page);
  await page.keyboard.insertText("area(");
  await page.keyboard.press("Shift+Tab");
  await page.locator(".docs-tip", { hasText: "The area." }).waitFor();
  assert.equal(await page.locator(".cell[data-phase='running']").count(), 1);
  await page.evaluate(() => window.threadbook.interrupt());
  await idle(page);
});

test("Shift+Tab shows signature and docs, also of what is native; Escape closes it", async () => {
  const page = await fresh();
  await page.keyboard.insertText("import math\nmath.sqrt(");
  await page.keyboard.press("Shift+Tab");
  const tip = page.locator(".docs-tip");
  await tip.waitFor();
  assert.equal(await tip.locator(".docs-signature").innerText(), "math.sqrt(x, /)");
  assert.match(await tip.innerText(), /square root/);
  await shot(page, "habits-docs");
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "detached" });
  assert.equal(await page.locator(".cm-focused").count(), 1);
});

test("input() asks below the cell; Enter sends, and the answer stays in the output", async () => {
  const page = await fresh();
  await page.keyboard.insertText("name = input('Name? ')\nage = int(input('Age? '))\nprint(name, age + 1)");
  await page.keyboard.press("Control+Enter");
  const field = page.getByLabel("Name?");
  await field.waitFor();
  assert.ok(await field.evaluate((f) => f === document.activeElement));
  await page.keyboard.type("Zoë 🐍");
  await shot(page, "habits-input");
  await page.keyboard.press("Enter");
  await page.getByLabel("Age?").waitFor();
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  await idle(page);
  assert.equal((await page.locator(".output-stdout").innerText()).trim(), "Name? Zoë 🐍\nAge? 41\nZoë 🐍 42");
  assert.equal(await page.locator(".input-row:visible").count(), 0);
});

test("Stop ends an input() that nobody answers, and the next one asks again", async () => {
  const page = await fresh();
  await page.keyboard.insertText("x = input('waits ')");
  await page.keyboard.press("Control+Enter");
  await page.getByLabel("waits").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("i");
  await page.keyboard.press("i");
  await page.locator(".output-error", { hasText: "KeyboardInterrupt" }).waitFor();
  assert.equal(await page.locator(".input-row:visible").count(), 0);
  await page.keyboard.press("Control+Enter");
  await page.getByLabel("waits").waitFor();
  await page.keyboard.type("now");
  await page.keyboard.press("Enter");
  await idle(page);
  assert.equal((await page.locator(".output-stdout").innerText()).trim(), "waits now");
});

test("where nobody can answer, input() raises EOFError", async () => {
  const { page } = opened;
  const result = await execute(page, "input('who? ')");
  assert.equal(result.outputs.at(-1).ename, "EOFError");
});

test("displays: rich forms, handles that update, clear_output, and HTML that can't harm", async () => {
  const page = await fresh();
  await run(
    page,
    "from IPython.display import HTML, Markdown, Image, JSON, clear_output\nh = display('first', display_id='line')\n" +
      "display(HTML('<b class=x>bold</b><script>window.pwned=1</script>'))\n" +
      "display(Markdown('**strong**'), JSON({'a': [1]}))\nclass T:\n    def _repr_html_(self): return '<i>rich</i>'\nT()",
  );
  const output = page.locator(".cell").first().locator(".outputs");
  assert.match(await output.innerText(), /'first'\s+bold\s+strong[\s\S]*"a"[\s\S]*rich/);
  assert.equal(await output.locator("i").innerText(), "rich");
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  await run(
    page,
    "h.update('second')\nfor i in range(3):\n    clear_output(wait=True)\n    print('step', i)",
  );
  assert.match(await output.innerText(), /'second'/);
  assert.match(await page.locator(".cell").nth(1).locator(".outputs").innerText(), /^step 2\n$/);
  await shot(page, "habits-display");
});

test("history, magics and ! lines", async () => {
  const { page } = opened;
  await page.evaluate(() => window.threadbook.restart());
  const shown = async (source) => {
    const result = await execute(page, source);
    const last = result.outputs.at(-1);
    return last?.data?.["text/plain"] ?? (last?.output_type === "error" ? last.evalue : stdout(result));
  };
  assert.equal(await shown("6 * 7"), "42");
  assert.equal(await shown("_ + 1"), "43");
  assert.equal(await shown("Out[1], In[1]"), "(42, '6 * 7')");
  assert.equal(await shown("42;"), "");
  assert.equal(await shown("%%writefile habit.txt\none\ntwo"), "Writing habit.txt\n");
  assert.equal(await shown("!wc -l habit.txt"), "2 habit.txt\n");
  assert.equal(await shown("n = !cat habit.txt\nlen(n)"), "2");
  assert.match(await shown("pip install pandas"), /nothing needs installing/);
  assert.match(await shown("!git status"), /no shell in this notebook/);
  assert.match(await shown("len?"), /Signature: len\(obj, \/\)\nDocstring: Return the number of items/);
  assert.equal(await shown("%nonsense"), "Line magic function `%nonsense` not found.");
});

test("nothing went wrong on the page", () => {
  assert.deepEqual(opened.errors, []);
});
