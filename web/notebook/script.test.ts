import assert from "node:assert/strict";
import { test } from "node:test";
import { codeCell, markdownCell } from "./model";
import { parseScript, toScript } from "./script";

test("a notebook survives the percent format", () => {
  const cells = [markdownCell("# Title\n\ntext"), codeCell("%timeit f()\nx = 1"), codeCell("%%time\ny = 2")];
  const script = toScript({ cells, metadata: {} });
  assert.match(script, /^# %% \[markdown\]\n# # Title\n#\n# text\n\n# %%\n# %timeit f\(\)\nx = 1/);
  const again = parseScript(script).cells.map((c) => [c.kind, c.kind === "race" ? "" : c.source]);
  assert.deepEqual(
    again,
    cells.map((c) => [c.kind, c.source]),
  );
});

test("a script without marks is one cell", () => {
  assert.equal(parseScript("import math\n\nprint(math.pi)\n").cells.length, 1);
});
