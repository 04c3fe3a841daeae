// One lap of a race: one side, run once. While a lap is timed nothing is drawn; a lap in a hidden tab does not
// count.

import type { CellListener, Kernel } from "../client/types";
import { replace, replaceSide } from "../notebook/edit";
import type { RaceCell, Side } from "../notebook/model";
import { append, resultText } from "../notebook/outputs";
import type { Store } from "../notebook/store";
import type { ExecuteResult } from "../shared/protocol";
import { boundName } from "./compare";
import type { Lab } from "./lab-state";
import type { Run } from "./run";

export interface Course {
  cell: RaceCell;
  stopped(): boolean;
  store: Store;
  kernel: Kernel;
  lab: Lab;
}

export interface Lap {
  result: ExecuteResult;
  /** The value that the side ended with, as it prints. */
  value: string | null;
  runs: Run[];
}

/** The warm-up of a side: drawn live, its output kept. */
export async function warmUp(course: Course, at: number): Promise<Lap | null> {
  const { cell, lab } = course;
  setSide(course, at, (s) => ({ ...s, outputs: [], count: null }));
  const output: CellListener["output"] = (o) =>
    setSide(course, at, (s) => ({ ...s, outputs: append(s.outputs, o) }));
  const lap = await execute(course, at, {
    output,
    runStart: (run) => lab.runStart(cell.id, named(course, at, run), at),
    runTasks: (run, tasks) => lab.runTasks(run, tasks),
    runGraph: (graph) => lab.runGraph(graph),
  });
  setSide(course, at, (s) => ({ ...s, count: lap.result.execution_count || null }));
  return lap.result.status === "ok" ? lap : null;
}

/** A lap that counts. */
export async function timed(course: Course, at: number): Promise<Lap | null> {
  for (;;) {
    await visible();
    course.store.flush();
    let hidden = false;
    const watch = () => (hidden ||= document.hidden);
    document.addEventListener("visibilitychange", watch);
    course.lab.quiet = true;
    const lap = await execute(course, at, {
      runStart: (run) => course.lab.runStart(course.cell.id, named(course, at, run), at),
      runTasks: (run, tasks) => course.lab.runTasks(run, tasks),
      runGraph: (graph) => course.lab.runGraph(graph),
    });
    course.lab.quiet = false;
    document.removeEventListener("visibilitychange", watch);
    if (lap.result.status !== "ok") {
      setSide(course, at, (s) => ({ ...s, outputs: lap.result.outputs }));
      return null;
    }
    if (!hidden) return lap;
  }
}

function named<T extends { title: string }>(course: Course, at: number, run: T): T {
  return { ...run, title: `${course.cell.sides[at]?.title}: ${run.title}` };
}

function visible(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
  });
}

async function execute(course: Course, at: number, extra: CellListener): Promise<Lap> {
  const { cell, kernel, lab } = course;
  const source = (cell.sides[at] as Side).source;
  const runs: Run[] = [];
  const listener: CellListener = {
    ...extra,
    runEnd: (end) => {
      const run = lab.runEnd(end);
      if (run) runs.push(run);
    },
  };
  const result = await kernel.execute(source, { cell: cell.id, silent: true, listener });
  const value = result.status === "ok" ? await endValue(course, source, result) : null;
  return { result, value, runs };
}

/** A side that ends in an assignment is asked for what it assigned. */
async function endValue({ kernel }: Course, source: string, result: ExecuteResult): Promise<string | null> {
  const shown = resultText(result.outputs);
  const name = boundName(source);
  if (shown !== null || name === null) return shown;
  return resultText((await kernel.execute(name, { silent: true })).outputs);
}

export function change({ store, cell }: Course, apply: (cell: RaceCell) => RaceCell): void {
  const { notebook } = store.state;
  store.set({ notebook: replace(notebook, cell.id, (c) => (c.kind === "race" ? apply(c) : c)) });
}

function setSide(course: Course, at: number, apply: (side: Side) => Side): void {
  change(course, (cell) => replaceSide(cell, at, apply));
}
