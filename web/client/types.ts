// What the page knows of the engine: one object with promises and callbacks. `client/kernel.ts` implements it.

import type {
  Completions,
  ExecuteResult,
  FileInfo,
  Info,
  Looked,
  Names,
  Output,
  RunEnd,
  RunGraph,
  RunStart,
  TaskEvent,
  TaskInfo,
} from "../shared/protocol";

export interface CellListener {
  /** A new output, in order. Stream text arrives in pieces; the listener joins neighbours of the same name. */
  output?(output: Output, displayId?: string): void;
  /** `clear_output(wait)`. */
  clear?(wait: boolean): void;
  /** Replaces what `display_id` showed before (progress lines, handles). */
  update?(displayId: string, output: Output): void;
  /** `input(prompt)`: whoever listens gives the line, or null if nobody will. Without a listener nobody does. */
  input?(prompt: string, give: (line: string | null) => void): void;
  /** "run 3 of 7" and the like, shown beside the cell while it runs. */
  progress?(text: string): void;
  runStart?(run: RunStart): void;
  /** Tasks that a dynamic run (a map) added. */
  runTasks?(run: number, tasks: TaskInfo[]): void;
  /** A graph's tasks and picture; after `runEnd` if the run was short. */
  runGraph?(graph: RunGraph): void;
  runEnd?(run: RunEnd): void;
}

export interface Files {
  /** Keeps bytes under a relative path in the browser's private storage; what is bundled need not be kept. */
  write(path: string, bytes: Uint8Array, origin?: "notebook" | "bundled"): Promise<void>;
  /** Registers Files of the student's disk; nothing is copied. */
  add(files: { path: string; file: File }[]): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  list(): Promise<FileInfo[]>;
  remove(path: string): Promise<void>;
  onChange(listener: (files: FileInfo[]) => void): void;
}

export interface Kernel {
  /** Resolves when a first cell can run; rejects with a reason a student understands. */
  ready: Promise<Info>;
  /** `silent` leaves the execution count and `_` alone; outputs, runs and their events come all the same. */
  execute(
    source: string,
    options?: { cell?: string; listener?: CellListener; silent?: boolean },
  ): Promise<ExecuteResult>;
  /** Ends the running cell with KeyboardInterrupt. If it has not ended after a deadline the engine is replaced. */
  interrupt(): void;
  /** A fresh engine: variables gone, files kept. */
  restart(): Promise<Info>;
  /** For races: remembers all variables, makes them what they were, or forgets them. Between cells only. */
  variables(change: "keep" | "restore" | "forget"): void;
  /** Asks about a text between two cells; null while one runs, or if it takes too long. */
  ask(question: "complete", text: string): Promise<Completions | null>;
  ask(question: "look", text: string): Promise<Looked | null>;
  /** The names there were when the last cell ended. */
  names(): Names;
  /** How many workers a run may use from now on. */
  setWorkers(count: number): void;
  /** Whether tasks leave events, until the engine is replaced; for whoever measures what those cost. */
  setRecording(on: boolean): void;
  /** Live events of the current runs, read from shared memory; call once a frame. Empty when nothing happened. */
  pollEvents(): TaskEvent[];
  state(): "starting" | "idle" | "busy" | "dead";
  onState(listener: (state: ReturnType<Kernel["state"]>) => void): void;
  files: Files;
}
