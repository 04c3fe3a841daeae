// One CodeMirror per cell. The notebook's text is the truth; the editor reports every change of it.

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertTab,
} from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches } from "@codemirror/search";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { dropCursor, EditorView, type KeyBinding, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { Assist } from "../notebook/assist";
import { source, type Words } from "./complete";
import { askDocs, docsTip } from "./docs";
import { markedLine, markLine } from "./mark";
import { theme } from "./theme";

export interface EditorOptions {
  doc: string;
  label: string;
  language: "python" | "text";
  placeholder?: string;
  words: Words;
  assist: Assist;
  keys: KeyBinding[];
  onChange(source: string): void;
  onFocus(): void;
}

export interface Editor {
  view: EditorView;
  /** Takes over a text that was changed elsewhere; what was typed here is left alone. */
  setSource(source: string): void;
  toggleLineNumbers(): void;
  /** Marks a line, from 1; null takes the mark away. */
  markLine(line: number | null): void;
  focus(): void;
}

export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const numbers = new Compartment();
  let numbered = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: options.doc, extensions: [extensions(options), numbers.of([])] }),
  });
  return {
    view,
    setSource: (source) => setSource(view, source),
    toggleLineNumbers: () => {
      numbered = !numbered;
      view.dispatch({ effects: numbers.reconfigure(numbered ? lineNumbers() : []) });
    },
    markLine: (line) => markLine(view, line),
    focus: () => view.focus(),
  };
}

function extensions(options: EditorOptions) {
  return [
    Prec.highest(keymap.of(options.keys)),
    history(),
    dropCursor(),
    bracketMatching(),
    markedLine,
    theme,
    options.language === "python" ? pythonExtensions(options) : EditorView.lineWrapping,
    keymap.of([
      { key: "Tab", run: tab, shift: (view) => askDocs(view, options.assist.look) || indentLess(view) },
      ...closeBracketsKeymap,
      ...historyKeymap,
    ]),
    keymap.of(defaultKeymap),
    options.placeholder ? placeholder(options.placeholder) : [],
    EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
    EditorView.domEventHandlers({ drop: dropPath }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
      if (update.focusChanged && update.view.hasFocus) options.onFocus();
    }),
  ];
}

function pythonExtensions({ words, assist }: EditorOptions) {
  return [
    python(),
    indentUnit.of("    "),
    indentOnInput(),
    closeBrackets(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    docsTip(),
    autocompletion({ override: [source(words, assist)], activateOnTyping: false, icons: false }),
  ];
}

/** Tab completes behind what a name may follow and indents elsewhere, as in Jupyter. */
function tab(view: EditorView): boolean {
  if (acceptCompletion(view)) return true;
  const { main } = view.state.selection;
  if (!main.empty) return indentMore(view);
  const before = view.state.sliceDoc(Math.max(0, main.head - 1), main.head);
  const line = view.state.doc.lineAt(main.head);
  const imports = /^\s*(?:import|from)\s.*$/.test(line.text.slice(0, main.head - line.from));
  if (imports || /[\w."'([{/%=@]/.test(before)) return startCompletion(view);
  const column = main.head - view.state.doc.lineAt(main.head).from;
  if (view.state.facet(indentUnit) === "\t") return insertTab(view);
  view.dispatch(view.state.replaceSelection(" ".repeat(4 - (column % 4))), {
    userEvent: "input",
    scrollIntoView: true,
  });
  return true;
}

/** A file dragged from the list or the disk arrives as its path, quoted where code stands. */
function dropPath(event: DragEvent, view: EditorView): boolean {
  const files = [...(event.dataTransfer?.files ?? [])].map((f) => f.name);
  const path = files.length === 1 ? files[0] : event.dataTransfer?.getData("application/x-threadbook-path");
  if (!path || path.endsWith(".ipynb")) return files.length > 0;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
  const around = view.state.sliceDoc(Math.max(0, at - 1), at + 1);
  const insert = /^["']|["']$/.test(around) ? path : JSON.stringify(path);
  view.dispatch({
    changes: { from: at, insert },
    selection: { anchor: at + insert.length },
    userEvent: "input.drop",
  });
  view.focus();
  event.preventDefault();
  return true;
}

function setSource(view: EditorView, source: string): void {
  const now = view.state.doc.toString();
  if (now === source) return;
  view.dispatch({ changes: { from: 0, to: now.length, insert: source } });
}
