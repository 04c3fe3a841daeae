// Shift+Tab: what the name at the cursor stands for, as `?name` prints it, in a tip that the next key closes.

import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip } from "@codemirror/view";

/** Asks Python; null while it is busy, or if there is nothing to say. */
export type Docs = (name: string) => Promise<string | null>;

const show = StateEffect.define<Tooltip>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tip;
  },
  provide: (field) => showTooltip.from(field),
});

export const docsTip = () => shown;

/** Whether there is a name at the cursor to ask for. */
export function askDocs(view: EditorView, docs: Docs): boolean {
  const name = nameAt(view.state);
  if (!name) return false;
  const { head } = view.state.selection.main;
  void docs(name).then((text) => {
    if (text && view.state.selection.main.head === head) view.dispatch({ effects: show.of(tip(head, text)) });
  });
  return true;
}

/** The dotted name that the cursor is in or behind; for `f(` and `f()` it is `f`. */
export function nameAt(state: Pick<EditorState, "doc" | "selection">): string | null {
  const { main } = state.selection;
  if (!main.empty) return null;
  const line = state.doc.lineAt(main.head);
  const column = main.head - line.from;
  const before = /[A-Za-z_][\w.]*(?=\(?\)?$)/.exec(line.text.slice(0, column))?.[0] ?? "";
  const open = /[()]$/.test(line.text.slice(0, column));
  const after = open ? "" : (/^\w*/.exec(line.text.slice(column))?.[0] ?? "");
  const name = before + after;
  return /^[A-Za-z_]\w*(\.\w+)*$/.test(name) ? name : null;
}

function tip(pos: number, text: string): Tooltip {
  const create = () => {
    const dom = document.createElement("div");
    dom.className = "docs-tip";
    dom.setAttribute("role", "status");
    dom.textContent = text.trimEnd();
    return { dom };
  };
  return { pos, above: false, create };
}
