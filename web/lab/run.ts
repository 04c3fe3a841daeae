// One run as the lab draws it: what the engine announced, and what has become of each task since.

import type {
  CellPlace,
  GraphLayout,
  RunEnd,
  RunStart,
  TaskEvent,
  TaskInfo,
  TaskSpan,
  TaskState,
} from "../shared/protocol";
import { statesAt } from "./moment";

export interface Run {
  run: number;
  kind: "graph" | "map";
  title: string;
  workers: number;
  tasks: TaskInfo[];
  /** `tasks` by id. */
  known: Map<number, TaskInfo>;
  layout: GraphLayout | null;
  states: Map<number, TaskState>;
  /** Tasks whose state has changed since the picture was last drawn; null: too many to tell. */
  changed: number[] | null;
  spans: TaskSpan[];
  /** Tasks that a worker is on. */
  open: Map<number, { worker: number; startUs: number }>;
  status: "running" | RunEnd["status"];
  durationUs: number;
  bytesShipped: number;
  peakBytes: number;
  /** The first task that raised, and its exception in one line. */
  failure: RunEnd["failure"] | null;
  /** The line that asked for the run. */
  place: CellPlace | null;
  /** In a race, which side it belongs to. */
  side: number;
  /** How many tasks it had, if not all of them are known any more. */
  omitted: number;
}

/** More changes than this are no longer told one by one. */
const MANY = 50_000;

export function newRun(start: RunStart, side = 0): Run {
  const { run, kind, title, workers, cell, line } = start;
  return {
    run,
    kind,
    title,
    workers,
    tasks: [],
    known: new Map(),
    layout: null,
    states: new Map(),
    changed: [],
    spans: [],
    open: new Map(),
    status: "running",
    durationUs: 0,
    bytesShipped: 0,
    peakBytes: 0,
    failure: null,
    place: line ? { cell: cell ?? 0, line } : null,
    side,
    omitted: 0,
  };
}

export function addTasks(run: Run, tasks: TaskInfo[]): void {
  for (const task of tasks) {
    if (run.known.has(task.id)) continue;
    run.known.set(task.id, task);
    run.tasks.push(task);
  }
}

export function applyEvent(run: Run, event: TaskEvent): void {
  if (run.status !== "running") return;
  run.states.set(event.task, event.state);
  if (run.changed && run.changed.push(event.task) > MANY) run.changed = null;
  run.durationUs = Math.max(run.durationUs, event.timeUs);
  if (event.state === "running") run.open.set(event.task, { worker: event.worker, startUs: event.timeUs });
  if (event.state === "done" || event.state === "erred") close(run, event, event.state);
}

function close(run: Run, event: TaskEvent, state: "done" | "erred"): void {
  const began = run.open.get(event.task);
  if (!began) return;
  run.open.delete(event.task);
  const { task, bytes, timeUs } = event;
  run.spans.push({
    task,
    worker: began.worker,
    startUs: began.startUs,
    endUs: timeUs,
    bytes,
    pythonUs: 0,
    state,
  });
}

/** The kernel's own account replaces what the rings showed, which may have gaps. */
export function finishRun(run: Run, end: RunEnd, startUs: number): void {
  run.status = end.status;
  run.spans = [...end.spans].sort((a, b) => a.startUs - b.startUs);
  run.open.clear();
  const last = run.spans.reduce((max, s) => Math.max(max, s.endUs), 0);
  run.durationUs = Math.max(end.endUs - startUs, last);
  run.bytesShipped = end.bytesShipped;
  run.peakBytes = end.peakBytes;
  run.failure = end.failure ?? null;
  settle(run);
}

/** The last states of a run that is over, from its account. */
export function settle(run: Run): void {
  run.states = statesAt(run, Number.POSITIVE_INFINITY);
  run.changed = null;
}

export interface Summary {
  tasks: number;
  done: number;
  /** Share of the workers' time in which they had a task. */
  busy: number;
  /** Share of the tasks' time that interpreted Python. */
  python: number;
  workersUsed: number;
  /** Tasks that could at best run at once decide how many rounds there are. */
  rounds: number;
}

export function summarize(run: Run): Summary {
  const work = run.spans.reduce((sum, s) => sum + s.endUs - s.startUs, 0);
  const python = run.spans.reduce((sum, s) => sum + s.pythonUs, 0);
  const used = new Set(run.spans.map((s) => s.worker)).size;
  const available = Math.max(1, run.workers) * Math.max(1, run.durationUs);
  return {
    tasks: Math.max(run.tasks.length, run.spans.length, run.omitted),
    done: run.spans.length,
    busy: Math.min(1, work / available),
    python: work > 0 ? Math.min(1, python / work) : 0,
    workersUsed: used,
    rounds: Math.ceil(run.spans.length / Math.max(1, run.workers)),
  };
}
