// The keyboard, on one card.

import { h } from "./dom";

const KEYS: [string, string][] = [
  ["Shift+Enter", "run, go to the next cell"],
  ["Ctrl+Enter", "run, stay"],
  ["Alt+Enter", "run, insert a cell"],
  ["Enter / Esc", "write in the cell / leave it"],
  ["A / B", "insert above / below"],
  ["D D", "delete"],
  ["Z", "bring a deleted cell back"],
  ["C / X / V", "copy / cut / paste"],
  ["M / Y", "text / code"],
  ["J / K", "down / up"],
  ["L", "line numbers"],
  ["Shift+M", "merge with the cell below"],
  ["Ctrl+Shift+-", "split at the cursor"],
  ["Ctrl+Shift+↑ / ↓", "move up / down"],
  ["G", "to the lab: arrows and Enter there, +, − and 0 zoom, Esc comes back"],
  ["I I", "stop"],
  ["0 0", "restart Python"],
  ["Tab", "complete a name, or indent"],
  ["Shift+Tab", "what the name at the cursor is"],
  ["Ctrl+S", "download the notebook"],
];

export function showKeys(): void {
  const rows = KEYS.flatMap(([keys, what]) => [h("dt", {}, h("kbd", {}, keys)), h("dd", {}, what)]);
  const close = h("button", { type: "button", class: "button", onclick: () => dialog.close() }, "Close");
  const dialog = h(
    "dialog",
    { class: "dialog keys", "aria-label": "Keyboard" },
    h("h2", {}, "Keyboard"),
    h("dl", {}, ...rows),
    close,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
