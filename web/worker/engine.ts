// What the workers know of the wasm engine: wasm-bindgen's output of crate/wasm, which is loaded unbundled.

import type { Info } from "../shared/protocol";

/** What a worker hands to its wasm thread: `JsHost` in crate/wasm/src/host.rs. */
export interface EngineHost {
  request(
    slot: number,
    ticket: number,
    operation: number,
    handle: number,
    offset: number,
    length: number,
    address: number,
    path: string,
  ): void;
  /** A file of the folder `engine/`; the worker waits for it. */
  fetchNow(name: string): Uint8Array;
  emit(kind: string, json: string): void;
}

export interface EngineModule {
  default(init: {
    module_or_path: WebAssembly.Module;
    memory?: WebAssembly.Memory;
    thread_stack_size?: number;
  }): Promise<{ memory: WebAssembly.Memory }>;
  attach(host: EngineHost): void;
  start(workers: number, memoryLimit: number): string;
  /** Whether the cell is suspended at the end of its slice; 0 ms is no slice. Its end is emitted. */
  execute(source: string, silent: boolean, sliceMs: number): boolean;
  resume(sliceMs: number): boolean;
  interrupt(): void;
  /** Some milliseconds of Python, so that the browser begins to optimise the interpreter. */
  warm_up(): void;
  set_workers(count: number): void;
  set_recording(on: boolean): void;
  /** Between cells: answers by a message `answer`. */
  ask(id: number, question: string, text: string): void;
  /** Between cells: a message `names`. */
  tell_names(): void;
  /** The file in `engine/` with the Python sources and docs of this very engine. */
  library_name(): string;
  give_library(bytes: Uint8Array): void;
  /** Without threads: the line that a suspended cell waits for. */
  give_line(line: string | undefined): void;
  checkpoint(): void;
  restore(): void;
  forget_checkpoint(): void;
  /** Only with threads. */
  initThreadPool(workers: number): Promise<void>;
  wbg_rayon_start_worker(receiver: number): void;
}

/** The interpreter's frames are on the heap; parsers, printers and sort callbacks are on this. */
export const STACK_BYTES = 8 << 20;

export const engineUrl = (base: string, build: Info["build"]) => `${base}engine/${build}/engine.js`;
export const wasmUrl = (base: string, build: Info["build"]) => `${base}engine/${build}/engine_bg.wasm`;

export const loadEngine = (url: string): Promise<EngineModule> => import(url);

/** An error's message as one line for the page. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
