// A finished run as it is saved in a cell's metadata: columns instead of records, labels once each. Of a run with very
// many tasks, only what the eye could tell apart is kept.

import { record } from "../notebook/model";
import { unpackTasks } from "../shared/columns";
import type { CellPlace, GraphLayout, TaskInfo, TaskSpan } from "../shared/protocol";
import { COUNT } from "./graph-model";
import { pack, packGrowing, unpack, unpackGrowing } from "./pack";
import { type Run, settle } from "./run";

/** More tasks than this would make a notebook file grow by megabytes: their bars are joined, their keys dropped. */
const SPELLED = 10_000;
/** More keys than this are kept without the middle of their tokens. */
const WHOLE_KEYS = 400;
/** Of a joined run, bars closer than this share of its time are one. */
const FINEST = 1 / 1500;
/** What is read from a file, at most. */
const MOST = 200_000;
const MOST_NODES = 5_000;

export function saveRun(run: Run): object {
  const { kind, title, workers, status, durationUs, bytesShipped, peakBytes, failure, place, side } = run;
  const head = { kind, title, workers, status, durationUs: Math.round(durationUs), bytesShipped, peakBytes };
  const more = { ...(failure && { failure }), ...(place && { place }), ...(side && { side }) };
  const many = Math.max(run.tasks.length, run.spans.length);
  const kept = many > SPELLED ? joined(run) : run;
  const omitted = kept === run ? run.omitted : many;
  return {
    ...head,
    ...more,
    ...(omitted && { omitted }),
    ...taskColumns(kept.tasks),
    ...spanColumns(kept.spans),
    layout: kept.layout && saveLayout(kept.layout),
  };
}

function taskColumns(tasks: readonly TaskInfo[]): object {
  const names = [...new Set(tasks.map((t) => t.label))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const shorten = tasks.length > WHOLE_KEYS;
  return {
    names,
    ids: packGrowing(tasks.map((t) => t.id)),
    labels: pack(tasks.map((t) => numbers.get(t.label) ?? 0)),
    keys: tasks.map((t) => (shorten ? shortKey(t.key) : t.key)).join("\n"),
    depCounts: pack(tasks.map((t) => t.deps.length)),
    deps: packGrowing(tasks.flatMap((t) => t.deps)),
    cells: pack(tasks.map((t) => t.place?.cell ?? 0)),
    lines: pack(tasks.map((t) => t.place?.line ?? 0)),
  };
}

const shortKey = (key: string) => key.replace(/([0-9a-f]{8})[0-9a-f-]{16,}/g, "$1…");

function spanColumns(spans: readonly TaskSpan[]): object {
  return {
    task: pack(spans.map((s) => s.task)),
    worker: pack(spans.map((s) => s.worker)),
    start: packGrowing(spans.map((s) => s.startUs)),
    took: pack(spans.map((s) => s.endUs - s.startUs)),
    bytes: pack(spans.map((s) => s.bytes)),
    python: pack(spans.map((s) => s.pythonUs)),
    erred: pack(spans.flatMap((s, i) => (s.state === "erred" ? [i] : []))),
  };
}

function saveLayout({ width, height, nodes, edges }: GraphLayout): object {
  return {
    width,
    height,
    nodes: nodes.map(({ tasks, ...node }) => ({ ...node, tasks: packGrowing(tasks) })),
    edges,
  };
}

/** One task for each label, and on each worker one bar for neighbours of a label. */
function joined(run: Run): Pick<Run, "tasks" | "spans" | "layout"> {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const labelOf = labels(run);
  const number = (task: number) => {
    const label = labelOf(task);
    if (!numbers.has(label)) numbers.set(label, names.push(label) - 1);
    return numbers.get(label) as number;
  };
  const gap = run.durationUs * FINEST;
  const last: TaskSpan[] = [];
  const spans: TaskSpan[] = [];
  for (const span of run.spans) {
    const task = number(span.task);
    const before = last[span.worker];
    const joins = before && before.task === task && before.state === span.state;
    if (joins && span.startUs - before.endUs < gap) {
      before.endUs = Math.max(before.endUs, span.endUs);
      before.bytes += span.bytes;
      before.pythonUs += span.pythonUs;
    } else {
      const copy = { ...span, task };
      last[span.worker] = copy;
      spans.push(copy);
    }
  }
  const tasks = names.map((label, id) => ({ id, key: label, label, deps: [] }));
  const nodes = run.layout?.nodes.map((node) => {
    const own = [...new Set(node.tasks.slice(0, MOST).map(number))];
    return { ...node, tasks: own.slice(0, 1) };
  });
  return { tasks, spans, layout: run.layout && nodes ? { ...run.layout, nodes } : null };
}

/** A task's label: its own, or that of the layer that stands for it. */
function labels(run: Run): (task: number) => string {
  const byNode = new Map<number, string>();
  if (run.tasks.length === 0)
    for (const { tasks, label } of run.layout?.nodes ?? [])
      for (const task of tasks) byNode.set(task, label.replace(COUNT, ""));
  return (task) => run.known.get(task)?.label ?? byNode.get(task) ?? "";
}

/** Whatever a file holds: what does not look like a run is left out. */
export function loadRun(value: unknown): Run | null {
  const raw = record(value);
  if (!Array.isArray(raw.names) || typeof raw.ids !== "string" || typeof raw.task !== "string") return null;
  const tasks = readTasks(raw, raw.names.map(String));
  const spans = readSpans(raw);
  const run: Run = {
    run: -1,
    kind: raw.kind === "map" ? "map" : "graph",
    title: String(raw.title ?? ""),
    workers: Math.min(64, Math.max(0, num(raw.workers))),
    tasks,
    known: new Map(tasks.map((t) => [t.id, t])),
    layout: readLayout(raw.layout),
    states: new Map(),
    changed: null,
    spans,
    open: new Map(),
    status: raw.status === "error" || raw.status === "interrupted" ? raw.status : "ok",
    durationUs: num(raw.durationUs),
    bytesShipped: num(raw.bytesShipped),
    peakBytes: num(raw.peakBytes),
    failure: readFailure(raw.failure),
    place: readPlace(raw.place),
    side: num(raw.side),
    omitted: num(raw.omitted),
  };
  settle(run);
  return run;
}

function num(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function readTasks(raw: Record<string, unknown>, names: string[]): TaskInfo[] {
  const column = (name: string) => unpack(raw[name], MOST);
  return unpackTasks({
    ids: unpackGrowing(raw.ids, MOST),
    keys: String(raw.keys ?? "").split("\n", MOST),
    names,
    labels: column("labels"),
    depCounts: column("depCounts").map((count) => Math.max(0, count)),
    deps: unpackGrowing(raw.deps, MOST),
    cells: column("cells"),
    lines: column("lines"),
  });
}

function readSpans(raw: Record<string, unknown>): TaskSpan[] {
  const column = (name: string) => unpack(raw[name], MOST);
  const [workers, took, bytes, python] = [
    column("worker"),
    column("took"),
    column("bytes"),
    column("python"),
  ];
  const starts = unpackGrowing(raw.start, MOST);
  const erred = new Set(column("erred"));
  return column("task").map((task, i) => ({
    task,
    worker: Math.min(63, Math.max(0, workers[i] ?? 0)),
    startUs: starts[i] ?? 0,
    endUs: (starts[i] ?? 0) + (took[i] ?? 0),
    bytes: bytes[i] ?? 0,
    pythonUs: python[i] ?? 0,
    state: erred.has(i) ? "erred" : "done",
  }));
}

function readFailure(value: unknown): Run["failure"] {
  const raw = record(value);
  return typeof raw.message === "string" ? { task: num(raw.task), message: raw.message } : null;
}

function readPlace(value: unknown): CellPlace | null {
  const raw = record(value);
  return num(raw.line) > 0 ? { cell: num(raw.cell), line: num(raw.line) } : null;
}

function readLayout(value: unknown): Run["layout"] {
  const raw = record(value);
  if (!Array.isArray(raw.nodes) || !Array.isArray(raw.edges)) return null;
  const nodes = raw.nodes
    .slice(0, MOST_NODES)
    .map(record)
    .map((n) => ({
      id: num(n.id),
      x: num(n.x),
      y: num(n.y),
      w: num(n.w),
      h: num(n.h),
      label: String(n.label ?? ""),
      shape: n.shape === "data" ? ("data" as const) : ("op" as const),
      tasks: unpackGrowing(n.tasks, MOST),
    }));
  const edges = raw.edges
    .slice(0, MOST_NODES * 4)
    .map(record)
    .map((e) => ({
      from: num(e.from),
      to: num(e.to),
      points: (Array.isArray(e.points) ? e.points : [])
        .filter(Array.isArray)
        .map((p): [number, number] => [num(p[0]), num(p[1])]),
    }));
  return { width: num(raw.width), height: num(raw.height), nodes, edges };
}
