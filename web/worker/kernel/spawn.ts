// Starts the pool's workers for wasm-bindgen-rayon, in the place of its own helper: keeps handles, hears errors, has a
// deadline, uses a URL of this origin, and gives every worker its own way to the I/O worker.

import type { ToIo } from "../../shared/protocol";

const DEADLINE_MS = 10_000;

/** wasm-bindgen-rayon's own, as `startWorkers` gets it. */
interface PoolBuilder {
  numThreads(): number;
  receiver(): number;
  build(): void;
}

export interface PoolStart {
  /** The page's folder. */
  base: string;
  url: string;
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  receiver: number;
  io: MessagePort;
}

type PoolReply = { type: "ready" } | { type: "failed"; reason: string };

declare global {
  var threadbookStartWorkers:
    | ((module: WebAssembly.Module, memory: WebAssembly.Memory, builder: PoolBuilder) => Promise<void>)
    | undefined;
}

/** Handles are kept for good: Firefox collects workers that nobody holds (bugzilla 1702191). */
const workers: Worker[] = [];

/** To be called before the engine's `initThreadPool`, which ends in `startWorkers`. */
export function provideSpawner(base: string, url: string, io: MessagePort) {
  globalThis.threadbookStartWorkers = async (module, memory, builder) => {
    const receiver = builder.receiver();
    const start = () => startOne(`${base}pool.js`, { base, url, module, memory, receiver }, io);
    await Promise.all(Array.from({ length: builder.numThreads() }, start));
    builder.build();
  };
}

function startOne(script: string, start: Omit<PoolStart, "io">, io: MessagePort): Promise<void> {
  const worker = new Worker(script, { type: "module", name: `pool ${workers.length}` });
  workers.push(worker);
  const channel = new MessageChannel();
  const connect: ToIo = { type: "connect", port: channel.port1 };
  io.postMessage(connect, [channel.port1]);
  worker.postMessage({ ...start, io: channel.port2 } satisfies PoolStart, [channel.port2]);
  return ready(worker, script);
}

function ready(worker: Worker, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`A pool worker did not start: ${reason}`));
    const deadline = setTimeout(() => fail(`no answer in ${DEADLINE_MS / 1000} s`), DEADLINE_MS);
    worker.onerror = (event) => fail(event.message || `${script} could not be loaded`);
    worker.onmessage = ({ data }: MessageEvent<PoolReply>) => {
      clearTimeout(deadline);
      if (data.type === "ready") resolve();
      else fail(data.reason);
    };
  });
}
