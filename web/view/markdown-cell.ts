// A Markdown or raw cell: rendered text, or an editor on it.

import { createEditor, type Editor } from "../editor/editor";
import type { Cell, MarkdownCell, RawCell } from "../notebook/model";
import type { CellStatus, State } from "../notebook/store";
import { type CellContext, type CellView, cellFrame } from "./cell";
import { h } from "./dom";
import { editorKeys } from "./keys";
import { markdown } from "./markdown";

export function markdownCellView(cell: MarkdownCell | RawCell, context: CellContext): CellView {
  const { id, kind } = cell;
  const { commands } = context;
  const { element, body } = cellFrame(id, kind, commands);
  const prose = h("div", { class: "prose", ondblclick: () => commands.enter(id) });
  const box = h("div", { class: "editor editor-text" });
  body.append(prose, box);
  element.setAttribute("aria-label", kind === "raw" ? "Raw cell" : "Text cell");

  const editors: Editor[] = [];
  let drawn: string | null = null;

  /** Most text cells are only ever read: their editor is made when somebody opens it. */
  function editor(source: string): Editor {
    const existing = editors[0];
    if (existing) return existing;
    const made = createEditor(box, {
      doc: source,
      label: kind === "raw" ? "Raw text" : "Markdown text",
      language: "text",
      placeholder: "Markdown: # heading, **bold**, `code`",
      words: () => "",
      assist: context.assist,
      keys: editorKeys(id, commands),
      onChange: (text) => commands.write(id, text),
      onFocus: () => commands.select(id, "edit"),
    });
    editors.push(made);
    return made;
  }

  function update(next: Cell, _status: CellStatus, state: State): void {
    if (next.kind !== "markdown" && next.kind !== "raw") return;
    const open = next.kind === "raw" || state.open.has(id);
    element.classList.toggle("open", open);
    if (open || editors.length) editor(next.source).setSource(next.source);
    if (open || drawn === next.source) return;
    drawn = next.source;
    prose.replaceChildren(next.source.trim() ? markdown(next.source) : empty());
  }

  return { kind, element, update, tick: () => {}, focusEditor: () => editors[0]?.focus(), editors };
}

function empty(): HTMLElement {
  return h("p", { class: "dim" }, "Empty text: press Enter to write.");
}
