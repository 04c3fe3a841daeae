// `window.threadbook`: what embedders and tests may lean on. It stands before any cell.
//
//     await threadbook.ready                        a first cell can run
//     await threadbook.execute(source)              { status: "ok" | "error", outputs: [nbformat 4.5 …] }
//     threadbook.interrupt()                        ends the running cell with KeyboardInterrupt
//     await threadbook.restart()                    variables gone, files kept
//     await threadbook.files.write(path, bytes)     the path that a cell sees: open("data/a.csv")
//     await threadbook.files.read(path)             Uint8Array
//     await threadbook.files.list()                 [{ path, size, modified, origin }]
//     threadbook.record(on)                         whether tasks leave events for the lab, to measure what they cost
//     threadbook.info()                             { threads, isolated, build, version }
//
// Runs queue behind the notebook's own. `info()` before `ready` tells what is known by then.

import type { Kernel } from "../client/types";
import type { ExecuteStatus, FileInfo, Info, Output } from "../shared/protocol";

export interface Threadbook {
  ready: Promise<void>;
  execute(source: string): Promise<{ status: ExecuteStatus; outputs: Output[] }>;
  interrupt(): void;
  restart(): Promise<void>;
  files: {
    write(path: string, bytes: Uint8Array): Promise<void>;
    read(path: string): Promise<Uint8Array>;
    list(): Promise<FileInfo[]>;
  };
  record(on: boolean): void;
  info(): Info;
}

declare global {
  interface Window {
    threadbook: Threadbook;
  }
}

export function automation(
  kernel: Kernel,
  info: () => Info | null,
  restart: () => Promise<unknown>,
): Threadbook {
  const unknown: Info = { threads: 0, isolated: self.crossOriginIsolated, build: "serial", version: "" };
  return Object.freeze({
    ready: kernel.ready.then(() => undefined),
    async execute(source: string) {
      await kernel.ready;
      const { status, outputs } = await kernel.execute(source);
      return { status, outputs };
    },
    interrupt: () => kernel.interrupt(),
    restart: async () => {
      await restart();
    },
    files: Object.freeze({
      write: (path: string, bytes: Uint8Array) => kernel.files.write(path, bytes),
      read: (path: string) => kernel.files.read(path),
      list: () => kernel.files.list(),
    }),
    record: (on: boolean) => kernel.setRecording(on),
    info: () => ({ ...(info() ?? unknown) }),
  });
}
