// Shift+Tab: what the name at the cursor stands for, in a tip that the next key closes.

import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip } from "@codemirror/view";
import type { Looked } from "../shared/protocol";
import { docsNode } from "./docs-node";

/** Asks what the name at a text's end stands for; null if there is nothing to say. */
export type Docs = (text: string) => Promise<Looked | null>;

const show = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tip;
  },
  provide: (field) => showTooltip.from(field),
});

export const docsTip = () => shown;

/** Closes the tip; false if there is none. */
export function closeDocs(view: EditorView): boolean {
  if (!view.state.field(shown, false)) return false;
  view.dispatch({ effects: show.of(null) });
  return true;
}

/** Whether there is anything at the cursor to ask for. */
export function askDocs(view: EditorView, docs: Docs): boolean {
  const text = textToAsk(view.state);
  if (text === null) return false;
  const { head } = view.state.selection.main;
  void docs(text).then((looked) => {
    if (view.state.selection.main.head !== head) return;
    view.dispatch({ effects: show.of(looked ? tip(head, looked) : null) });
  });
  return true;
}

/** The text up to the end of the word that the cursor is in; null where a line only begins. */
export function textToAsk(state: Pick<EditorState, "doc" | "selection" | "sliceDoc">): string | null {
  const { main } = state.selection;
  if (!main.empty) return null;
  const line = state.doc.lineAt(main.head);
  const column = main.head - line.from;
  if (!line.text.slice(0, column).trim()) return null;
  const inWord = /\w$/.test(line.text.slice(0, column));
  const rest = inWord ? (/^\w*/.exec(line.text.slice(column))?.[0].length ?? 0) : 0;
  return state.sliceDoc(0, main.head + rest);
}

function tip(pos: number, looked: Looked): Tooltip {
  return { pos, above: false, create: () => ({ dom: docsNode(looked) }) };
}
