import assert from "node:assert/strict";
import { test } from "node:test";
import { normalize } from "./path";

test("a file has one spelling", () => {
  for (const path of [
    "data/a.csv",
    "./data/a.csv",
    "/data//a.csv",
    "data/x/../a.csv",
    "data\\a.csv",
    "../data/a.csv",
  ])
    assert.equal(normalize(path), "data/a.csv", path);
});

test("spaces stay, line ends would break the listing", () => {
  assert.equal(normalize("my data/a b.csv"), "my data/a b.csv");
  assert.equal(normalize("a\nb.csv"), "a b.csv");
});
