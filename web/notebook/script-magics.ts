// Magics in a script: each stands as a comment, and below it what does the same in plain Python, in lines that a mark
// at their end tells apart. Reading drops the marked lines and makes the comment a magic again.

import { HELPERS } from "./script-helpers";

const MARK = "  # plain Python for the magic";
/** Before each line of a cell whose text is no Python of its own. */
const BODY = "# | ";

/** The Python that a script needs for itself; empty if it needs none. */
export function helpers(bodies: string[]): string {
  const text = bodies.join("\n");
  return HELPERS.filter((h) => h.used.test(text))
    .map((h) => h.text)
    .join("\n\n\n");
}

export function magicsOut(source: string): string {
  const cell = /^\s*%%([A-Za-z_]\w*)[ \t]*(.*)(?:\n([\s\S]*))?$/.exec(source);
  if (cell) return cellOut(source.trimStart(), cell[1] ?? "", cell[2]?.trim() ?? "", cell[3] ?? "");
  const alone = /^([a-z]+)(?:[ \t]+([^=.([,+*%<>|&^:;\s].*))?\s*$/.exec(source.trim());
  if (alone && AUTOMAGIC.has(alone[1] ?? "")) return marked("", source.trim(), `%${source.trim()}`);
  return linesOut(source);
}

/** Magics that people type without their `%`, alone in a cell. */
const AUTOMAGIC = new Set(
  "cat cd conda cp history ls lsmagic mamba mkdir mv pip pwd rm run time who whos".split(" "),
);

function linesOut(source: string): string {
  if (!/[%!?]/.test(source)) return source;
  const follow = new Follower();
  const out = source.split("\n").map((line) => {
    if (follow.inside) return follow.take(line);
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    const text = line.slice(indent.length).trimEnd();
    if (/^(%%?[A-Za-z_]|!(?!=)|\?)/.test(text)) return marked(indent, text, text);
    if (/^%?[A-Za-z_][\w.*]*\?\??$/.test(text)) return marked(indent, text, "?");
    const assigned = /^([\w ,.[\]'"*]+?)\s*=\s*((?:%[A-Za-z_]|!(?!=)).*)$/.exec(text);
    if (assigned) return marked(indent, text, assigned[2] ?? "", assigned[1]);
    // A comment that looks like a magic must not come back as one.
    if (/^# (?:# )*(?:%|!)/.test(text)) return `${indent}# ${text}`;
    return follow.take(line);
  });
  return out.join("\n");
}

/** A magic as a comment, and what does the same. */
function marked(indent: string, text: string, magic: string, target?: string): string {
  const python = plain(magic, indent !== "", target);
  const needed = python.length > 0 || indent !== "" || !/^[%!]/.test(text);
  const lines = python.length ? python : ["pass"];
  return [`${indent}# ${text}`, ...(needed ? lines.map((l) => indent + l + MARK) : [])].join("\n");
}

/** What a line magic does, as Python; nothing where a script has nothing to do. */
function plain(magic: string, local: boolean, target?: string): string[] {
  const to = target === undefined ? "" : `${target} = `;
  if (magic.startsWith("!")) return command(magic.replace(/^!+/, "").trim(), to, magic.startsWith("!!"));
  const [, name = "", line = ""] = /^%([A-Za-z_]\w*)[ \t]*(.*)$/.exec(magic) ?? [];
  switch (name) {
    case "time":
      return line ? [START, `${to}${line}`, ELAPSED] : [];
    case "timeit":
      return timeit(line, null, local, to);
    case "run":
      return run(line);
    case "pwd":
      return [`${to}__import__("os").getcwd()`];
    case "cd":
      return line ? [`__import__("os").chdir(${string(line)})`] : [];
    case "ls":
    case "cat":
    case "head":
    case "tail":
    case "wc":
    case "mkdir":
    case "cp":
    case "mv":
    case "rm":
      return command(`${name} ${line}`.trim(), to, false);
    default:
      return to ? [`${to}None`] : [];
  }
}

const START = '_start = __import__("time").perf_counter()';
const ELAPSED = `print(f"Wall time: {__import__('time').perf_counter() - _start:.3g} s")`;

function command(text: string, to: string, captured: boolean): string[] {
  if (/^(?:python3? -m )?(?:pip3?|conda|mamba)\b/.test(text)) return to ? [`${to}[]`] : [];
  return [`${to}_shell(${interpolated(text)}${to || captured ? ", capture=True" : ""})`];
}

function timeit(line: string, body: string | null, local: boolean, to: string): string[] {
  let rest = line.trim();
  const options: string[] = [];
  let quiet = false;
  for (let found = OPTION.exec(rest); found; found = OPTION.exec(rest)) {
    const [whole, flags, letter, value] = found;
    if (flags) quiet ||= flags.includes("q");
    else if (letter === "n") options.push(`number=${value}`);
    else if (letter === "r") options.push(`repeat=${value}`);
    rest = rest.slice(whole.length);
  }
  const statement = body ?? rest;
  if (!statement.trim()) return [];
  const setup = body !== null && rest ? [`setup=${string(rest)}`] : [];
  const space = local ? ["space={**globals(), **locals()}"] : [];
  const all = [string(statement), ...setup, ...options, ...(quiet ? ["quiet=True"] : []), ...space];
  return [`${to}_timeit(${all.join(", ")})`];
}

const OPTION = /^-(?:([qotcv]+)|([nrp])\s*(\d+))(?:\s+|$)/;

function run(line: string): string[] {
  const words = line.match(/"[^"]*"|'[^']*'|\S+/g)?.filter((w) => !/^-[a-zA-Z]$/.test(w)) ?? [];
  if (words.length === 0) return [];
  return [`_run(${words.map((w) => string(w.replace(/^(["'])(.*)\1$/, "$2"))).join(", ")})`];
}

/** A text as a Python string on one line. */
const string = (text: string) => JSON.stringify(text);

/** `{name}` and `$name` as the values that they stand for. */
function interpolated(text: string): string {
  const dollars = text.replace(/\$([A-Za-z_]\w*)/g, "{$1}");
  const braces = dollars.match(/\{[^{}]*\}/g) ?? [];
  if (braces.length === 0 || braces.some((b) => !/^\{[\w.[\]() +*-]+\}$/.test(b))) return string(text);
  return `f${string(dollars)}`;
}

function cellOut(source: string, name: string, line: string, body: string): string {
  const head = `# ${source.split("\n", 1)[0]?.trimEnd()}`;
  const text = body.endsWith("\n") || body === "" ? body : `${body}\n`;
  switch (name) {
    case "time":
      return join(head, START + MARK, magicsOut(body), ELAPSED + MARK);
    case "capture": {
      const target = line.split(/\s+/).find((w) => w && !w.startsWith("-"));
      const end = target ? `${target} = _captured.end()` : "_captured.end()";
      return join(head, `_captured = _Capture()${MARK}`, magicsOut(body), end + MARK);
    }
    case "timeit":
      return join(head, commented(body), ...timeit(line, body.trimEnd(), false, "").map((l) => l + MARK));
    case "writefile":
    case "file": {
      const append = /^(?:-a|--append)\s+/.exec(line);
      const path = line.slice(append?.[0].length ?? 0).replace(/^(["'])(.*)\1$/, "$2");
      const open = `open(${string(path)}, "${append ? "a" : "w"}", encoding="utf-8")`;
      const write = `print(${string(text)}, end="", file=${open})`;
      return join(head, commented(body), write + MARK);
    }
    default:
      return join(head, commented(body), `pass${MARK}`);
  }
}

const join = (...lines: string[]) => lines.filter((l) => l !== "").join("\n");

function commented(body: string): string {
  const lines = body.replace(/\n$/, "").split("\n");
  return body === "" ? "" : lines.map((l) => (BODY + l).trimEnd()).join("\n");
}

/** The notebook's text of a script's cell. */
export function magicsIn(source: string): string {
  const lines = source.split("\n");
  const out: string[] = [];
  const isMarked = (line: string | undefined) => line?.endsWith(MARK) ?? false;
  lines.forEach((line, i) => {
    if (isMarked(line)) return;
    const [, indent = "", text = ""] = /^(\s*)# (.*)$/.exec(line) ?? [];
    const first = out.length === 0;
    if (/^(?:# )+(?:%|!)/.test(text)) out.push(indent + text);
    else if (/^[%!]/.test(text) || (text && isMarked(lines[i + 1]) && !line.startsWith(BODY.trimEnd())))
      out.push(indent + text);
    else if (!first && /^%%/.test(out[0] ?? "") && line.startsWith(BODY.trimEnd()))
      out.push(line.slice(BODY.length));
    else out.push(line);
  });
  return out.join("\n");
}

/** Follows brackets and long strings from line to line. */
class Follower {
  #depth = 0;
  #quote = "";
  #continued = false;

  get inside(): boolean {
    return this.#depth > 0 || this.#quote !== "" || this.#continued;
  }

  take(line: string): string {
    this.#continued = false;
    for (let i = 0; i < line.length; i++) {
      const three = line.slice(i, i + 3);
      const c = line[i] as string;
      if (this.#quote) {
        if (c === "\\") i++;
        else if (line.startsWith(this.#quote, i)) {
          i += this.#quote.length - 1;
          this.#quote = "";
        }
      } else if (three === '"""' || three === "'''") {
        this.#quote = three;
        i += 2;
      } else if (c === '"' || c === "'") this.#quote = c;
      else if (c === "#") break;
      else if ("([{".includes(c)) this.#depth++;
      else if (")]}".includes(c)) this.#depth = Math.max(0, this.#depth - 1);
      else if (c === "\\" && i === line.length - 1) this.#continued = true;
    }
    if (this.#quote.length === 1) this.#quote = "";
    return line;
  }
}
