import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "@codemirror/state";
import { textToAsk } from "./docs";

const at = (text: string) => {
  const head = text.indexOf("|");
  return textToAsk(EditorState.create({ doc: text.replace("|", ""), selection: { anchor: head } }));
};

test("the text up to the end of the word at the cursor", () => {
  assert.equal(at("x = pd.read_csv|"), "x = pd.read_csv");
  assert.equal(at("x = pd.read_|csv('a')"), "x = pd.read_csv");
  assert.equal(at("x = f(|"), "x = f(");
  assert.equal(at("x = f(|a)"), "x = f(");
  assert.equal(at("import math\nmath.sq|rt"), "import math\nmath.sqrt");
});

test("at a line's beginning Shift+Tab is for indentation", () => {
  assert.equal(at("import math\n    |"), null);
  assert.equal(at("import math\n  |  x"), null);
  assert.equal(at("|"), null);
});
