// One marked line: the one that asked for the task that is selected in the lab.

import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

const setMark = StateEffect.define<number | null>();
const decoration = Decoration.line({ class: "cm-task-line" });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setMark))
        now =
          effect.value === null
            ? Decoration.none
            : Decoration.set(decoration.range(transaction.state.doc.line(effect.value).from));
    return now;
  },
  provide: (own) => EditorView.decorations.from(own),
});

export const markedLine: Extension = field;

/** Marks a line (from 1) and brings it into view; null takes the mark away. */
export function markLine(view: EditorView, line: number | null): void {
  const number = line !== null && line >= 1 && line <= view.state.doc.lines ? line : null;
  view.dispatch({ effects: setMark.of(number) });
  if (number === null) return;
  const { node } = view.domAtPos(view.state.doc.line(number).from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "nearest" });
}
