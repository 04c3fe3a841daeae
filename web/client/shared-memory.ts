// What the page reads and writes in the engine's memory without a message: the interrupt and the live events.

import type { EngineLayout, TaskEvent, TaskState } from "../shared/protocol";
import { writeLine } from "./line";

const STATES: TaskState[] = ["waiting", "ready", "running", "done", "released", "erred"];

/** Words of a ring's header and of a record; crate/sched/src/event.rs has the layout. */
const HEAD = { written: 0 };
const RECORD = { seq: 0, run: 1, task: 2, state: 3, timeUs: 4, bytes: 5, pythonUs: 6, worker: 7 };

export class SharedMemory {
  #words: Int32Array;
  /** For each ring, the last record that was read. */
  #read: number[];

  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly layout: EngineLayout,
  ) {
    this.#words = new Int32Array(memory.buffer);
    this.#read = Array.from({ length: layout.events.rings }, () => 0);
  }

  /** The id of the cell's execution that runs now, as the engine counts. */
  runningId(): number {
    return Atomics.load(this.#view(), this.layout.interrupt >>> 2) >>> 0;
  }

  /** The id that shall stop; 0 once the engine has made an exception of it. */
  requestedId(): number {
    return Atomics.load(this.#view(), (this.layout.interrupt >>> 2) + 1) >>> 0;
  }

  requestStop(id: number) {
    Atomics.store(this.#view(), (this.layout.interrupt >>> 2) + 1, id | 0);
  }

  /** Answers `input()`. */
  giveLine(address: number, line: string | null) {
    writeLine(this.memory.buffer, address, line);
  }

  /** Bytes of the allocation that ended the engine; 0 if that was not it. */
  refusedBytes(): number {
    return Atomics.load(this.#view(), this.layout.refused >>> 2) >>> 0;
  }

  /** Every record since the last call that was not overwritten meanwhile. */
  readEvents(): TaskEvent[] {
    const events: TaskEvent[] = [];
    for (let ring = 0; ring < this.layout.events.rings; ring++) this.#readRing(ring, events);
    return events;
  }

  #readRing(ring: number, events: TaskEvent[]) {
    const { address, capacity, words } = this.layout.events;
    const view = this.#view();
    const start = (address >>> 2) + ring * (capacity + 1) * words;
    const written = Atomics.load(view, start + HEAD.written) >>> 0;
    const oldest = Math.max((this.#read[ring] ?? 0) + 1, written - capacity + 1);
    for (let seq = oldest; seq <= written; seq++) {
      const at = start + (1 + ((seq - 1) % capacity)) * words;
      const event = eventAt(view, at);
      // Overtaken while it was read: it is half of another record.
      if (Atomics.load(view, at + RECORD.seq) >>> 0 === seq) events.push(event);
    }
    this.#read[ring] = written;
  }

  /** A view goes stale when the memory grows. */
  #view(): Int32Array {
    if (this.#words.buffer !== this.memory.buffer) this.#words = new Int32Array(this.memory.buffer);
    return this.#words;
  }
}

function eventAt(view: Int32Array, at: number): TaskEvent {
  const word = (index: number) => Atomics.load(view, at + index) >>> 0;
  return {
    run: word(RECORD.run),
    task: word(RECORD.task),
    worker: word(RECORD.worker),
    state: STATES[word(RECORD.state)] ?? "waiting",
    timeUs: word(RECORD.timeUs),
    bytes: word(RECORD.bytes),
  };
}
