// The page's side of the engine: starts it, feeds it cells one by one, stops it, and replaces it when it is lost.

import { unpackSpans, unpackTasks } from "../shared/columns";
import type {
  Completions,
  Dead,
  ExecuteResult,
  FromFiles,
  FromKernel,
  Info,
  Looked,
  Names,
  Output,
  Question,
  TaskEvent,
} from "../shared/protocol";
import { Engine } from "./engine";
import { FileClient } from "./files";
import { NO_NAMES, withNews } from "./names";
import { OutputCollector } from "./outputs";
import { StopRequest } from "./stop";
import type { CellListener, Kernel } from "./types";

type State = ReturnType<Kernel["state"]>;
type ExecuteOptions = NonNullable<Parameters<Kernel["execute"]>[1]>;

type Answer = Completions | Looked | null;

/** After this a question is taken for lost if a cell has begun; it waits behind that cell. */
const BUSY_DEADLINE_MS = 40;
/** The first question has modules compiled. */
const ANSWER_DEADLINE_MS = 2000;

export interface KernelOptions {
  /** The folder of kernel.js, io.js and engine/; the page's own unless said otherwise. */
  base?: string;
  /** Pool threads; as many as the machine has processors, at least 4 and at most 16, unless said otherwise. */
  workers?: number;
  /** "serial" even where the page is isolated. */
  build?: Info["build"];
  version?: string;
}

interface Execution {
  id: number;
  source: string;
  options: ExecuteOptions;
  collector: OutputCollector;
  startedMs: number;
  resolve(result: ExecuteResult): void;
}

export const createKernel = (options: KernelOptions = {}): Kernel => new BrowserKernel(options);

class BrowserKernel implements Kernel {
  ready: Promise<Info>;
  readonly files = new FileClient();
  readonly #io: Worker | null;
  readonly #base: string;
  #engine: Engine;
  #engines = 0;
  #state: State = "starting";
  #listeners: ((state: State) => void)[] = [];
  #queue: Execution[] = [];
  #running: Execution | null = null;
  #stop: StopRequest | null = null;
  #lastId = 0;
  #limit: number | null = null;
  #names: Names = NO_NAMES;
  #questions = new Map<number, (answer: Answer) => void>();

  constructor(private readonly options: KernelOptions) {
    this.#base = options.base ?? new URL("./", document.baseURI).href;
    this.#io = this.#build() === "threads" ? this.#openIo() : null;
    this.#engine = this.#newEngine(null);
    this.ready = this.#engine.ready;
  }

  execute(source: string, options: ExecuteOptions = {}): Promise<ExecuteResult> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      const id = this.#lastId;
      this.#queue.push({ id, source, options, collector: new OutputCollector(), startedMs: 0, resolve });
      this.#next();
    });
  }

  interrupt() {
    for (const waiting of this.#queue.splice(0)) this.#end(waiting, "error", 0, 0);
    if (!this.#running || (this.#stop && !this.#stop.taken)) return;
    const tell = () => this.#engine.post({ type: "interrupt" });
    const stuck = () => this.#replace(keyboardInterrupt());
    this.#stop = new StopRequest(this.#engine.memory, tell, stuck);
  }

  async restart(): Promise<Info> {
    for (const waiting of this.#queue.splice(0)) this.#end(waiting, "error", 0, 0);
    this.#replace(errorOutput("KernelRestarted", "The engine was restarted while this cell ran."));
    return this.ready;
  }

  variables(change: "keep" | "restore" | "forget") {
    this.#engine.post({ type: "variables", change });
  }

  ask(question: "complete", text: string): Promise<Completions | null>;
  ask(question: "look", text: string): Promise<Looked | null>;
  ask(question: Question, text: string): Promise<Answer> {
    if (this.#state !== "idle") return Promise.resolve(null);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const end = (answer: Answer) => {
        clearTimeout(late);
        clearTimeout(busy);
        this.#questions.delete(id);
        resolve(answer);
      };
      const late = setTimeout(() => end(null), ANSWER_DEADLINE_MS);
      const busy = setTimeout(() => this.#state !== "idle" && end(null), BUSY_DEADLINE_MS);
      this.#questions.set(id, end);
      this.#engine.post({ type: "question", id, question, text });
    });
  }

  names(): Names {
    return this.#names;
  }

  setWorkers(count: number) {
    this.#limit = count;
    this.#engine.post({ type: "workers", count });
  }

  setRecording(on: boolean) {
    this.#engine.post({ type: "recording", on });
  }

  pollEvents(): TaskEvent[] {
    return this.#engine.memory?.readEvents() ?? [];
  }

  state() {
    return this.#state;
  }

  onState(listener: (state: State) => void) {
    this.#listeners.push(listener);
  }

  #build(): Info["build"] {
    const isolated = globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== "undefined";
    return isolated ? (this.options.build ?? "threads") : "serial";
  }

  #openIo(): Worker {
    const io = new Worker(`${this.#base}io.js`, { type: "module", name: "files" });
    io.onmessage = ({ data }: MessageEvent<FromFiles>) => {
      if (data.type === "dead") this.#dead(data);
      else this.files.take(data);
    };
    io.onerror = (event) => console.error(`The files' worker: ${event.message || "could not be loaded"}`);
    io.postMessage({ type: "open", base: this.#base });
    this.files.attach(io);
    return io;
  }

  #newEngine(module: WebAssembly.Module | null): Engine {
    this.#engines += 1;
    const number = this.#engines;
    const build = this.#build();
    const engine = new Engine(
      {
        number,
        base: this.#base,
        build,
        workers: build === "threads" ? (this.options.workers ?? defaultWorkers()) : 0,
        version: this.options.version ?? "",
        module,
        io: this.#io,
      },
      (message) => this.#take(message),
      (reason) => this.#dead({ type: "dead", engine: number, reason }),
    );
    if (!this.#io) this.files.attach(engine.worker);
    engine.ready.then(
      () => this.#started(engine),
      () => engine === this.#engine && this.#setState("dead"),
    );
    return engine;
  }

  #started(engine: Engine) {
    if (engine !== this.#engine) return;
    if (this.#limit !== null) engine.post({ type: "workers", count: this.#limit });
    this.#setState("idle");
    this.#next();
  }

  #next() {
    if (this.#state !== "idle" || this.#running) return;
    const execution = this.#queue.shift();
    if (!execution) return;
    this.#running = execution;
    execution.startedMs = performance.now();
    this.#setState("busy");
    const { id, source, options } = execution;
    this.#engine.post({ type: "execute", id, source, silent: options.silent ?? false });
  }

  #take(message: FromKernel) {
    if (message.type === "dead") return this.#dead(message);
    if (this.files.take(message)) return;
    if (message.type === "answer") return this.#questions.get(message.id)?.(message.value);
    if (message.type === "names") {
      this.#names = withNews(this.#names, message);
      return;
    }
    const running = this.#running;
    if (!running || !("id" in message) || message.id !== running.id) return;
    if (message.type === "input") return this.#input(running, message.prompt, message.address);
    if (message.type !== "done") return show(message, running.collector, running.options.listener ?? {});
    this.#finish(message.status, message.execution_count, message.elapsedMs);
  }

  #input(running: Execution, prompt: string, address: number) {
    const { memory } = this.#engine;
    const give = (line: string | null) => {
      if (this.#running !== running) return;
      if (memory) memory.giveLine(address, line);
      else this.#engine.post({ type: "line", text: line });
    };
    const { listener } = running.options;
    if (listener?.input) listener.input(prompt, give);
    else give(null);
  }

  /** Ends the running cell. */
  #finish(status: ExecuteResult["status"], count: number, elapsedMs: number) {
    this.#stop?.end();
    this.#stop = null;
    const running = this.#running;
    this.#running = null;
    if (this.#state === "busy") this.#setState("idle");
    if (running) this.#end(running, status, count, elapsedMs);
    this.#next();
  }

  #end(execution: Execution, status: ExecuteResult["status"], execution_count: number, elapsedMs: number) {
    execution.resolve({ status, execution_count, outputs: execution.collector.outputs, elapsedMs });
  }

  #dead({ engine, reason }: Dead) {
    if (engine !== this.#engine.options.number || this.#state === "starting") return;
    this.#replace(deadOutput(reason, this.#engine.memory?.refusedBytes() ?? 0));
  }

  /** A fresh engine in the place of this one; the running cell ends with `output`. */
  #replace(output: Output) {
    const old = this.#engine;
    old.terminate();
    this.#names = NO_NAMES;
    for (const end of this.#questions.values()) end(null);
    this.#setState("starting");
    this.#engine = this.#newEngine(old.module);
    this.ready = this.#engine.ready;
    const running = this.#running;
    if (!running) return;
    show({ type: "output", id: running.id, output }, running.collector, running.options.listener ?? {});
    this.#finish("error", 0, performance.now() - running.startedMs);
  }

  #setState(state: State) {
    if (state === this.#state) return;
    this.#state = state;
    for (const listen of this.#listeners) listen(state);
  }
}

type Shown = Exclude<
  FromKernel,
  { type: "ready" | "compiled" | "failed" | "done" | "dead" | "input" | "answer" | "names" }
>;

function show(message: Shown, collector: OutputCollector, listener: CellListener) {
  switch (message.type) {
    case "output":
      collector.add(message.output, message.displayId);
      return listener.output?.(message.output, message.displayId);
    case "update":
      collector.update(message.output, message.displayId);
      return listener.update?.(message.displayId, message.output);
    case "clear":
      collector.clear(message.wait);
      return listener.clear?.(message.wait);
    case "progress":
      return listener.progress?.(message.text);
    case "runStart":
      return listener.runStart?.(message.run);
    case "runGraph":
      return listener.runGraph?.({ ...message, tasks: unpackTasks(message.tasks) });
    case "runTasks":
      return listener.runTasks?.(message.run, unpackTasks(message.tasks));
    case "runEnd":
      return listener.runEnd?.({ ...message.run, spans: unpackSpans(message.run.spans) });
  }
}

const defaultWorkers = () => Math.min(Math.max(navigator.hardwareConcurrency || 4, 4), 16);

const REPLACED = "The engine was replaced: variables are gone, files and the notebook are kept.";

const errorOutput = (ename: string, evalue: string): Output => ({
  output_type: "error",
  ename,
  evalue,
  traceback: [`${ename}: ${evalue}`],
});

const keyboardInterrupt = () =>
  errorOutput("KeyboardInterrupt", `The cell did not stop in time. ${REPLACED}`);

function deadOutput(reason: string, refusedBytes: number): Output {
  if (refusedBytes > 0)
    return errorOutput(
      "MemoryError",
      `Unable to allocate ${refusedBytes.toLocaleString("en")} bytes. ${REPLACED}`,
    );
  if (/call stack|too much recursion/i.test(reason))
    return errorOutput("RecursionError", `maximum recursion depth exceeded. ${REPLACED}`);
  return errorOutput("SystemError", `The engine failed (${reason}). ${REPLACED}`);
}
