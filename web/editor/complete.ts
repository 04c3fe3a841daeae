// Names to complete: what Python says, names of this cell that has not run yet, and words of the notebook where
// nobody knows better.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { globalCompletion, localCompletionSource } from "@codemirror/lang-python";
import type { Assist } from "../notebook/assist";

/** The words of the notebook, gathered when somebody asks. */
export type Words = () => string;

/** What stands behind a name, for those who can't tell by its name. */
const KINDS: Record<string, string> = {
  function: "function",
  class: "class",
  namespace: "module",
  property: "property",
  file: "file",
  folder: "folder",
};

/** Arguments and columns first, then what the notebook defines, then what Python has. */
const BOOST: Record<string, number> = { property: 1, keyword: -1 };

export function source(words: Words, assist: Assist) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.sliceDoc(0, context.pos);
    const { length, options, hides } = await assist.complete(text);
    if (context.aborted) return null;
    const from = context.pos - length;
    const found = options.map(([label, kind]) => completion(label, kind));
    if (!inString(context)) found.push(...(await unrun(context, words, found)));
    const word = /^\w*$/.test(text.slice(from));
    const validFor = !word ? undefined : hides && length === 0 ? /^(?!_)\w*$/ : /^\w*$/;
    return found.length ? { from, options: found, ...(validFor && { validFor }) } : null;
  };
}

function completion(label: string, kind: string): Completion {
  const detail = label.endsWith("=") ? "argument" : KINDS[kind];
  const boost = label.endsWith("=") ? 2 : BOOST[kind];
  return { label, type: kind, ...(detail && { detail }), ...(boost !== undefined && { boost }) };
}

/** What cells define that may not have run, and Python's own names; behind a dot, words that stood behind one. */
async function unrun(context: CompletionContext, words: Words, found: Completion[]): Promise<Completion[]> {
  const known = new Set(found.map((c) => c.label));
  const behindDot = context.matchBefore(/\.\w*/);
  const options: Completion[] = [];
  if (behindDot) {
    if (found.length) return [];
    const word = behindDot.text.slice(1);
    for (const label of words().match(/(?<=\.)[A-Za-z_]\w+/g) ?? [])
      if (label !== word) options.push({ label, type: "variable" });
  } else if (context.matchBefore(/[A-Za-z_]\w*/)) {
    for (const ask of [localCompletionSource, globalCompletion])
      options.push(...((await ask(context))?.options ?? []));
    const word = context.matchBefore(/\w*/)?.text;
    for (const label of words().match(/(?<![\w.])[A-Za-z_]\w+/g) ?? [])
      if (label !== word) options.push({ label, type: "variable" });
  }
  return options.filter(({ label }) => !known.has(label) && known.add(label)).map(lower);
}

const lower = (c: Completion): Completion => ({ label: c.label, type: c.type ?? "variable", boost: -2 });

function inString(context: CompletionContext): boolean {
  return context.tokenBefore(["String", "FormatString", "Comment"]) !== null;
}
