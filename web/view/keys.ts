// Jupyter's keyboard. Command mode listens on the page; edit mode hands its keys to the editor.

import type { EditorView, KeyBinding } from "@codemirror/view";
import { closeDocs } from "../editor/docs";
import type { Commands } from "../notebook/commands";
import { toCode, toMarkdown } from "../notebook/edit";
import type { Store } from "../notebook/store";
import { showKeys } from "./help";

export interface KeyActions {
  commands: Commands;
  store: Store;
  interrupt(): void;
  /** Takes the focus to the lab. */
  lab(): void;
  restart(): void;
  save(): void;
}

/** Two presses within this time are one command (D D, I I, 0 0). */
const TWICE_MS = 600;

export function listen(actions: KeyActions): void {
  let last = { key: "", at: 0 };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      actions.save();
      return;
    }
    if (!inCommandMode(event)) return;
    const twice = last.key === event.key && event.timeStamp - last.at < TWICE_MS;
    last = { key: twice ? "" : event.key, at: event.timeStamp };
    if (press(event, twice, actions)) event.preventDefault();
  });
}

const OTHERS = ".cm-editor, input, button, select, summary, a, .lab, .sidebar, .topbar";

/** On a cell or on nothing: not in an editor, a field, a button or a dialog. */
function inCommandMode(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || document.querySelector("dialog[open]") || target.closest(OTHERS))
    return false;
  if (target.closest(".output") && event.key.startsWith("Arrow")) return false;
  return target === document.body || target.closest(".cell") !== null;
}

function press(event: KeyboardEvent, twice: boolean, actions: KeyActions): boolean {
  const { commands, store } = actions;
  const id = store.state.selected;
  if (event.key === "Enter") return enter(event, id, commands);
  if (event.ctrlKey || event.metaKey) return withControl(event, id, commands);
  if (event.altKey) return false;
  if (event.shiftKey && event.key === "M") return did(commands.merge(id));
  const action = PLAIN[event.shiftKey ? `Shift+${event.key}` : event.key.toLowerCase()];
  if (action) return did(action(commands, id));
  if (event.key === "g") return did(actions.lab());
  if (!twice) return "di0".includes(event.key.toLowerCase());
  if (event.key === "d") commands.remove(id);
  if (event.key === "i") actions.interrupt();
  if (event.key === "0") actions.restart();
  return true;
}

const PLAIN: Record<string, (commands: Commands, id: string) => void> = {
  a: (c, id) => c.insert("above", id),
  b: (c, id) => c.insert("below", id),
  z: (c) => c.undoRemove(),
  y: (c, id) => c.turn(id, toCode),
  m: (c, id) => c.turn(id, toMarkdown),
  j: (c) => c.step(1),
  k: (c) => c.step(-1),
  arrowdown: (c) => c.step(1),
  arrowup: (c) => c.step(-1),
  c: (c, id) => c.copy(id),
  x: (c, id) => c.cut(id),
  v: (c, id) => c.paste(id),
  l: (c, id) => c.lines(id),
  h: showKeys,
};

/** A key that was used, whatever its command returns. */
function did(_: unknown): true {
  return true;
}

function enter(event: KeyboardEvent, id: string, commands: Commands): boolean {
  if (event.shiftKey) commands.run(id, "advance");
  else if (event.ctrlKey || event.metaKey) commands.run(id, "stay");
  else if (event.altKey) commands.run(id, "insert");
  else commands.enter(id);
  return true;
}

function withControl(event: KeyboardEvent, id: string, commands: Commands): boolean {
  if (!event.shiftKey) return false;
  if (event.key === "ArrowUp") commands.move(id, -1);
  else if (event.key === "ArrowDown") commands.move(id, 1);
  else return false;
  return true;
}

/** The keys of an editor in a cell. */
export function editorKeys(id: string, commands: Commands): KeyBinding[] {
  const run = (then: "stay" | "advance" | "insert") => () => did(commands.run(id, then));
  return [
    { key: "Shift-Enter", run: run("advance") },
    { key: "Mod-Enter", run: run("stay") },
    { key: "Ctrl-Enter", run: run("stay") },
    { key: "Alt-Enter", run: run("insert") },
    { key: "Escape", run: (view) => leaveEditor(view, () => commands.rest(id)) },
    { key: "Ctrl-Shift--", run: (view) => did(commands.split(id, view.state.selection.main.head)) },
    { key: "Ctrl-Shift-ArrowUp", mac: "Cmd-Shift-ArrowUp", run: () => did(commands.move(id, -1)) },
    { key: "Ctrl-Shift-ArrowDown", mac: "Cmd-Shift-ArrowDown", run: () => did(commands.move(id, 1)) },
    { key: "ArrowUp", run: (view) => leave(view, -1, commands) },
    { key: "ArrowDown", run: (view) => leave(view, 1, commands) },
  ];
}

/** First a list of completions or a tip closes, then the editor is left. */
function leaveEditor(view: EditorView, rest: () => void): boolean {
  if (closeDocs(view)) return true;
  if (view.dom.querySelector(".cm-tooltip-autocomplete, .cm-panel")) return false;
  rest();
  return true;
}

/** An arrow beyond the first or last line goes to the neighbouring cell. */
function leave(view: EditorView, by: -1 | 1, commands: Commands): boolean {
  const { main } = view.state.selection;
  const { doc } = view.state;
  if (!main.empty || view.dom.querySelector(".cm-tooltip-autocomplete")) return false;
  if (by < 0 ? doc.lineAt(main.head).number > 1 : doc.lineAt(main.head).number < doc.lines) return false;
  if (by < 0 ? main.head > 0 : main.head < doc.length) return false;
  commands.step(by);
  return true;
}
