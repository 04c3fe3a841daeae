// Runs cells one after the other, in the order they were asked for.

import type { CellListener, Kernel } from "../client/types";
import type { Lab } from "../lab/lab-state";
import { runRace } from "../lab/race";
import { find, replace } from "./edit";
import { type CodeCell, type RaceCell, tags, withOurs } from "./model";
import { append, failure } from "./outputs";
import { ranKey, unrunAbove } from "./stale";
import type { Store } from "./store";

export class Runner {
  #queue: string[] = [];
  #running = false;
  /** Stop was pressed since the cell began: a race also ends between two of its laps. */
  #stopped = false;
  /** Takes the line that the running cell asked for. */
  #give: ((line: string | null) => void) | null = null;
  /** Where each display id is shown, in this and in earlier cells. */
  #shown = new Map<string, { cell: string; at: number }[]>();
  readonly #store: Store;
  readonly #kernel: Kernel;
  readonly #lab: Lab;

  constructor(store: Store, kernel: Kernel, lab: Lab) {
    this.#store = store;
    this.#kernel = kernel;
    this.#lab = lab;
  }

  /** Adds cells to the queue; those already in it keep their place. */
  run(ids: string[]): void {
    for (const id of ids) {
      const cell = find(this.#store.state.notebook, id);
      if (!cell || cell.kind === "markdown" || cell.kind === "raw" || this.#queue.includes(id)) continue;
      if (this.#store.status(id).phase === "running") continue;
      this.#queue.push(id);
      this.#store.setStatus(id, { phase: "queued" });
    }
    void this.#drain();
  }

  runAll(): void {
    this.run(this.#store.state.notebook.cells.map((c) => c.id));
  }

  /** A race is only worth running when its functions exist: what stands above runs first. */
  runWithAbove(id: string): void {
    const { notebook, session } = this.#store.state;
    this.run([...unrunAbove(notebook.cells, id, (i) => this.#store.status(i), session), id]);
  }

  stop(): void {
    this.clear();
    this.#stopped = true;
    this.#kernel.interrupt();
  }

  clear(): void {
    for (const id of this.#queue) this.#store.setStatus(id, { phase: "idle" });
    this.#queue = [];
  }

  async #drain(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let id = this.#queue.shift(); id; id = this.#queue.shift()) {
      const ok = await this.#one(id);
      if (!ok) this.clear();
    }
    this.#running = false;
  }

  async #one(id: string): Promise<boolean> {
    const cell = find(this.#store.state.notebook, id);
    if (!cell) return true;
    this.#lab.follow(id);
    this.#stopped = false;
    try {
      await this.#kernel.ready;
      if (cell.kind === "code") return await this.#code(cell);
      if (cell.kind === "race") return await this.#race(cell);
      return true;
    } catch (error) {
      this.#engineFailed(error);
      return false;
    } finally {
      this.#give = null;
      this.#store.setStatus(id, { phase: "idle", progress: "", asking: null });
    }
  }

  /** The line that `input()` in a cell asked for; null if nobody answers. */
  give(id: string, line: string | null): void {
    this.#store.setStatus(id, { asking: null });
    const give = this.#give;
    this.#give = null;
    give?.(line);
  }

  #race(cell: RaceCell): Promise<boolean> {
    const stopped = () => this.#stopped;
    return runRace({ cell, stopped, store: this.#store, kernel: this.#kernel, lab: this.#lab });
  }

  async #code(cell: CodeCell): Promise<boolean> {
    const { id } = cell;
    const session = this.#store.state.session;
    this.#store.setStatus(id, {
      phase: "running",
      startedAt: performance.now(),
      progress: "",
      elapsedMs: null,
    });
    this.#change(id, () => ({
      outputs: [],
      count: null,
      metadata: withOurs(cell.metadata, { runs: undefined }),
    }));
    this.#lab.begin(id);
    const result = await this.#kernel.execute(cell.source, { cell: id, listener: this.#listener(id) });
    this.#change(id, (now) => ({
      count: result.execution_count || null,
      metadata: withOurs(now.metadata, { runs: this.#lab.saved(id), elapsedMs: result.elapsedMs }),
    }));
    this.#store.setStatus(id, { elapsedMs: result.elapsedMs, session, ran: ranKey(cell) });
    return result.status === "ok" || tags(cell.metadata).includes("raises-exception");
  }

  #listener(id: string): CellListener {
    let clearNext = false;
    this.#forget(id);
    const add = (output: CodeCell["outputs"][number], display?: string) => {
      const drop = clearNext;
      clearNext = false;
      if (drop) this.#forget(id);
      if (display !== undefined) {
        const place = { cell: id, at: drop ? 0 : this.#outputs(id).length };
        this.#shown.set(display, [...(this.#shown.get(display) ?? []), place]);
      }
      this.#change(id, (c) => ({ outputs: append(drop ? [] : c.outputs, output) }));
    };
    return {
      output: add,
      clear: (wait) => {
        if (wait) clearNext = true;
        else {
          this.#forget(id);
          this.#change(id, () => ({ outputs: [] }));
        }
      },
      update: (display, output) => {
        for (const { cell, at } of this.#shown.get(display) ?? [])
          this.#change(cell, (c) => ({ outputs: c.outputs.map((o, i) => (i === at ? output : o)) }));
      },
      input: (prompt, give) => {
        this.#give = give;
        this.#store.setStatus(id, { asking: prompt });
      },
      progress: (progress) => this.#store.setStatus(id, { progress }),
      runStart: (run) => this.#lab.runStart(id, run),
      runTasks: (run, tasks) => this.#lab.runTasks(run, tasks),
      runGraph: (graph) => this.#lab.runGraph(graph),
      runEnd: (run) => this.#lab.runEnd(run),
    };
  }

  /** A cell's displays are gone with its outputs. */
  #forget(id: string): void {
    for (const [display, places] of this.#shown) {
      const left = places.filter((place) => place.cell !== id);
      if (left.length) this.#shown.set(display, left);
      else this.#shown.delete(display);
    }
  }

  #outputs(id: string): CodeCell["outputs"] {
    const cell = find(this.#store.state.notebook, id);
    return cell?.kind === "code" ? cell.outputs : [];
  }

  #change(id: string, patch: (cell: CodeCell) => Partial<CodeCell>): void {
    const apply = (c: CodeCell) => ({ ...c, ...patch(c) });
    const { notebook } = this.#store.state;
    this.#store.set({ notebook: replace(notebook, id, (c) => (c.kind === "code" ? apply(c) : c)) });
  }

  #engineFailed(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#store.notify({ id: "engine", tone: "error", text });
  }
}

/** A cell that failed on a missing name, in a notebook whose upper cells have not run. */
export function missesName(cell: CodeCell): boolean {
  return failure(cell.outputs)?.ename === "NameError";
}
