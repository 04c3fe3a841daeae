// One cell on the page. What it shows is a function of the cell and its status; only the editor has a life of
// its own.

import type { Editor } from "../editor/editor";
import type { Assist } from "../notebook/assist";
import type { Commands } from "../notebook/commands";
import type { Cell } from "../notebook/model";
import type { CellStatus, State } from "../notebook/store";
import { h } from "./dom";

export interface CellContext {
  commands: Commands;
  words(): string;
  assist: Assist;
  /** The line that `input()` asked for; null if nobody answers. */
  give(id: string, line: string | null): void;
  runAbove(id: string): void;
}

export interface CellView {
  kind: Cell["kind"];
  element: HTMLElement;
  update(cell: Cell, status: CellStatus, state: State): void;
  /** Called ten times a second while the cell runs. */
  tick(status: CellStatus): void;
  focusEditor(): void;
  editors: Editor[];
}

export function cellFrame(
  id: string,
  kind: string,
  commands: Commands,
): { element: HTMLElement; gutter: HTMLElement; body: HTMLElement } {
  const gutter = h("div", { class: "gutter" });
  const body = h("div", { class: "cell-body" });
  const element = h("div", { class: `cell cell-${kind}`, role: "group", tabindex: 0 }, gutter, body);
  element.dataset.cell = id;
  element.addEventListener("focus", () => commands.select(id));
  element.addEventListener("pointerdown", (event) => {
    if (!(event.target as Element).closest(".cm-editor")) commands.select(id);
  });
  return { element, gutter, body };
}
