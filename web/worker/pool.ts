// A pool worker: attaches to the engine's memory and never comes back. Messages no longer reach it then.

import type { ToIo } from "../shared/protocol";
import { type EngineHost, loadEngine, reasonOf, STACK_BYTES } from "./engine";
import type { PoolStart } from "./kernel/spawn";
import { fetchNow } from "./library";

self.onmessage = ({ data }: MessageEvent<PoolStart>) => void start(data);

async function start({ base, url, module, memory, receiver, io }: PoolStart) {
  const tell = (message: ToIo) => io.postMessage(message);
  try {
    const engine = await loadEngine(url);
    await engine.default({ module_or_path: module, memory, thread_stack_size: STACK_BYTES });
    engine.attach(hostOf(base, tell));
    self.postMessage({ type: "ready" });
    engine.wbg_rayon_start_worker(receiver);
  } catch (error) {
    // Before "ready" the spawner hears of it; afterwards the kernel waits for this thread and cannot.
    self.postMessage({ type: "failed", reason: reasonOf(error) });
    tell({ type: "dead", reason: reasonOf(error) });
  }
}

const hostOf = (base: string, tell: (message: ToIo) => void): EngineHost => ({
  request: (slot, ticket, operation, handle, offset, length, address, path) =>
    tell({ type: "ask", slot, ticket, operation, handle, offset, length, address, path }),
  fetchNow: (name) => fetchNow(base, name),
  emit: () => {
    throw new Error("only the kernel's thread has a cell to show things in");
  },
});
