// A script that starts processes is run again by each of them, where they do not begin as copies (Windows, macOS, Dask's
// own pool everywhere). So what starts a pool, and all that comes after it, stands behind a `__main__` guard;
// definitions and imports stay outside, where the processes find them.

import { pythonLanguage } from "@codemirror/lang-python";

const GUARD = 'if __name__ == "__main__":  # for the processes that this starts';

/** What starts processes. */
const POOL =
  /\b(?:Pool|ProcessPoolExecutor|Process|get_context|Client|LocalCluster)\(|scheduler\s*=\s*["'](?:processes|multiprocessing)["']|backend\s*=\s*["']multiprocessing["']/;
/** With `dask.bag`, whose usual scheduler has processes, computing does. */
const BAG = /\bdask\.bag\b|\bfrom\s+dask\s+import\b[^\n]*\bbag\b/;
const BAG_POOL = /(?:\.|\b)(?:compute|take|to_textfiles|persist)\(/;

const DEFINITIONS = new Set([
  "FunctionDefinition",
  "ClassDefinition",
  "DecoratedStatement",
  "ImportStatement",
]);

interface Statement {
  /** With the comments above it. */
  from: number;
  to: number;
  text: string;
  defines: boolean;
}

/** Code cells in their order (null for others), with what must be behind a guard. */
export function guarded(bodies: (string | null)[]): (string | null)[] {
  const whole = bodies.join("\n");
  if (!POOL.test(whole) && !BAG.test(whole)) return bodies;
  const withBag = BAG.test(whole);
  const starters = new Set<string>();
  let behind = false;
  const starts = (text: string) =>
    POOL.test(text) || (withBag && BAG_POOL.test(text)) || [...starters].some((s) => calls(text, s));
  return bodies.map((body) => {
    if (body === null) return null;
    const parts = statements(body).map((statement) => {
      const { text, defines } = statement;
      if (defines) {
        const name = /^(?:@[^\n]*\n)*\s*(?:def|class)\s+(\w+)/m.exec(text)?.[1];
        if (name && starts(text)) starters.add(name);
        return { statement, guard: false };
      }
      if (/^if\s+__name__\s*==/.test(text)) return { statement, guard: false };
      behind ||= starts(text);
      return { statement, guard: behind };
    });
    return write(body, parts);
  });
}

const calls = (text: string, name: string) => new RegExp(`(?<![\\w.])${name}\\s*\\(`).test(text);

function statements(body: string): Statement[] {
  const found: Statement[] = [];
  let from = 0;
  const top = pythonLanguage.parser.parse(body).topNode;
  for (let node = top.firstChild; node; node = node.nextSibling) {
    if (node.name === "Comment") continue;
    const newline = body.indexOf("\n", Math.max(node.from, node.to - 1));
    const to = newline < 0 ? body.length : newline + 1;
    if (to <= from) continue;
    const text = body.slice(node.from, node.to);
    found.push({ from, to, text, defines: DEFINITIONS.has(node.name) });
    from = to;
  }
  return found;
}

function write(body: string, parts: { statement: Statement; guard: boolean }[]): string {
  const inString = stringLines(body);
  let text = "";
  let open = false;
  let end = 0;
  for (const { statement, guard } of parts) {
    const blank = /^\n*/.exec(body.slice(statement.from))?.[0] ?? "";
    if (guard && !open) text += `${blank}${GUARD}\n`;
    const from = guard && !open ? statement.from + blank.length : statement.from;
    open = guard;
    const piece = body.slice(from, statement.to);
    text += guard ? indented(piece, from, inString) : piece;
    end = statement.to;
  }
  const rest = body.slice(end);
  return text + (open ? indented(rest, end, inString) : rest);
}

/** Offsets of lines that begin inside a string: their text is data. */
function stringLines(body: string): Set<number> {
  const found = new Set<number>();
  pythonLanguage.parser.parse(body).iterate({
    enter: ({ name, from, to }) => {
      if (name !== "String" && name !== "FormatString") return;
      for (let at = body.indexOf("\n", from); at >= 0 && at < to; at = body.indexOf("\n", at + 1))
        found.add(at + 1);
    },
  });
  return found;
}

function indented(text: string, offset: number, inString: Set<number>): string {
  return eachLine(text, offset, inString, (line) => (line.trim() ? `    ${line}` : line));
}

function eachLine(
  text: string,
  offset: number,
  inString: Set<number>,
  change: (line: string) => string,
): string {
  let at = offset;
  return text
    .split(/(?<=\n)/)
    .map((line) => {
      const start = at;
      at += line.length;
      return inString.has(start) ? line : change(line);
    })
    .join("");
}

/** A cell without the guards that `guarded` has put in it. */
export function unguarded(body: string): string {
  if (!body.includes(GUARD)) return body;
  const inString = stringLines(body);
  let text = "";
  let from = 0;
  const top = pythonLanguage.parser.parse(body).topNode;
  for (let node = top.firstChild; node; node = node.nextSibling) {
    if (!body.startsWith(GUARD, node.from) || node.name !== "IfStatement") continue;
    text += body.slice(from, node.from);
    const start = node.from + GUARD.length + 1;
    const next = nextStatement(body, node.to);
    text += eachLine(body.slice(start, next), start, inString, (line) => line.replace(/^ {4}/, ""));
    from = next;
  }
  return text + body.slice(from);
}

/** Where the lines behind a block go on without its indentation: comments in it may stand behind its last statement. */
function nextStatement(body: string, at: number): number {
  let end = body.indexOf("\n", Math.max(0, at - 1));
  if (end < 0) return body.length;
  end += 1;
  for (;;) {
    const line = /^[^\n]*\n?/.exec(body.slice(end))?.[0] ?? "";
    if (!line || (line.trim() && !line.startsWith("    "))) return end;
    end += line.length;
  }
}
