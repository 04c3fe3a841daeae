// The runs of every cell, live and saved; which of them the lab shows; and what is selected in it.

import type { Kernel } from "../client/types";
import { type Cell, ours } from "../notebook/model";
import type { RunEnd, RunGraph, RunStart, TaskEvent, TaskInfo } from "../shared/protocol";
import { addTasks, applyEvent, finishRun, newRun, type Run, settle } from "./run";
import { loadRun, saveRun } from "./saved-run";

/** Runs kept per cell: a loop that computes a thousand times shows its last ones. */
const KEEP = 12;
const EARLY = 4096;

export class Lab {
  /** The cell that the lab shows. */
  cell: string | null = null;
  /** The run that is shown, as an index from the newest. */
  back = 0;
  task: number | null = null;
  /** A timed repeat is on: nothing is drawn and no event is read. */
  quiet = false;
  readonly #runs = new Map<string, Run[]>();
  /** Events that overtook the message that announces their run. */
  #early: TaskEvent[] = [];
  readonly #live = new Map<number, { run: Run; startUs: number; seenMs: number }>();
  readonly #listeners: (() => void)[] = [];
  #frame = 0;

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** However much happens, it is drawn once per frame. */
  changed(): void {
    if (this.quiet || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.quiet) for (const listener of this.#listeners) listener();
    });
  }

  follow(cell: string): void {
    if (this.cell === cell) return;
    this.cell = cell;
    this.back = 0;
    this.task = null;
    this.changed();
  }

  select(task: number | null): void {
    this.task = task;
    this.changed();
  }

  step(back: number): void {
    this.back = back;
    this.task = null;
    this.changed();
  }

  runs(cell: string | null): Run[] {
    return (cell && this.#runs.get(cell)) || [];
  }

  shown(): Run | null {
    const runs = this.runs(this.cell);
    return runs[runs.length - 1 - this.back] ?? null;
  }

  busyWorkers(): Set<number> {
    const busy = new Set<number>();
    for (const { run } of this.#live.values()) for (const { worker } of run.open.values()) busy.add(worker);
    return busy;
  }

  /** Whether any cell of the notebook has something to show. */
  get empty(): boolean {
    return this.#runs.size === 0;
  }

  get live(): boolean {
    return this.#live.size > 0;
  }

  /** A cell starts: its old runs go. */
  begin(cell: string): void {
    this.#runs.delete(cell);
    this.back = 0;
    this.task = null;
    this.changed();
  }

  /** `side`: in a race, which of its sides runs. */
  runStart(cell: string, start: RunStart, side = 0): void {
    const run = newRun(start, side);
    this.#runs.set(cell, [...this.runs(cell), run].slice(-KEEP));
    this.#live.set(start.run, { run, startUs: start.startUs, seenMs: performance.now() });
    for (const event of this.#early) if (event.run === start.run) applyEvent(run, event);
    this.#early = [];
    this.back = 0;
    this.changed();
  }

  runTasks(run: number, tasks: TaskInfo[]): void {
    const live = this.#live.get(run);
    if (live) addTasks(live.run, tasks);
  }

  /** The run may be over by now. */
  runGraph({ run: number, tasks, layout }: RunGraph): void {
    for (const runs of this.#runs.values()) {
      const run = runs.find((r) => r.run === number);
      if (!run) continue;
      addTasks(run, tasks);
      run.layout = layout;
      // Who needs whom is known now: which values were let go follows from it.
      if (run.status !== "running") settle(run);
    }
    this.changed();
  }

  runEnd(end: RunEnd): Run | null {
    const live = this.#live.get(end.run);
    if (!live) return null;
    this.#live.delete(end.run);
    finishRun(live.run, end, live.startUs);
    this.changed();
    return live.run;
  }

  /** Reads what the workers have written since the last frame; returns whether there is anything to draw. */
  poll(kernel: Kernel, now: number): boolean {
    if (this.quiet) return false;
    const events = kernel.pollEvents();
    for (const event of events) {
      const live = this.#live.get(event.run);
      if (live) applyEvent(live.run, event);
      else if (this.#early.length < EARLY) this.#early.push(event);
    }
    for (const { run, seenMs } of this.#live.values()) {
      run.durationUs = Math.max(run.durationUs, (now - seenMs) * 1000);
    }
    return this.live;
  }

  /** The engine is gone: what was running never ends. */
  abandon(): void {
    for (const { run } of this.#live.values()) {
      run.status = "interrupted";
      run.open.clear();
    }
    this.#live.clear();
    this.changed();
  }

  saved(cell: string): object[] | undefined {
    const runs = this.runs(cell).filter((r) => r.status !== "running");
    return runs.length ? runs.slice(-3).map(saveRun) : undefined;
  }

  /** Another notebook was opened. */
  load(cells: Cell[]): void {
    this.#runs.clear();
    // Its selected cell may be followed already.
    if (!cells.some((cell) => cell.id === this.cell)) this.cell = null;
    for (const cell of cells) {
      const saved = ours(cell.metadata).runs ?? (cell.kind === "race" ? cell.metadata.runs : undefined);
      const runs = Array.isArray(saved) ? saved.flatMap((r) => loadRun(r) ?? []) : [];
      if (runs.length) this.#runs.set(cell.id, runs);
    }
    this.changed();
  }
}
