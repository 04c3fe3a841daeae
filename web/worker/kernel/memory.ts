// The engine's shared memory: as much as the browser grants. iOS refuses large shared maxima.

const PAGE = 64 << 10;
const GIB_PAGES = (1 << 30) / PAGE;
/** At least what the module's own data and first stack need. */
const INITIAL_PAGES = (32 << 20) / PAGE;
const MAXIMA = [4, 2, 1, 0.5, 0.25].map((gib) => gib * GIB_PAGES);

export interface EngineMemory {
  memory: WebAssembly.Memory;
  limitBytes: number;
}

export function newMemory(): EngineMemory {
  let refusal: unknown;
  for (const maximum of MAXIMA) {
    try {
      const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum, shared: true });
      return { memory, limitBytes: maximum * PAGE };
    } catch (error) {
      refusal = error;
    }
  }
  throw new Error(`The browser refuses even 256 MiB of shared memory: ${refusal}`);
}
