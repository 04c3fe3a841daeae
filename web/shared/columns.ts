// Tasks and spans from the columns that they are sent in.

import type { SpanColumns, TaskColumns, TaskInfo, TaskSpan } from "./protocol";

export function unpackTasks(columns: TaskColumns): TaskInfo[] {
  const { ids, keys, names, labels, depCounts, deps, cells, lines } = columns;
  let at = 0;
  return ids.map((id, i) => {
    const start = at;
    at += depCounts[i] ?? 0;
    const task: TaskInfo = {
      id,
      key: keys[i] ?? "",
      label: names[labels[i] ?? 0] ?? "",
      deps: deps.slice(start, at),
    };
    if (lines[i]) task.place = { cell: cells[i] ?? 0, line: lines[i] };
    return task;
  });
}

export function unpackSpans(columns: SpanColumns): TaskSpan[] {
  const { task, worker, startUs, endUs, bytes, pythonUs, erred } = columns;
  const value = (column: ArrayLike<number>, i: number) => column[i] ?? 0;
  return Array.from({ length: task.length }, (_, i) => ({
    task: value(task, i),
    worker: value(worker, i),
    startUs: value(startUs, i),
    endUs: value(endUs, i),
    bytes: value(bytes, i),
    pythonUs: value(pythonUs, i),
    state: value(erred, i) ? "erred" : "done",
  }));
}
