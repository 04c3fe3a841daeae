// What can be done to a list of cells. Every function returns a new notebook and leaves the old one alone.

import {
  type Cell,
  codeCell,
  markdownCell,
  type Notebook,
  newId,
  type RaceCell,
  type Side,
  side,
} from "./model";

export function indexOf(notebook: Notebook, id: string): number {
  return notebook.cells.findIndex((c) => c.id === id);
}

export function find(notebook: Notebook, id: string): Cell | undefined {
  return notebook.cells.find((c) => c.id === id);
}

export function replace(notebook: Notebook, id: string, change: (cell: Cell) => Cell): Notebook {
  return { ...notebook, cells: notebook.cells.map((c) => (c.id === id ? change(c) : c)) };
}

export function insert(notebook: Notebook, at: number, ...cells: Cell[]): Notebook {
  return { ...notebook, cells: [...notebook.cells.slice(0, at), ...cells, ...notebook.cells.slice(at)] };
}

/** A notebook never becomes empty: somebody would have to know where to click. */
export function remove(notebook: Notebook, id: string): Notebook {
  const cells = notebook.cells.filter((c) => c.id !== id);
  return { ...notebook, cells: cells.length ? cells : [codeCell()] };
}

export function move(notebook: Notebook, id: string, by: -1 | 1): Notebook {
  const from = indexOf(notebook, id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= notebook.cells.length) return notebook;
  const cells = [...notebook.cells];
  cells.splice(to, 0, ...cells.splice(from, 1));
  return { ...notebook, cells };
}

/** Cuts a cell in two at the cursor; the second part keeps the outputs, as Jupyter does. */
export function split(notebook: Notebook, id: string, at: number): Notebook {
  const index = indexOf(notebook, id);
  const cell = notebook.cells[index];
  if (!cell || cell.kind === "race") return notebook;
  const head = cell.source.slice(0, at).replace(/\n$/, "");
  const tail = cell.source.slice(at).replace(/^\n/, "");
  const first = cell.kind === "code" ? codeCell(head, cell.metadata) : { ...cell, id: newId(), source: head };
  const cells = [...notebook.cells];
  cells.splice(index, 1, first, { ...cell, source: tail });
  return { ...notebook, cells };
}

/** Joins a cell with the one below, if both are text of the same kind. */
export function mergeBelow(notebook: Notebook, id: string): Notebook {
  const index = indexOf(notebook, id);
  const cell = notebook.cells[index];
  const below = notebook.cells[index + 1];
  if (!cell || !below || cell.kind === "race" || below.kind === "race" || cell.kind !== below.kind)
    return notebook;
  const source = `${cell.source}\n${cell.kind === "code" ? "" : "\n"}${below.source}`;
  const cells = [...notebook.cells];
  cells.splice(index, 2, { ...cell, source });
  return { ...notebook, cells };
}

export function toMarkdown(cell: Cell): Cell {
  return cell.kind === "code" || cell.kind === "raw"
    ? { ...markdownCell(cell.source, cell.metadata), id: cell.id }
    : cell;
}

export function toCode(cell: Cell): Cell {
  if (cell.kind === "race") return { ...codeCell(cell.sides[0].source), id: cell.id };
  return cell.kind === "code" ? cell : { ...codeCell(cell.source, cell.metadata), id: cell.id };
}

/** The code becomes the serial side; the parallel side starts as its copy, ready to be changed. */
export function toRace(cell: Cell): Cell {
  if (cell.kind === "race") return cell;
  return {
    kind: "race",
    id: cell.id,
    sides: [side("serial", cell.source), side("parallel", cell.source)],
    metadata: {},
  };
}

export function copy(cell: Cell): Cell {
  if (cell.kind !== "race") return { ...cell, id: newId() };
  const [left, right] = cell.sides;
  return {
    ...cell,
    id: newId(),
    sides: [
      { ...left, id: newId() },
      { ...right, id: newId() },
    ],
  };
}

export function replaceSide(cell: RaceCell, at: number, change: (side: Side) => Side): RaceCell {
  const [left, right] = cell.sides;
  return { ...cell, sides: at === 0 ? [change(left), right] : [left, change(right)] };
}

export function clearOutputs(cell: Cell): Cell {
  if (cell.kind === "code") return { ...cell, outputs: [], count: null };
  if (cell.kind !== "race") return cell;
  const clear = (s: Side): Side => ({ ...s, outputs: [], count: null });
  return { ...cell, sides: [clear(cell.sides[0]), clear(cell.sides[1])] };
}
