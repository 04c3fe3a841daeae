// What a run's tasks went through, from its account: when each could start, started, ended, and when its value was
// let go. With that, the run at any moment of it: what the scrubber shows.

import type { TaskState } from "../shared/protocol";
import type { Run } from "./run";

type Account = Pick<Run, "kind" | "tasks" | "spans">;

/** Microseconds since the run's start; infinite for what did not happen. */
export interface Times {
  ready: number;
  start: number;
  end: number;
  released: number;
  failed: boolean;
}

const NEVER = Number.POSITIVE_INFINITY;

/** For each task that is known or has run. */
export function timesOf({ kind, tasks, spans }: Account): Map<number, Times> {
  const times = new Map<number, Times>();
  for (const { id } of tasks) times.set(id, blank());
  for (const { task, startUs, endUs, state } of spans) {
    const its = times.get(task) ?? blank();
    Object.assign(its, { ready: startUs, start: startUs, end: endUs, failed: state === "erred" });
    times.set(task, its);
  }
  if (kind === "graph") for (const { id, deps } of tasks) link(times, id, deps);
  return times;
}

const blank = (): Times => ({ ready: NEVER, start: NEVER, end: NEVER, released: NEVER, failed: false });

/** A task can start when its dependencies have ended; their values are held at least until it has. */
function link(times: Map<number, Times>, id: number, deps: readonly number[]): void {
  const own = times.get(id);
  if (!own) return;
  let ready = 0;
  for (const dep of deps) {
    const its = times.get(dep);
    if (!its) continue;
    ready = Math.max(ready, its.failed ? NEVER : its.end);
    its.released = its.released === NEVER ? own.end : Math.max(its.released, own.end);
    // One user that never ends keeps it.
    if (own.end === NEVER || own.failed) its.released = Number.MAX_VALUE;
  }
  own.ready = Math.min(own.start, ready);
}

export function statesAt(run: Account, us: number): Map<number, TaskState> {
  const states = new Map<number, TaskState>();
  for (const [task, times] of timesOf(run)) {
    const state = stateAt(times, us);
    if (state !== "waiting") states.set(task, state);
  }
  return states;
}

function stateAt({ ready, start, end, released, failed }: Times, us: number): TaskState {
  if (us >= end && end < NEVER) {
    if (failed) return "erred";
    return released < Number.MAX_VALUE && us >= released ? "released" : "done";
  }
  if (us >= start && start < NEVER) return "running";
  return us >= ready && ready < NEVER ? "ready" : "waiting";
}
