// The page's state: one plain object, replaced by patches; views are told once per frame.

import type { Ceiling } from "../lab/ceiling";
import type { FileInfo, Info } from "../shared/protocol";
import type { Notebook } from "./model";

export interface CellStatus {
  phase: "idle" | "queued" | "running";
  /** `performance.now()` when it started. */
  startedAt: number;
  elapsedMs: number | null;
  progress: string;
  /** The prompt of an `input()` that waits. */
  asking: string | null;
  /** The engine's session that ran it last, and the source it ran then. */
  session: number;
  ran: string | null;
}

export interface Notice {
  id: string;
  tone: "info" | "warn" | "error";
  text: string;
  action?: { label: string; run(): void };
}

export type KernelState = "starting" | "idle" | "busy" | "dead";

export interface State {
  /** The key under which the notebook is saved. */
  key: string;
  title: string;
  notebook: Notebook;
  selected: string;
  mode: "command" | "edit";
  status: Record<string, CellStatus>;
  /** Rendered Markdown cells are those not in this set. */
  open: ReadonlySet<string>;
  kernel: KernelState;
  session: number;
  info: Info | null;
  /** How many workers a run may use. */
  workers: number;
  ceiling: Ceiling | null;
  files: FileInfo[];
  saved: "saved" | "saving" | "off" | "failed";
  notices: Notice[];
  lessons: { id: string; title: string }[];
  /** The student's own notebooks, newest first. */
  notebooks: { key: string; title: string }[];
  /** Drawers and sheets on narrow screens. */
  drawer: boolean;
  lab: boolean;
}

export const IDLE: CellStatus = {
  phase: "idle",
  startedAt: 0,
  elapsedMs: null,
  progress: "",
  asking: null,
  session: 0,
  ran: null,
};

export class Store {
  state: State;
  readonly #views: ((state: State) => void)[] = [];
  readonly #watchers: ((state: State, before: State) => void)[] = [];
  #frame = 0;

  constructor(state: State) {
    this.state = state;
  }

  set(patch: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    for (const watch of this.#watchers) watch(this.state, before);
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Draws now: for whoever is about to move the focus into what has just been added. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const view of this.#views) view(this.state);
  }

  /** Called once per frame after changes. */
  view(view: (state: State) => void): void {
    this.#views.push(view);
  }

  /** Called at each change, at once. */
  watch(watcher: (state: State, before: State) => void): void {
    this.#watchers.push(watcher);
  }

  status(id: string): CellStatus {
    return this.state.status[id] ?? IDLE;
  }

  setStatus(id: string, patch: Partial<CellStatus>): void {
    this.set({ status: { ...this.state.status, [id]: { ...this.status(id), ...patch } } });
  }

  notify(notice: Notice): void {
    this.set({ notices: [...this.state.notices.filter((n) => n.id !== notice.id), notice] });
  }

  dismiss(id: string): void {
    this.set({ notices: this.state.notices.filter((n) => n.id !== id) });
  }
}
