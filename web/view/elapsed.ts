// What stands in a cell's gutter: its count, how long it took, how long it has been running.

import type { CellStatus } from "../notebook/store";
import { duration } from "./format";

export function countText(kind: "code" | "race", count: number | null, status: CellStatus): string {
  if (status.phase !== "idle") return "[*]";
  return kind === "code" ? `[${count ?? " "}]` : "";
}

export function elapsedText(status: CellStatus, savedMs: unknown, now: number): string {
  if (status.phase === "queued") return "waiting";
  if (status.phase === "running")
    return duration(Math.max(0, Math.round((now - status.startedAt) / 100) * 100));
  if (status.elapsedMs !== null) return duration(status.elapsedMs);
  return typeof savedMs === "number" ? duration(savedMs) : "";
}
