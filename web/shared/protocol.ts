// The messages between page, kernel worker and I/O worker, and the data the lab draws from.
// Plain data only; no code beyond small constants.

/** nbformat 4.5 outputs, exactly as they are saved. */
export type MimeBundle = Record<string, string | object>;
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | { output_type: "execute_result"; execution_count: number; data: MimeBundle; metadata: Record<string, unknown> }
  | { output_type: "display_data"; data: MimeBundle; metadata: Record<string, unknown> }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

export interface Info {
  threads: number;
  isolated: boolean;
  build: "threads" | "serial";
  version: string;
}

/** One node of a run as the lab draws it. Coordinates are in px, the origin is top left. */
export interface TaskInfo {
  id: number;
  key: string;
  label: string;
  deps: number[];
}

export interface GraphLayout {
  width: number;
  height: number;
  nodes: { id: number; x: number; y: number; w: number; h: number; label: string; shape: "op" | "data"; tasks: number[] }[];
  edges: { from: number; to: number; points: [number, number][] }[];
}

/** A run is one graph on the scheduler, or one parallel map. */
export interface RunStart {
  run: number;
  kind: "graph" | "map";
  title: string;
  workers: number;
  tasks: TaskInfo[];
  layout: GraphLayout | null;
  /** Engine clock, microseconds. */
  startUs: number;
}

export interface RunEnd {
  run: number;
  status: "ok" | "error" | "interrupted";
  endUs: number;
  bytesShipped: number;
  peakBytes: number;
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
