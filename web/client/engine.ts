// One engine: a kernel worker with its pool and its memory, from start to end. Replaced as a whole, never mended.

import type { FromKernel, Info, KernelStart, ToKernel } from "../shared/protocol";
import { SharedMemory } from "./shared-memory";

/** A slow line has to carry some megabytes in this time. */
const START_DEADLINE_MS = 120_000;

export interface EngineOptions {
  number: number;
  base: string;
  build: Info["build"];
  workers: number;
  version: string;
  module: WebAssembly.Module | null;
  /** The worker that keeps the files; none in the serial build, where the kernel worker does. */
  io: Worker | null;
}

export class Engine {
  readonly ready: Promise<Info>;
  readonly worker: Worker;
  /** None before it is ready, and in the serial build. */
  memory: SharedMemory | null = null;
  module: WebAssembly.Module | null = null;
  #abandon: (reason: Error) => void = () => undefined;

  /** `take` hears what the worker says once it is ready, `failed` of a worker that broke. */
  constructor(
    readonly options: EngineOptions,
    private readonly take: (message: FromKernel) => void,
    private readonly failed: (reason: string) => void,
  ) {
    this.worker = new Worker(`${options.base}kernel.js`, { type: "module", name: "kernel" });
    this.ready = this.#start();
    // Whoever waits hears of a failure; that nobody waits is no error.
    this.ready.catch(() => undefined);
  }

  post(message: ToKernel) {
    this.worker.postMessage(message);
  }

  /** Ends the worker and with it the pool, whatever they are doing. */
  terminate() {
    this.worker.terminate();
    this.#abandon(new Error("The engine was replaced before it was ready"));
  }

  #start(): Promise<Info> {
    const { number, base, build, workers, version, module } = this.options;
    const start: KernelStart = {
      type: "start",
      engine: number,
      build,
      workers,
      version,
      base,
      module,
      io: this.#connect(),
    };
    const ready = new Promise<Info>((resolve, reject) => {
      this.#abandon = reject;
      const seconds = START_DEADLINE_MS / 1000;
      const deadline = setTimeout(
        () => reject(new Error(`The engine did not start within ${seconds} s`)),
        START_DEADLINE_MS,
      );
      this.worker.onerror = (event) => {
        const reason = event.message || `${base}kernel.js could not be loaded`;
        reject(new Error(reason));
        this.failed(reason);
      };
      this.worker.onmessage = ({ data }: MessageEvent<FromKernel>) => {
        if (data.type === "ready") {
          clearTimeout(deadline);
          this.memory = data.memory && new SharedMemory(data.memory, data.layout);
          resolve(data.info);
        } else if (data.type === "compiled") this.module = data.module;
        else if (data.type === "failed") reject(new Error(data.reason));
        else this.take(data);
      };
    });
    this.worker.postMessage(start, start.io ? [start.io] : []);
    return ready;
  }

  #connect(): MessagePort | null {
    if (!this.options.io) return null;
    const channel = new MessageChannel();
    this.options.io.postMessage({ type: "connect", engine: this.options.number, port: channel.port1 }, [
      channel.port1,
    ]);
    return channel.port2;
  }
}
