// What may follow a text and what a name stands for: asked of Python, or, while a cell runs, told from the names that
// there were when the last cell ended.

import type { Kernel } from "../client/types";
import type { Completions, Looked, Names } from "../shared/protocol";

export interface Assist {
  complete(text: string): Promise<Completions>;
  look(text: string): Promise<Looked | null>;
}

export const NOTHING: Completions = { length: 0, options: [], hides: false };

export function assist(kernel: Kernel, paths: () => string[]): Assist {
  return {
    complete: async (text) => {
      // Before the first cell has run the page itself may keep Python busy, for a moment.
      if (Object.keys(kernel.names().names).length === 0) await idle(kernel);
      return (await kernel.ask("complete", text)) ?? completeFrom(kernel.names(), text, paths());
    },
    look: async (text) => {
      const told = kernel.state() === "idle" ? null : lookFrom(kernel.names(), text);
      if (told) return told;
      await idle(kernel);
      return kernel.ask("look", text);
    },
  };
}

const PATIENCE_MS = 2000;
const POLL_MS = 25;

/** Resolves once no cell runs, or when nobody waits any more. */
async function idle(kernel: Kernel): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (kernel.state() !== "idle" && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

type Option = Completions["options"][number];

/** The same answers as crate/kernel/python/complete.py gives, as far as names alone go. */
export function completeFrom(known: Names, text: string, paths: string[]): Completions {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return (
    subscript(known, line) ??
    path(line, paths) ??
    imported(known, line) ??
    attributes(known, line) ??
    plain(known, line)
  );
}

function answer(word: string, options: Option[], hides = false): Completions {
  return { length: word.length, options, hides };
}

/** `df["` and `d['`: columns and keys. */
function subscript(known: Names, line: string): Completions | null {
  const match = /([A-Za-z_]\w*)\[\s*(?:\[(?:[^[\]]*,)?\s*)?(["'])([^"']*)$/.exec(line);
  const keys = match && known.names[match[1] ?? ""]?.[3];
  return keys ? answer(match[3] ?? "", keys.map(property)) : null;
}

const property = (label: string): Option => [label, "property"];

/** In any other string, the notebook's files. */
function path(line: string, paths: string[]): Completions | null {
  const open = openString(line);
  if (open === null) return null;
  const folder = open.slice(0, open.lastIndexOf("/") + 1);
  const names = paths
    .filter((p) => p.startsWith(folder))
    .map((p) => p.slice(folder.length).replace(/\/.*$/, "/"));
  const options = [...new Set(names)].sort().map((n): Option => [n, n.endsWith("/") ? "folder" : "file"]);
  return answer(open.slice(folder.length), options);
}

/** What stands in the string that is open at a line's end. */
export function openString(line: string): string | null {
  let quote = "";
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string;
    if (quote && c === "\\") i++;
    else if (quote) quote = c === quote ? "" : quote;
    else if (c === "#") return null;
    else if (c === "'" || c === '"') {
      quote = c;
      start = i + 1;
    }
  }
  return quote ? line.slice(start) : null;
}

function imported(known: Names, line: string): Completions | null {
  const match = /^\s*(?:import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*|from\s+)([\w.]*)$/.exec(line);
  if (!match) return null;
  const written = match[1] ?? "";
  const head = written.slice(0, written.lastIndexOf(".") + 1);
  const found = (known.modules ?? [])
    .filter((m) => m.startsWith(head))
    .map((m) => m.slice(head.length).split(".")[0] as string);
  return answer(
    written.slice(head.length),
    [...new Set(found)].map((label): Option => [label, "namespace"]),
  );
}

function attributes(known: Names, line: string): Completions | null {
  const match = /(?:^|[^\w.])([A-Za-z_]\w*)\.(\w*)$/.exec(line);
  if (!match) return /\.\w*$/.test(line) ? NOTHING : null;
  const [, name = "", word = ""] = match;
  const entry = known.names[name];
  if (!entry) return answer(word, []);
  const [, members, own, keys] = entry;
  const columns = (keys ?? []).filter((k) => /^[A-Za-z_]\w*$/.test(k) && members.includes("DataFrame"));
  const all: Option[] = [
    ...(known.members[members] ?? []),
    ...own.map((n): Option => [n, "variable"]),
    ...columns.map(property),
  ];
  return answer(word, all, true);
}

function plain(known: Names, line: string): Completions {
  const word = /\w*$/.exec(line)?.[0] ?? "";
  if (/^\d/.test(word)) return NOTHING;
  return answer(
    word,
    Object.entries(known.names).map(([label, [kind]]): Option => [label, kind]),
    true,
  );
}

function lookFrom(known: Names, text: string): Looked | null {
  const name = /([A-Za-z_]\w*)\(?\)?$/.exec(text)?.[1] ?? /([A-Za-z_]\w*)\([^()]*$/.exec(text)?.[1];
  const docs = name === undefined ? undefined : known.docs[name];
  if (name === undefined || !docs) return null;
  const [signature, doc, type] = docs;
  return { name, callable: true, signature, doc: doc || null, type, form: null };
}
