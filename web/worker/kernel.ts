// The kernel worker: one engine, one cell at a time. While a cell runs nothing reaches this worker's event loop; the
// page stops it through shared memory. The serial build's cells run in slices, with messages taken in between.

import type { FromKernel, KernelStart, SpanColumns, ToFiles, ToIo, ToKernel } from "../shared/protocol";
import { type EngineHost, type EngineModule, reasonOf } from "./engine";
import { FileDesk } from "./io/desk";
import { type Booted, boot } from "./kernel/boot";
import { LineWait } from "./kernel/line-wait";
import { LocalFiles } from "./kernel/local-files";
import { messagesTaken } from "./kernel/yield";
import { fetchLater, fetchNow } from "./library";

/** Without shared memory Stop is a message, so a cell has to let messages through. */
const SLICE_MS = 20;

let booted: Booted | null = null;
let started: KernelStart | null = null;
/** The serial build's files, which may be asked for before they are there. */
let files: Promise<LocalFiles> | null = null;
/** The execution that runs, for what the engine emits. */
let running = 0;
let startedMs = 0;
/** Without threads: the line that the running cell waits for. */
const line = new LineWait();

const post = (message: FromKernel) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToKernel | ToFiles>) => {
  switch (data.type) {
    case "start":
      return void start(data);
    case "execute":
      return void execute(data.id, data.source, data.silent);
    case "interrupt":
      booted?.engine.interrupt();
      return line.end();
    case "line":
      booted?.engine.give_line(data.text ?? undefined);
      return line.end();
    case "question":
      return booted?.engine.ask(data.id, data.question, data.text);
    case "workers":
      return booted?.engine.set_workers(data.count);
    case "recording":
      return booted?.engine.set_recording(data.on);
    case "variables":
      return changeVariables(data.change);
    default:
      return void files?.then((files) => files.take(data));
  }
};

async function start(start: KernelStart) {
  started = start;
  try {
    booted = start.io ? await bootWithThreads(start, start.io) : await bootAlone(start);
    const { layout, memory, module } = booted;
    booted.engine.warm_up();
    post({ type: "ready", info: infoOf(start), layout, memory: start.io ? memory : null });
    post({ type: "compiled", module });
    void giveLibrary(start.base, booted.engine);
  } catch (error) {
    post({ type: "failed", reason: reasonOf(error) });
  }
}

/** So that the first import need not wait for it: no first cell does. */
async function giveLibrary(base: string, engine: EngineModule) {
  const bytes = await fetchLater(base, engine.library_name());
  if (bytes) engine.give_library(bytes);
}

function changeVariables(change: "keep" | "restore" | "forget") {
  if (change === "keep") booted?.engine.checkpoint();
  else if (change === "restore") booted?.engine.restore();
  else booted?.engine.forget_checkpoint();
}

const infoOf = ({ build, workers, version }: KernelStart) => ({
  threads: workers,
  isolated: build === "threads",
  build,
  version,
});

function bootWithThreads(start: KernelStart, io: MessagePort) {
  const tell = (message: ToIo) => io.postMessage(message);
  const host: EngineHost = {
    request: (slot, ticket, operation, handle, offset, length, address, path) =>
      tell({ type: "ask", slot, ticket, operation, handle, offset, length, address, path }),
    fetchNow: (name) => fetchNow(start.base, name),
    emit,
  };
  return boot(start, host, (memory) => tell({ type: "memory", memory }));
}

async function bootAlone(start: KernelStart) {
  files = LocalFiles.open(start.base, (message) => self.postMessage(message));
  const { store, reader } = await files;
  const desk = new FileDesk(store, reader);
  const host: EngineHost = {
    request: (slot, ticket, operation, handle, offset, length, address, path) =>
      void desk.serve({ type: "ask", slot, ticket, operation, handle, offset, length, address, path }),
    fetchNow: (name) => fetchNow(start.base, name),
    emit,
  };
  return boot(start, host, (memory) => desk.setMemory(memory));
}

/** What the running cell shows, and its end; the kinds are `FromKernel`'s types. */
function emit(kind: string, json: string) {
  if (kind === "input" && !started?.io) line.begin();
  // The engine says how long a cell took, unless it panicked.
  const elapsed = kind === "done" ? { elapsedMs: performance.now() - startedMs } : {};
  const message = { type: kind, id: running, ...elapsed, ...JSON.parse(json) };
  if (kind !== "runEnd") return self.postMessage(message);
  const spans: SpanColumns = message.run.spans;
  const columns = Object.entries(spans).map(([name, column]) => [name, Float64Array.from(column)] as const);
  message.run.spans = Object.fromEntries(columns);
  self.postMessage(
    message,
    columns.map(([, column]) => column.buffer),
  );
}

async function execute(id: number, source: string, silent: boolean) {
  if (!booted || !started) return;
  running = id;
  startedMs = performance.now();
  const slice = started.io ? 0 : SLICE_MS;
  try {
    let suspended = booted.engine.execute(source, silent, slice);
    while (suspended) {
      await (line.open ?? messagesTaken());
      suspended = booted.engine.resume(slice);
    }
    line.end();
    if (!silent) booted.engine.tell_names();
  } catch (error) {
    // Not a Python exception, nor a panic in a cell: those are outputs. The engine itself has trapped.
    post({ type: "dead", engine: started.engine, reason: reasonOf(error) });
  }
}
