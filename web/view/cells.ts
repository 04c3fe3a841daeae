// The column of cells: keeps one view per cell, in the notebook's order.

import { toCode, toMarkdown, toRace } from "../notebook/edit";
import { type Cell, codeCell, markdownCell, raceCell, side } from "../notebook/model";
import { IDLE, type State, type Store } from "../notebook/store";
import { button } from "./button";
import type { CellContext, CellView } from "./cell";
import { codeCellView } from "./code-cell";
import { arrange, h } from "./dom";
import { markdownCellView } from "./markdown-cell";
import { raceCellView } from "./race-cell";
import type { TaskLine } from "./task-line";

export class Cells {
  readonly element = h("div", { class: "cells" });
  readonly #views = new Map<string, CellView>();
  readonly #context: CellContext;
  readonly #store: Store;
  readonly #tools: HTMLElement;

  constructor(store: Store, context: CellContext) {
    this.#store = store;
    this.#context = context;
    this.#tools = this.#toolbar();
    setInterval(() => this.#tick(), 100);
  }

  update(state: State): void {
    const wanted = new Set(state.notebook.cells.map((c) => c.id));
    for (const id of this.#views.keys()) if (!wanted.has(id)) this.#views.delete(id);
    const elements = state.notebook.cells.map((cell) => {
      const view = this.#view(cell);
      const selected = state.selected === cell.id;
      view.element.classList.toggle("selected", selected);
      view.element.classList.toggle("editing", selected && state.mode === "edit");
      view.update(cell, state.status[cell.id] ?? IDLE, state);
      if (selected && this.#tools.parentElement !== view.element) view.element.append(this.#tools);
      return view.element;
    });
    arrange(this.element, elements);
  }

  /** Another notebook: the old editors and their undo histories go. */
  clear(): void {
    this.#views.clear();
    this.element.replaceChildren();
  }

  focusCell(id: string): void {
    const element = this.#views.get(id)?.element;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }

  focusEditor(id: string): void {
    this.#views.get(id)?.focusEditor();
  }

  /** Marks one line of all, or none. */
  markLine(line: TaskLine | null): void {
    for (const [id, view] of this.#views)
      view.editors.forEach((editor, at) => {
        const own = line?.cell === id && line.side === at;
        editor.markLine(own ? line.line : null);
      });
  }

  toggleLines(id: string): void {
    for (const editor of this.#views.get(id)?.editors ?? []) editor.toggleLineNumbers();
  }

  #view(cell: Cell): CellView {
    const old = this.#views.get(cell.id);
    if (old?.kind === cell.kind) return old;
    old?.element.remove();
    const view = make(cell, this.#context);
    this.#views.set(cell.id, view);
    return view;
  }

  #tick(): void {
    const { status } = this.#store.state;
    for (const [id, view] of this.#views) {
      const s = status[id];
      if (s?.phase === "running") view.tick(s);
    }
  }

  #toolbar(): HTMLElement {
    const { commands } = this.#context;
    const id = () => this.#store.state.selected;
    const quiet = { quiet: true, kind: "small" } as const;
    return h(
      "div",
      { class: "cell-tools", role: "toolbar", "aria-label": "Cell" },
      kindPicker((into) => commands.turn(id(), into)),
      button({
        label: "Run the cells above and this one",
        icon: "runAll",
        ...quiet,
        onclick: () => this.#context.runAbove(id()),
      }),
      button({ label: "Move up", icon: "up", ...quiet, onclick: () => commands.move(id(), -1) }),
      button({ label: "Move down", icon: "down", ...quiet, onclick: () => commands.move(id(), 1) }),
      button({
        label: "Insert a cell below",
        icon: "plus",
        ...quiet,
        onclick: () => commands.insert("below", id()),
      }),
      button({ label: "Delete cell", icon: "bin", ...quiet, onclick: () => commands.remove(id()) }),
    );
  }
}

function make(cell: Cell, context: CellContext): CellView {
  if (cell.kind === "code") return codeCellView(cell, context);
  return cell.kind === "race" ? raceCellView(cell, context) : markdownCellView(cell, context);
}

function kindPicker(turn: (into: (cell: Cell) => Cell) => void): HTMLElement {
  const kinds = { Code: toCode, Text: toMarkdown, Race: toRace } as const;
  const buttons = Object.entries(kinds).map(([label, into]) =>
    h(
      "button",
      {
        type: "button",
        class: "button small",
        title: `Turn into ${label.toLowerCase()}`,
        onclick: () => turn(into),
      },
      label,
    ),
  );
  return h("span", { class: "kinds" }, ...buttons);
}

/** What stands below the last cell. */
export function adders(add: (cell: Cell) => void): HTMLElement {
  const race = () => raceCell(side("serial"), side("parallel"));
  return h(
    "div",
    { class: "adders" },
    button({ label: "Code", icon: "plus", onclick: () => add(codeCell()) }),
    button({ label: "Text", icon: "plus", onclick: () => add(markdownCell()) }),
    button({ label: "Race", icon: "plus", onclick: () => add(race()) }),
  );
}
