// A finished run as it is saved in a cell's metadata: columns instead of records, labels once each.

import { record } from "../notebook/model";
import type { TaskInfo, TaskSpan } from "../shared/protocol";
import type { Run } from "./run";

/** Above this many tasks a notebook file would grow by megabytes: only the sums are kept. */
const LIMIT = 1500;

export function saveRun(run: Run): object {
  const { kind, title, workers, status, durationUs, bytesShipped, peakBytes } = run;
  const head = { kind, title, workers, status, durationUs: Math.round(durationUs), bytesShipped, peakBytes };
  if (run.tasks.length > LIMIT) return { ...head, omitted: run.tasks.length };
  const labels = [...new Set(run.tasks.map((t) => t.label))];
  const tasks = run.tasks.map((t) => [t.id, labels.indexOf(t.label), t.key, t.deps]);
  const spans = run.spans.map((s) => [
    s.task,
    s.worker,
    Math.round(s.startUs),
    Math.round(s.endUs),
    s.bytes,
    Math.round(s.pythonUs),
    s.state === "erred" ? 1 : 0,
  ]);
  return { ...head, labels, tasks, spans, layout: run.layout };
}

/** Whatever a file holds: what does not look like a run is left out. */
export function loadRun(value: unknown): Run | null {
  const raw = record(value);
  if (!Array.isArray(raw.tasks) || !Array.isArray(raw.spans) || !Array.isArray(raw.labels)) return null;
  const labels = raw.labels.map(String);
  const tasks = raw.tasks.filter(Array.isArray).map((row) => readTask(row, labels));
  const spans = raw.spans.filter(Array.isArray).map(readSpan);
  return {
    run: -1,
    kind: raw.kind === "map" ? "map" : "graph",
    title: String(raw.title ?? ""),
    workers: Math.min(64, Math.max(0, num(raw.workers))),
    tasks,
    known: new Set(tasks.map((t) => t.id)),
    layout: validLayout(raw.layout),
    states: new Map(spans.map((s) => [s.task, s.state])),
    spans,
    open: new Map(),
    status: raw.status === "error" || raw.status === "interrupted" ? raw.status : "ok",
    durationUs: num(raw.durationUs),
    bytesShipped: num(raw.bytesShipped),
    peakBytes: num(raw.peakBytes),
  };
}

function num(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function readTask(row: unknown[], labels: string[]): TaskInfo {
  const deps = Array.isArray(row[3]) ? row[3].map(num) : [];
  return { id: num(row[0]), label: labels[num(row[1])] ?? "", key: String(row[2]), deps };
}

function readSpan(row: unknown[]): TaskSpan {
  const [task, worker, startUs, endUs, bytes, pythonUs, erred] = row.map(num) as number[];
  const state = erred ? "erred" : "done";
  return {
    task: task ?? 0,
    worker: Math.min(63, Math.max(0, worker ?? 0)),
    startUs: startUs ?? 0,
    endUs: endUs ?? 0,
    bytes: bytes ?? 0,
    pythonUs: pythonUs ?? 0,
    state,
  };
}

function validLayout(value: unknown): Run["layout"] {
  const raw = record(value);
  if (!Array.isArray(raw.nodes) || !Array.isArray(raw.edges)) return null;
  const nodes = raw.nodes.map(record).map((n) => ({
    id: num(n.id),
    x: num(n.x),
    y: num(n.y),
    w: num(n.w),
    h: num(n.h),
    label: String(n.label ?? ""),
    shape: n.shape === "data" ? ("data" as const) : ("op" as const),
    tasks: Array.isArray(n.tasks) ? n.tasks.map(num) : [],
  }));
  const edges = raw.edges.map(record).map((e) => ({
    from: num(e.from),
    to: num(e.to),
    points: (Array.isArray(e.points) ? e.points : [])
      .filter(Array.isArray)
      .map((p): [number, number] => [num(p[0]), num(p[1])]),
  }));
  return { width: num(raw.width), height: num(raw.height), nodes, edges };
}
