import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "@codemirror/state";
import { nameAt } from "./docs";

const at = (text: string) => {
  const head = text.indexOf("|");
  return nameAt(EditorState.create({ doc: text.replace("|", ""), selection: { anchor: head } }));
};

test("the name at the cursor, dots and calls and all", () => {
  assert.equal(at("x = pd.read_csv|"), "pd.read_csv");
  assert.equal(at("x = pd.read_|csv('a')"), "pd.read_csv");
  assert.equal(at("x = f(|"), "f");
  assert.equal(at("x = f()|"), "f");
  assert.equal(at("import math\n    |"), null);
  assert.equal(at("3|"), null);
  assert.equal(at("a = |"), null);
});
