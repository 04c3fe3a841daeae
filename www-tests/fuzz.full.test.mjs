// No source text ends the engine in the tab: random tokens, deep nesting, long chains. The native half, with the case
// files cut and mixed, is crate/stdlib/tests/language/fuzz.rs; here it is the browser's stack that counts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execute, openReady, stdout } from "./harness.mjs";

let opened;
before(async () => {
  opened = await openReady();
});
after(() => opened?.close());

/** Runs the texts one after the other in one cell each; the engine must be the same one at the end. */
async function survive(texts) {
  await execute(opened.page, "kept = 7");
  for (const text of texts) {
    const source = `try:
    compile(${JSON.stringify(text)}, "text", "exec")
except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
    pass`;
    const result = await execute(opened.page, source);
    assert.equal(
      result.status,
      "ok",
      `${JSON.stringify(text.slice(0, 200))}: ${JSON.stringify(result.outputs)}`,
    );
  }
  assert.equal(stdout(await execute(opened.page, "print(kept)")).trim(), "7");
}

const TOKENS = (
  "if |elif |else|:|while |for | in |def |class |return |yield |lambda |try|except |except* |finally|raise | from |" +
  "with | as |import |global x|nonlocal x|del |assert |pass|match |case |async |await | and |not |None|...|x|f|(|)|[|]|" +
  "{|}|,|;|.|=|==|:=|->|+|-|**|@|~|<|+=|0|2.5|1e999|1j|0x|00|10**10|'a'|\"b\"|'|\"\"\"|f'{x}'|f'{|}'|b'\\xff'|" +
  "'\\N{BULLET}'|\n|\n    |\n\t|\r|\\\n|#|\u0000|\ufeff|é|名|\u{1F600}|*x|**y|x[::0]|list[int]|print(x)"
).split("|");

/** mulberry32: the same texts in every run. */
function random(seed) {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % end;
  };
}

test("two thousand random texts", async () => {
  const below = random(7);
  const soup = () => Array.from({ length: 1 + below(30) }, () => TOKENS[below(TOKENS.length)]).join("");
  await survive(Array.from({ length: 2000 }, soup));
});

test("deep nesting and long chains", async () => {
  const count = 20_000;
  const nested = ["(", "[", "{", "{1:", "f(", "x[", "-", "not ", "lambda: ", "await ", "*", "if x: ", "f'{"];
  const chains = [
    "+1",
    ".a",
    "[0]",
    "(0)",
    " if x else y",
    " and x",
    " < x",
    ", x",
    " = x",
    "; x",
    "\nx",
    " ** x",
  ];
  const blocks = Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}if x:\n`).join("");
  const elifs = `if x: pass\n${"elif x: pass\n".repeat(count)}`;
  await survive([
    ...nested.map((part) => part.repeat(count)),
    ...nested.map((part) => `${part.repeat(count)}1`),
    ...chains.map((part) => `x${part.repeat(count)}`),
    `${"(".repeat(count)}1${")".repeat(count)}`,
    `${"[".repeat(count)}1${"]".repeat(count)}`,
    `${blocks}${" ".repeat(300)}pass`,
    elifs,
  ]);
});
