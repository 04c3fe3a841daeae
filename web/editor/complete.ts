// Names to complete: Python's own, this cell's, and whatever the other cells define.

import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { globalCompletion, localCompletionSource } from "@codemirror/lang-python";

/** The words of the notebook, gathered when somebody asks. */
export type Words = () => string;

export function sources(words: Words) {
  const elsewhere = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.]+/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const dotted = word.text.lastIndexOf(".");
    const from = word.from + dotted + 1;
    const pattern = dotted >= 0 ? /(?<=\.)[A-Za-z_]\w+/g : /\b[A-Za-z_]\w{2,}/g;
    const seen = new Set(words().match(pattern) ?? []);
    seen.delete(word.text.slice(dotted + 1));
    return { from, options: [...seen].map((label) => ({ label, type: "variable" })), validFor: /^\w*$/ };
  };
  return [globalCompletion, localCompletionSource, elsewhere];
}
