// Whether two sides of a race gave the same result, from what a notebook would print.

import type { Sameness } from "./race-result";

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
/** Sums in another order differ in their last digits. */
const TOLERANCE = 1e-6;

/** All results of each side, warm-up included. A side that disagrees with itself is random. */
export function sameness(left: (string | null)[], right: (string | null)[]): Sameness {
  const [a] = left;
  const [b] = right;
  if (a == null || b == null) return "unknown";
  if (left.some((r) => differs(a, r)) || right.some((r) => differs(b, r))) return "random";
  if (a === b) return "same";
  return close(a, b) ? "rounding" : "different";
}

function differs(a: string, b: string | null | undefined): boolean {
  return b == null || (a !== b && !close(a, b));
}

/** The same words and the same numbers, up to rounding. */
export function close(a: string, b: string): boolean {
  if (squeeze(a.replace(NUMBER, "#")) !== squeeze(b.replace(NUMBER, "#"))) return false;
  const x = a.match(NUMBER) ?? [];
  const y = b.match(NUMBER) ?? [];
  return x.length === y.length && x.every((text, i) => near(Number(text), Number(y[i])));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ");
}

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** A repr of something that has only been planned. */
export function isLazy(repr: string | null): boolean {
  if (repr === null) return false;
  return /^(Dask (DataFrame|Series|Index|Array) Structure|Dask\b.*\bStructure:|dask\.array<|Delayed\(|<dask[._])/m.test(
    repr.trimStart(),
  );
}

/** The source with its last expression computed: what the page offers for a lazy side. */
export function computed(source: string): string {
  const lines = source.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  const name = /^([A-Za-z_]\w*)\s*=[^=]/.exec(last)?.[1];
  if (name) return [...lines, last, `${name}.compute()`].join("\n");
  const [, code, comment] = /^(.*?)(;?\s*(?:#.*)?)$/.exec(last) ?? [];
  const body = (code ?? last).trimEnd();
  const simple = /^[\w.()[\]"', =*:-]+$/.test(body) && !/[-*]\s/.test(body);
  return [
    ...lines,
    `${simple ? body : `(${body})`}.compute()${comment ? `  ${comment.replace(/^;\s*/, "")}` : ""}`,
  ]
    .join("\n")
    .trimEnd();
}

/** The name that the last line binds, if that is all it does. */
export function boundName(source: string): string | null {
  const last = source.trimEnd().split("\n").pop() ?? "";
  return /^([A-Za-z_]\w*)\s*=[^=]/.exec(last)?.[1] ?? null;
}
