// Stopping the running cell: asks through shared memory, or by a message where there is none, and watches whether the
// engine follows.

import type { SharedMemory } from "./shared-memory";

const POLL_MS = 20;
/** After this the engine is taken for stuck and replaced. */
const DEADLINE_MS = 2000;
/** The serial build hears of it between two slices of 20 ms, or, inside a callback of Rust, not at all. */
const SERIAL_DEADLINE_MS = 500;

export class StopRequest {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #began = performance.now();
  #taken = false;

  /** `tell` is for an engine without shared memory; `stuck` is called if the cell has not taken the request in time. */
  constructor(
    private readonly memory: SharedMemory | null,
    tell: () => void,
    private readonly stuck: () => void,
  ) {
    if (!memory) tell();
    this.#poll();
  }

  /** The cell has its KeyboardInterrupt. It may have caught it: another Stop is another request. */
  get taken() {
    return this.#taken;
  }

  /** The cell is over. */
  end() {
    clearTimeout(this.#timer);
  }

  #poll() {
    if (this.memory) {
      const running = this.memory.runningId();
      if (this.#asked !== running) {
        // Also when the cell was only on its way to the engine when the first request was made.
        this.#asked = running;
        this.memory.requestStop(running);
      } else if (this.memory.requestedId() !== running) {
        this.#taken = true;
        return;
      }
    }
    const deadline = this.memory ? DEADLINE_MS : SERIAL_DEADLINE_MS;
    if (performance.now() - this.#began > deadline) return this.stuck();
    this.#timer = setTimeout(() => this.#poll(), POLL_MS);
  }
}
