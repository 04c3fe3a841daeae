import assert from "node:assert/strict";
import { test } from "node:test";
import { gainOf } from "./ceiling";

test("a disturbed sample neither lowers nor raises the ceiling", () => {
  const calm = { alone: 60, all: 65 };
  assert.equal(gainOf(2, [calm]).toFixed(2), "1.85");
  assert.equal(gainOf(2, [calm, { alone: 60, all: 120 }, { alone: 110, all: 65 }]).toFixed(2), "1.85");
  assert.equal(gainOf(2, [{ alone: 60, all: 50 }]), 2);
});
