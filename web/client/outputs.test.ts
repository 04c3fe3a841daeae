import assert from "node:assert/strict";
import { test } from "node:test";
import type { Output } from "../shared/protocol";
import { OutputCollector } from "./outputs";

const text = (text: string, name: "stdout" | "stderr" = "stdout"): Output => ({
  output_type: "stream",
  name,
  text,
});
const shown = (text: string): Output => ({
  output_type: "display_data",
  data: { "text/plain": text },
  metadata: {},
});

test("neighbouring text of one stream is one output", () => {
  const collector = new OutputCollector();
  for (const output of [text("a"), text("b"), text("!", "stderr"), text("c")]) collector.add(output);
  assert.deepEqual(collector.outputs, [text("ab"), text("!", "stderr"), text("c")]);
});

test("an update replaces every display of its id", () => {
  const collector = new OutputCollector();
  collector.add(shown("0 %"), "bar");
  collector.add(text("between"));
  collector.add(shown("0 %"), "bar");
  collector.update(shown("100 %"), "bar");
  assert.deepEqual(collector.outputs, [shown("100 %"), text("between"), shown("100 %")]);
});

test("clear_output(wait=True) waits for what comes next", () => {
  const collector = new OutputCollector();
  collector.add(text("old"));
  collector.clear(true);
  assert.deepEqual(collector.outputs, [text("old")]);
  collector.add(text("new"));
  assert.deepEqual(collector.outputs, [text("new")]);
  collector.clear(false);
  assert.deepEqual(collector.outputs, []);
});
