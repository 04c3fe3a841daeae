// Stands in for the file of the same purpose that wasm-bindgen-rayon brings: that one keeps no handles, has no error
// handler and no deadline, and either needs a bundler or spawns from a blob: URL. Whoever loads the engine puts its own
// helper there first (web/worker/kernel/spawn.ts).

export const startWorkers = (module, memory, builder) => globalThis.threadbookStartWorkers(module, memory, builder);
