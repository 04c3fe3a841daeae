// A layout for runs that bring none: independent tasks as a grid, in their order.

import type { GraphLayout } from "../shared/protocol";
import type { Run } from "./run";

const SIZE = 26;
const GAP = 5;
const WIDTH = 408;

/** More than this are not told apart any more: one node for each label, filled as far as its tasks are. */
const APART = 300;

export function gridLayout(run: Run): GraphLayout {
  return run.tasks.length > APART ? collapsed(run) : grid(run);
}

function collapsed(run: Run): GraphLayout {
  const groups = new Map<string, number[]>();
  for (const { id, label } of run.tasks) {
    const group = groups.get(label);
    if (group) group.push(id);
    else groups.set(label, [id]);
  }
  const nodes = [...groups].map(([label, tasks], i) => ({
    id: i,
    x: 0,
    y: i * (SIZE + GAP),
    w: WIDTH,
    h: SIZE,
    label: `${label} ×${tasks.length}`,
    shape: "op" as const,
    tasks,
  }));
  return { width: WIDTH, height: nodes.length * (SIZE + GAP), nodes, edges: [] };
}

function grid(run: Run): GraphLayout {
  const small = run.tasks.length > 150 ? 0.5 : 1;
  const step = (SIZE + GAP) * small;
  const columns = Math.max(1, Math.floor((WIDTH + GAP * small) / step));
  const nodes = run.tasks.map((task, i) => ({
    id: task.id,
    x: (i % columns) * step,
    y: Math.floor(i / columns) * step,
    w: SIZE * small,
    h: SIZE * small,
    label: small < 1 ? "" : String(i),
    shape: "op" as const,
    tasks: [task.id],
  }));
  const rows = Math.ceil(run.tasks.length / columns);
  return { width: WIDTH, height: Math.max(SIZE, rows * step), nodes, edges: [] };
}
