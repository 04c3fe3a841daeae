// The messages between page, kernel worker and I/O worker, and the data the lab draws from.
// Plain data only; no code beyond small constants.

/** nbformat 4.5 outputs, exactly as they are saved. */
export type MimeBundle = Record<string, string | object>;
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | {
      output_type: "execute_result";
      execution_count: number;
      data: MimeBundle;
      metadata: Record<string, unknown>;
    }
  | { output_type: "display_data"; data: MimeBundle; metadata: Record<string, unknown> }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

export interface Info {
  threads: number;
  isolated: boolean;
  build: "threads" | "serial";
  version: string;
}

/** A line of a cell; a page looks the cell up by its execution count. */
export interface CellPlace {
  /** 0: the cell that runs. */
  cell: number;
  /** From 1. */
  line: number;
}

export interface TaskInfo {
  id: number;
  key: string;
  label: string;
  deps: number[];
  /** The line that asked for it; none: the line that asked for the run. */
  place?: CellPlace;
}

/** Tasks as they are sent: a column for each part. crate/kernel/src/event.rs writes them. */
export interface TaskColumns {
  ids: number[];
  keys: string[];
  /** The labels once each, and each task's as a place in them. */
  names: string[];
  labels: number[];
  /** All dependencies one after the other, and how many of them each task has. */
  depCounts: number[];
  deps: number[];
  /** Empty if no task's line is known; 0, 0 for a task whose line is not. */
  cells: number[];
  lines: number[];
}

/** Spans as they are sent. */
export type SpanColumns = Record<
  "task" | "worker" | "startUs" | "endUs" | "bytes" | "pythonUs" | "erred",
  ArrayLike<number>
>;

/** One node of a run as the lab draws it. Coordinates are in px, the origin is top left. */

export interface GraphLayout {
  width: number;
  height: number;
  nodes: {
    id: number;
    x: number;
    y: number;
    w: number;
    h: number;
    label: string;
    shape: "op" | "data";
    tasks: number[];
  }[];
  edges: { from: number; to: number; points: [number, number][] }[];
}

/** A run is one graph on the scheduler, or one parallel map. */
export interface RunStart {
  run: number;
  kind: "graph" | "map";
  title: string;
  workers: number;
  /** Engine clock, microseconds. */
  startUs: number;
  /** The line that asked for it, as in `CellPlace`. */
  cell?: number;
  line?: number;
}

/** What a graph's tasks are called and how it is drawn: told while a long run goes on, or behind the cell. */
export interface RunGraph {
  run: number;
  tasks: TaskInfo[];
  layout: GraphLayout | null;
}

export interface RunEnd {
  run: number;
  status: "ok" | "error" | "interrupted";
  endUs: number;
  bytesShipped: number;
  peakBytes: number;
  /** The first task that raised, and its exception in one line. */
  failure?: { task: number; message: string };
  /** Every finished task, from the kernel's own account: what is saved with the notebook. */
  spans: TaskSpan[];
}

export interface TaskSpan {
  task: number;
  worker: number;
  /** Microseconds since the run's start. */
  startUs: number;
  endUs: number;
  bytes: number;
  /** Share of the task that interpreted Python, microseconds. */
  pythonUs: number;
  state: "done" | "erred";
}

export type TaskState = "waiting" | "ready" | "running" | "done" | "released" | "erred";

/** One record of a worker's event ring: eight u32 words in shared memory. */
export interface TaskEvent {
  run: number;
  task: number;
  worker: number;
  state: TaskState;
  /** Microseconds since the run's start. */
  timeUs: number;
  bytes: number;
}

export interface FileInfo {
  path: string;
  size: number;
  modified: number;
  /** "disk": a File the student dropped, read in place; "notebook": written here, kept in the browser; "bundled". */
  origin: "disk" | "notebook" | "bundled";
}

export type ExecuteStatus = "ok" | "error";
export interface ExecuteResult {
  status: ExecuteStatus;
  execution_count: number;
  outputs: Output[];
  /** Milliseconds, measured by the kernel around the cell. */
  elapsedMs: number;
}

/** Where the engine keeps, in shared memory, what the page reads and writes without a message. Addresses in bytes. */
export interface EngineLayout {
  /** Two words: the id of the cell that runs, and the id of the cell that shall stop. */
  interrupt: number;
  /** One word: bytes of the allocation that ended the engine, or 0. */
  refused: number;
  /** Milliseconds since 1970 at time 0 of the engine's clock. */
  originMs: number;
  /** The event rings, one after the other; crate/sched/src/event.rs has the layout. */
  events: { address: number; rings: number; capacity: number; words: number };
}

/** How the kernel worker is to start. */
export interface KernelStart {
  type: "start";
  /** Counts engines; what an earlier one still says is told apart by it. */
  engine: number;
  build: Info["build"];
  /** Pool threads; 0 in the serial build. */
  workers: number;
  version: string;
  /** The page's folder, with a slash at its end. */
  base: string;
  /** A module that an earlier engine compiled. */
  module: WebAssembly.Module | null;
  /** The way to the I/O worker; none in the serial build, where the kernel worker keeps the files itself. */
  io: MessagePort | null;
}

/** What is asked about the text of a cell up to the cursor: what may follow, what the name at its end stands for. */
export type Question = "complete" | "look";

/** What may follow a text. */
export interface Completions {
  /** How many characters before the cursor an option takes the place of. */
  length: number;
  /** Label and kind: function, class, namespace, property, variable, keyword, file, folder. */
  options: [label: string, kind: string][];
  /** Names that begin with an underscore were left out. */
  hides: boolean;
}

/** What a name stands for. */
export interface Looked {
  name: string;
  /** Whether it can be called. */
  callable: boolean;
  signature: string | null;
  doc: string | null;
  type: string;
  /** A value on one line. */
  form: string | null;
}

/** The notebook's names, for while a cell runs. */
export interface Names {
  /** Kind, key of its attributes in `members`, attributes of its own, keys or columns. */
  names: Record<string, [kind: string, members: string, own: string[], keys: string[] | null]>;
  /** Attributes with their kinds; only what was not told before. */
  members: Record<string, [name: string, kind: string][]>;
  /** Signature, docstring and type of functions and classes of the notebook. */
  docs: Record<string, [signature: string | null, doc: string, type: string]>;
  /** What can be imported; only the first time. */
  modules?: string[];
}

/** Page → kernel worker. In the serial build it takes `ToFiles` as well. */
export type ToKernel =
  | KernelStart
  | { type: "execute"; id: number; source: string; silent: boolean }
  /** In the serial build, where the page cannot reach the engine's memory. */
  | { type: "interrupt" }
  | { type: "workers"; count: number }
  /** Whether tasks leave events. */
  | { type: "recording"; on: boolean }
  /** Between cells. */
  | { type: "question"; id: number; question: Question; text: string }
  /** In the serial build: the line that `input()` asked for; null if nobody answers. */
  | { type: "line"; text: string | null }
  /** Between cells: remembers the variables, makes them what they were, forgets them. */
  | { type: "variables"; change: "keep" | "restore" | "forget" };

/** Kernel worker → page. `id` is the execution that it belongs to. */
export type FromKernel =
  | {
      type: "ready";
      info: Info;
      layout: EngineLayout;
      memory: WebAssembly.Memory | null;
    }
  /** For the next engine, which then need not compile it again. By itself: Firefox cannot read it in a page. */
  | { type: "compiled"; module: WebAssembly.Module }
  | { type: "failed"; reason: string }
  | { type: "output"; id: number; output: Output; displayId?: string }
  | { type: "update"; id: number; output: Output; displayId: string }
  | { type: "clear"; id: number; wait: boolean }
  | { type: "progress"; id: number; text: string }
  /** `input()` waits for a line at this address; in the serial build, where it is 0, for a message. */
  | { type: "input"; id: number; prompt: string; address: number }
  | { type: "answer"; id: number; value: Completions | Looked | null }
  | ({ type: "names"; id: number } & Names)
  | { type: "runStart"; id: number; run: RunStart }
  | { type: "runGraph"; id: number; run: number; tasks: TaskColumns; layout: GraphLayout | null }
  | { type: "runTasks"; id: number; run: number; tasks: TaskColumns }
  | { type: "runEnd"; id: number; run: Omit<RunEnd, "spans"> & { spans: SpanColumns } }
  | { type: "done"; id: number; status: ExecuteStatus; execution_count: number; elapsedMs: number }
  | Dead;

/** The engine trapped: its memory and its workers are of no use any more. */
export interface Dead {
  type: "dead";
  engine: number;
  reason: string;
}

/** Page → I/O worker. */
export type ToFiles =
  | { type: "open"; base: string }
  | { type: "connect"; engine: number; port: MessagePort }
  | { type: "add"; id: number; files: { path: string; file: File }[] }
  | { type: "write"; id: number; path: string; bytes: Uint8Array; origin: "notebook" | "bundled" }
  | { type: "read"; id: number; path: string }
  | { type: "list"; id: number }
  | { type: "remove"; id: number; path: string };

/** I/O worker → page. */
export type FromFiles =
  | { type: "reply"; id: number; value: unknown }
  | { type: "refusal"; id: number; name: string; message: string }
  | { type: "files"; files: FileInfo[] }
  | Dead;

/** Kernel and pool workers → I/O worker. */
export type ToIo =
  | { type: "memory"; memory: WebAssembly.Memory }
  | { type: "connect"; port: MessagePort }
  | { type: "dead"; reason: string }
  | FileAsk;

/** One file request of a wasm thread; crate/wasm/src/files/request.rs has the protocol. */
export interface FileAsk {
  type: "ask";
  slot: number;
  ticket: number;
  operation: number;
  handle: number;
  offset: number;
  length: number;
  address: number;
  path: string;
}
