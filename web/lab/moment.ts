// A finished run at one moment of it: what the scrubber shows.

import type { TaskState } from "../shared/protocol";
import type { Run } from "./run";

export function statesAt(run: Run, us: number): Map<number, TaskState> {
  const states = new Map<number, TaskState>();
  for (const { task, startUs, endUs, state } of run.spans) {
    if (us >= endUs) states.set(task, state);
    else if (us >= startUs) states.set(task, "running");
  }
  return states;
}
