// Loads the engine into this worker and starts its pool.

import type { EngineLayout, KernelStart } from "../../shared/protocol";
import { type EngineHost, type EngineModule, engineUrl, loadEngine, STACK_BYTES, wasmUrl } from "../engine";
import { newMemory } from "./memory";
import { provideSpawner } from "./spawn";

export interface Booted {
  engine: EngineModule;
  layout: EngineLayout;
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
}

/** Without growth limits of its own, the serial build may take what wasm32 can address. */
const SERIAL_LIMIT_BYTES = 4 * 2 ** 30;

/** `withMemory` is called once there is a memory, before anything may ask for files. */
export async function boot(
  start: KernelStart,
  host: EngineHost,
  withMemory: (memory: WebAssembly.Memory) => void,
): Promise<Booted> {
  const url = engineUrl(start.base, start.build);
  const [engine, module] = await Promise.all([loadEngine(url), start.module ?? compile(start)]);
  const shared = start.io ? newMemory() : null;
  const { memory } = await engine.default({
    module_or_path: module,
    ...(shared && { memory: shared.memory, thread_stack_size: STACK_BYTES }),
  });
  withMemory(memory);
  engine.attach(host);
  if (start.io) {
    provideSpawner(start.base, url, start.io);
    await engine.initThreadPool(start.workers);
  }
  const layout = JSON.parse(engine.start(start.workers, shared?.limitBytes ?? SERIAL_LIMIT_BYTES));
  return { engine, layout, module, memory };
}

async function compile(start: KernelStart): Promise<WebAssembly.Module> {
  const url = wasmUrl(start.base, start.build);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded: ${response.status} ${response.statusText}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm"))
    return WebAssembly.compileStreaming(response);
  // Some static hosts know no type for .wasm, which streaming insists on.
  return WebAssembly.compile(await response.arrayBuffer());
}
