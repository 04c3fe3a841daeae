// Answers the file requests of one engine's threads: bytes go straight into its memory, then the slot says so.

import type { FileAsk } from "../../shared/protocol";
import { reasonOf } from "../engine";
import { chain, type Maybe, rescued } from "./maybe";
import { Errno, Operation, PHASES, Phase, Refusal, Slot } from "./request";
import type { FileStore } from "./store";

/** How a piece of a file becomes bytes. */
export type Reader = (piece: Blob) => Maybe<ArrayBuffer>;

interface Answer {
  bytes?: ArrayBuffer;
  opened?: Blob;
  size?: number;
  /** Done once the request can no longer be withdrawn. */
  commit?: () => void;
}

export class FileDesk {
  #memory: WebAssembly.Memory | null = null;
  #open = new Map<number, Blob>();
  #lastHandle = 0;

  constructor(
    private readonly store: FileStore,
    private readonly read: Reader,
  ) {}

  setMemory(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  serve(ask: FileAsk): Maybe<void> {
    if (ask.operation === Operation.Close) return void this.#open.delete(ask.handle);
    const answer = rescued<Answer | Refusal>(() => this.#answer(ask), refusalOf);
    return chain(answer, (answer) => this.#settle(ask, answer));
  }

  #answer(ask: FileAsk): Maybe<Answer> {
    switch (ask.operation) {
      case Operation.Open:
        return chain(this.store.contents(ask.path), (opened) => ({ opened }));
      case Operation.Read: {
        const piece = this.#blob(ask.handle).slice(ask.offset, ask.offset + ask.length);
        return chain(this.read(piece), (bytes) => ({ bytes }));
      }
      case Operation.List:
        return { opened: new Blob([this.#listing()]) };
      case Operation.Write:
        return { commit: () => this.#keep(ask.path, new Blob([this.#copy(ask)])) };
      case Operation.Append:
        return chain(this.#present(ask.path), (old) => ({
          commit: () => this.#keep(ask.path, new Blob([old, this.#copy(ask)])),
        }));
      case Operation.Stat:
        return { size: this.store.size(ask.path) };
      case Operation.Remove:
        this.store.mayRemove(ask.path);
        return { commit: () => void this.store.remove(ask.path).catch(console.error) };
      default:
        throw new Refusal(Errno.Io, `unknown operation ${ask.operation}`);
    }
  }

  #present(path: string): Maybe<Blob> {
    return this.store.has(path) ? this.store.contents(path) : new Blob();
  }

  /** The file is there at once; that it could not be kept for later is no matter for the cell. */
  #keep(path: string, contents: Blob) {
    this.store.write(path, contents).catch(console.error);
  }

  #blob(handle: number): Blob {
    const blob = this.#open.get(handle);
    if (!blob) throw new Refusal(Errno.Io, "the file is closed");
    return blob;
  }

  #listing(): string {
    const files = this.store.list();
    return files.map((f) => `${f.size} ${f.modified} ${f.origin} ${f.path}`).join("\n");
  }

  #copy(ask: FileAsk): Uint8Array<ArrayBuffer> {
    // A view of shared memory cannot go into a Blob: this is a copy.
    return new Uint8Array(this.#buffer(), ask.address, ask.length).slice() as Uint8Array<ArrayBuffer>;
  }

  #buffer(): ArrayBufferLike {
    // Asked anew each time: memory may have grown.
    if (!this.#memory) throw new Error("the engine asks before it has said where its memory is");
    return this.#memory.buffer;
  }

  #settle(ask: FileAsk, answer: Answer | Refusal) {
    const words = new Int32Array(this.#buffer());
    const at = (field: number) => (ask.slot + field) >>> 2;
    const phase = (phase: number) => (ask.ticket * PHASES + phase) | 0;
    const { Asked, Taken, Done, Failed } = Phase;
    const found = Atomics.compareExchange(words, at(Slot.state), phase(Asked), phase(Taken));
    if (found !== phase(Asked)) return; // Withdrawn: nobody's memory may be touched.
    if (answer instanceof Refusal) {
      words[at(Slot.moved)] = answer.errno;
      this.#writeOpened(ask.slot, words, new Blob([answer.message]));
    } else {
      if (answer.bytes)
        new Uint8Array(words.buffer, ask.address, ask.length).set(new Uint8Array(answer.bytes));
      words[at(Slot.moved)] = answer.bytes?.byteLength ?? 0;
      if (answer.opened) this.#writeOpened(ask.slot, words, answer.opened);
      if (answer.size !== undefined) this.#writeSize(ask.slot, words, answer.size);
      answer.commit?.();
    }
    Atomics.store(words, at(Slot.state), phase(answer instanceof Refusal ? Failed : Done));
    Atomics.notify(words, at(Slot.state));
  }

  #writeOpened(slot: number, words: Int32Array, blob: Blob) {
    this.#lastHandle += 1;
    this.#open.set(this.#lastHandle, blob);
    words[(slot + Slot.handle) >>> 2] = this.#lastHandle;
    this.#writeSize(slot, words, blob.size);
  }

  #writeSize(slot: number, words: Int32Array, size: number) {
    new Float64Array(words.buffer, slot + Slot.size, 1)[0] = size;
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError"))
    return new Refusal(Errno.Io, "The file was changed or moved on disk after it was dropped; drop it again");
  return new Refusal(Errno.Io, reasonOf(error));
}
