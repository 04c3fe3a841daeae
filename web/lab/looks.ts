// How a task looks in each of its states: never by colour alone. The same in the graph, in its legend and in words.

import type { TaskState } from "../shared/protocol";
import type { Run } from "./run";

/** What the picture tells apart: the states, and what a failed or stopped run left undone. */
export type Look = TaskState | "cancelled";

export const LOOKS: readonly Look[] = [
  "waiting",
  "ready",
  "running",
  "done",
  "released",
  "erred",
  "cancelled",
];

const NUMBERS = new Map(LOOKS.map((look, i) => [look, i]));

export const lookNumber = (look: Look): number => NUMBERS.get(look) ?? 0;

export const WORDS: Record<Look, string> = {
  waiting: "waiting",
  ready: "ready",
  running: "running",
  done: "done",
  released: "released",
  erred: "failed",
  cancelled: "cancelled",
};

export const MEANINGS: Record<Look, string> = {
  waiting: "waits for other tasks",
  ready: "could run and waits for a worker",
  running: "a worker is on it",
  done: "its value is held",
  released: "done, and its value let go: nobody needs it any more",
  erred: "raised an exception",
  cancelled: "never ran: the run failed or was stopped",
};

/** A task of a run that is over has either run or been cancelled. */
export function lookOf(state: TaskState | undefined, status: Run["status"]): Look {
  const now = state ?? "waiting";
  if (status === "running" || status === "ok") return now;
  return now === "done" || now === "released" || now === "erred" ? now : "cancelled";
}
