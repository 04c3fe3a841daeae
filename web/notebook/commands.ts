// What a person can do to the notebook, by key or by button.

import * as edit from "./edit";
import { type Cell, codeCell, type Notebook, type RaceCell, type Side } from "./model";
import type { Runner } from "./runner";
import type { Store } from "./store";

/** Where the keyboard goes after a command. */
export interface Focus {
  cell(id: string): void;
  editor(id: string): void;
  /** Shows or hides its line numbers. */
  lines(id: string): void;
}

export class Commands {
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #focus: Focus;
  #deleted: { cell: Cell; at: number }[] = [];
  #clipboard: Cell | null = null;

  constructor(store: Store, runner: Runner, focus: Focus) {
    this.#store = store;
    this.#runner = runner;
    this.#focus = focus;
  }

  get #notebook(): Notebook {
    return this.#store.state.notebook;
  }

  select(id: string, mode: "command" | "edit" = "command"): void {
    const { selected, mode: before } = this.#store.state;
    if (selected !== id || before !== mode) this.#store.set({ selected: id, mode });
  }

  /** Command mode on a cell, with the keyboard there. */
  rest(id: string): void {
    this.select(id);
    this.#store.flush();
    this.#focus.cell(id);
  }

  enter(id: string): void {
    const cell = edit.find(this.#notebook, id);
    if (!cell) return;
    if (cell.kind === "markdown") this.#store.set({ open: new Set([...this.#store.state.open, id]) });
    this.select(id, "edit");
    this.#store.flush();
    this.#focus.editor(id);
  }

  step(by: -1 | 1): void {
    const at = edit.indexOf(this.#notebook, this.#store.state.selected);
    const next = this.#notebook.cells[at + by];
    if (next) this.rest(next.id);
  }

  run(id: string, then: "stay" | "advance" | "insert"): void {
    this.#execute(id);
    const at = edit.indexOf(this.#notebook, id);
    const next = this.#notebook.cells[at + 1];
    if (then === "stay") this.rest(id);
    else if (then === "advance" && next) this.rest(next.id);
    else this.enter(this.#insert(at + 1, codeCell()));
  }

  /** For whoever has one button: the selected cell, or the first below it that can run. */
  runNext(): void {
    const { cells } = this.#notebook;
    const from = Math.max(0, edit.indexOf(this.#notebook, this.#store.state.selected));
    const next = cells.slice(from).find((c) => c.kind === "code" || c.kind === "race");
    if (!next) return;
    this.#runner.runWithAbove(next.id);
    this.rest(next.id);
  }

  lines(id: string): void {
    this.#focus.lines(id);
  }

  #execute(id: string): void {
    const cell = edit.find(this.#notebook, id);
    if (cell?.kind === "markdown") {
      const open = new Set(this.#store.state.open);
      open.delete(id);
      this.#store.set({ open });
    } else if (cell?.kind === "race") this.#runner.runWithAbove(id);
    else this.#runner.run([id]);
  }

  insert(where: "above" | "below", id: string, cell: Cell = codeCell()): void {
    const at = edit.indexOf(this.#notebook, id);
    this.rest(this.#insert(where === "above" ? at : at + 1, cell));
  }

  #insert(at: number, cell: Cell): string {
    this.#change(edit.insert(this.#notebook, at, cell));
    return cell.id;
  }

  remove(id: string): void {
    const at = edit.indexOf(this.#notebook, id);
    const cell = this.#notebook.cells[at];
    if (!cell) return;
    this.#deleted.push({ cell, at });
    this.#change(edit.remove(this.#notebook, id));
    const next = this.#notebook.cells[Math.min(at, this.#notebook.cells.length - 1)];
    if (next) this.rest(next.id);
  }

  undoRemove(): void {
    const last = this.#deleted.pop();
    if (last) this.rest(this.#insert(Math.min(last.at, this.#notebook.cells.length), last.cell));
  }

  cut(id: string): void {
    this.copy(id);
    this.remove(id);
  }

  copy(id: string): void {
    this.#clipboard = edit.find(this.#notebook, id) ?? null;
  }

  paste(id: string): void {
    if (this.#clipboard) this.insert("below", id, edit.copy(this.#clipboard));
  }

  move(id: string, by: -1 | 1): void {
    this.#change(edit.move(this.#notebook, id, by));
    this.rest(id);
  }

  split(id: string, at: number): void {
    this.#change(edit.split(this.#notebook, id, at));
    this.enter(id);
  }

  merge(id: string): void {
    this.#change(edit.mergeBelow(this.#notebook, id));
    this.rest(id);
  }

  turn(id: string, into: (cell: Cell) => Cell): void {
    this.#change(edit.replace(this.#notebook, id, into));
    const opens = edit.find(this.#notebook, id)?.kind === "markdown";
    if (opens) this.#store.set({ open: new Set([...this.#store.state.open, id]) });
    this.rest(id);
  }

  write(id: string, source: string): void {
    this.#change(edit.replace(this.#notebook, id, (c) => (c.kind === "race" ? c : { ...c, source })));
  }

  writeSide(id: string, at: number, patch: Partial<Side>): void {
    const apply = (c: RaceCell) => edit.replaceSide(c, at, (s) => ({ ...s, ...patch }));
    this.#change(edit.replace(this.#notebook, id, (c) => (c.kind === "race" ? apply(c) : c)));
  }

  clearOutputs(id?: string): void {
    const cells = this.#notebook.cells.map((c) => (!id || c.id === id ? edit.clearOutputs(c) : c));
    this.#change({ ...this.#notebook, cells });
  }

  #change(notebook: Notebook): void {
    this.#store.set({ notebook });
  }
}
