// Stopping the running cell: asks through shared memory, and watches whether the engine follows.

import type { SharedMemory } from "./shared-memory";

const POLL_MS = 20;
/** After this the engine is taken for stuck and replaced. */
export const STOP_DEADLINE_MS = 2000;
/** The serial build hears nothing while a cell runs; the cell may still be about to end. */
export const SERIAL_STOP_DEADLINE_MS = 300;

export class StopRequest {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #began = performance.now();

  /** `stuck` is called once if the cell has not taken the request in time. */
  constructor(
    private readonly memory: SharedMemory | null,
    private readonly stuck: () => void,
  ) {
    this.#poll();
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
      } else if (this.memory.requestedId() !== running) return; // Taken: the cell has its KeyboardInterrupt.
    }
    const deadline = this.memory ? STOP_DEADLINE_MS : SERIAL_STOP_DEADLINE_MS;
    if (performance.now() - this.#began > deadline) return this.stuck();
    this.#timer = setTimeout(() => this.#poll(), POLL_MS);
  }
}
