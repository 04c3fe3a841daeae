// Whether what a cell shows still follows from what stands on the page.

import { type Cell, sources } from "./model";
import type { CellStatus } from "./store";

export type Staleness = "fresh" | "edited" | "restarted";

export function staleness(cell: Cell, status: CellStatus, session: number): Staleness {
  if (!hasOutput(cell)) return "fresh";
  if (status.ran === null || status.session !== session) return "restarted";
  return status.ran === ranKey(cell) ? "fresh" : "edited";
}

/** What is remembered of a cell when it runs. */
export function ranKey(cell: Cell): string {
  return sources(cell).join("\u0000");
}

function hasOutput(cell: Cell): boolean {
  if (cell.kind === "code") return cell.count !== null;
  return cell.kind === "race" && cell.metadata.result !== undefined;
}

/** The code cells before this one that have not run in this session. */
export function unrunAbove(
  cells: Cell[],
  id: string,
  status: (id: string) => CellStatus,
  session: number,
): string[] {
  const end = cells.findIndex((c) => c.id === id);
  return cells
    .slice(0, Math.max(end, 0))
    .filter((c) => c.kind === "code" && c.source.trim() && status(c.id).session !== session)
    .map((c) => c.id);
}
