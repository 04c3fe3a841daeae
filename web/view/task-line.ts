// The line in a cell that asked for the task that is selected in the lab.

import type { Lab } from "../lab/lab-state";
import { staleness } from "../notebook/stale";
import type { Store } from "../notebook/store";

export interface TaskLine {
  cell: string;
  /** In a race, which side. */
  side: number;
  line: number;
}

/** Null if nothing is selected, the line is not known, or its cell was edited since. */
export function taskLine(lab: Lab, store: Store): TaskLine | null {
  const run = lab.shown();
  if (!run || lab.task === null || !lab.cell) return null;
  const place = run.known.get(lab.task)?.place ?? run.place;
  if (!place) return null;
  const { notebook, session } = store.state;
  const cells = notebook.cells.filter((c) =>
    place.cell === 0 ? c.id === lab.cell : c.kind === "code" && c.count === place.cell,
  );
  // Counts begin again with each engine: two cells of one count are not told apart.
  const [cell] = cells;
  if (!cell || cells.length > 1) return null;
  const status = store.status(cell.id);
  if (status.phase === "idle" && staleness(cell, status, session) === "edited") return null;
  return { cell: cell.id, side: place.cell === 0 ? run.side : 0, line: place.line };
}

/** Marks that line while the task is selected. */
export function showTaskLine(lab: Lab, store: Store, mark: (line: TaskLine | null) => void): void {
  let shown = "";
  const show = () => {
    const line = taskLine(lab, store);
    const key = line ? `${line.cell} ${line.side} ${line.line}` : "";
    if (key === shown) return;
    shown = key;
    mark(line);
  };
  lab.onChange(show);
}
