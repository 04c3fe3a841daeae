import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLesson } from "./lesson";

const fence = "```";
const text = `---
title: First
data: data/a.csv data/b.csv
---
# First

Words.

${fence}python raises-exception
1 / 0
${fence}

## Next

${fence}python race title="one by one"
[f(x) for x in xs]
${fence}

${fence}python race
Parallel()(xs)
${fence}

${fence}py
shown = True
${fence}

${fence}text
not code
${fence}
`;

test("prose, code and races in their order", () => {
  const { title, data, notebook } = parseLesson(text);
  assert.equal(title, "First");
  assert.deepEqual(data, ["data/a.csv", "data/b.csv"]);
  assert.deepEqual(
    notebook.cells.map((c) => c.kind),
    ["markdown", "code", "markdown", "race", "markdown"],
  );
  const [, code, , race, prose] = notebook.cells;
  assert.deepEqual(code?.metadata, { tags: ["raises-exception"] });
  assert.deepEqual(race?.kind === "race" && race.sides.map((s) => s.title), ["one by one", "parallel"]);
  assert.match(prose?.kind === "markdown" ? prose.source : "", /shown = True[\s\S]*not code/);
});

test("the same text gives the same ids", () => {
  assert.deepEqual(parseLesson(text), parseLesson(text));
});

test("a lone race block is a cell, an open fence ends with the text", () => {
  const { notebook } = parseLesson(`${fence}python race\nx\n${fence}\n\nw\n\n${fence}python\ny`);
  assert.deepEqual(
    notebook.cells.map((c) => c.kind),
    ["code", "markdown", "code"],
  );
});
