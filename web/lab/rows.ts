// A run's spans by worker, in the order of time: what the stream draws and searches. Grows with the run.

import type { TaskSpan } from "../shared/protocol";
import type { Run } from "./run";

export class Rows {
  /** For each worker its spans; on one worker they never overlap. */
  rows: TaskSpan[][] = [];
  readonly #place = new Map<number, TaskSpan>();
  #spans: Run["spans"] | null = null;
  #taken = 0;

  /** Takes what has been added; an account that replaced the spans is taken afresh. */
  update(run: Run | null): void {
    const spans = run?.spans ?? [];
    if (spans !== this.#spans || spans.length < this.#taken) {
      this.rows = [];
      this.#place.clear();
      this.#taken = 0;
      this.#spans = spans;
    }
    for (; this.#taken < spans.length; this.#taken++) this.#add(spans[this.#taken] as TaskSpan);
  }

  #add(span: TaskSpan): void {
    while (this.rows.length <= span.worker) this.rows.push([]);
    const row = this.rows[span.worker] as TaskSpan[];
    const last = row.at(-1);
    row.push(span);
    // Rings and accounts tell a worker's tasks in order; a file may not.
    if (last && last.startUs > span.startUs) row.sort((a, b) => a.startUs - b.startUs);
    this.#place.set(span.task, span);
  }

  of(task: number): TaskSpan | null {
    return this.#place.get(task) ?? null;
  }

  /** The number of the first span of a row that ends at `us` or later. */
  from(row: number, us: number): number {
    const spans = this.rows[row] ?? [];
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as TaskSpan).endUs < us) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The span at a moment, give or take. */
  at(row: number, us: number, slack: number): TaskSpan | null {
    const spans = this.rows[row] ?? [];
    let best: TaskSpan | null = null;
    for (let i = this.from(row, us - slack); i < spans.length; i++) {
      const span = spans[i] as TaskSpan;
      if (span.startUs > us + slack) break;
      const off = Math.max(span.startUs - us, us - span.endUs, 0);
      if (!best || off < Math.max(best.startUs - us, us - best.endUs, 0)) best = span;
    }
    return best;
  }

  /** The gap of a row around a moment. */
  gap(row: number, us: number, total: number): { from: number; to: number } {
    const spans = this.rows[row] ?? [];
    const next = this.from(row, us);
    return { from: spans[next - 1]?.endUs ?? 0, to: spans[next]?.startUs ?? total };
  }

  /** The span beside another: on its own row (`along` ±1), or at its time on another row (`across` ±1). */
  beside(span: TaskSpan, along: number, across: number): TaskSpan | null {
    const own = this.rows[span.worker] ?? [];
    if (along) return own[own.indexOf(span) + along] ?? null;
    for (let row = span.worker + across; row >= 0 && row < this.rows.length; row += across) {
      const spans = this.rows[row] ?? [];
      const middle = (span.startUs + span.endUs) / 2;
      const near = spans[Math.min(this.from(row, middle), spans.length - 1)];
      if (near) return near;
    }
    return null;
  }
}
