// The line that `input()` asks for, written where the kernel's thread waits for it: `Slot` in crate/wasm/src/line.rs.

export const LINE_BYTES = 1 << 16;

const ANSWERED = 2;
const REFUSED = 3;
const HEAD = { state: 0, length: 4, bytes: 8 };

/** Writes a line, or that nobody answers, and wakes the kernel. What is too long is cut between two characters. */
export function writeLine(memory: ArrayBufferLike, address: number, line: string | null): void {
  const words = new Int32Array(memory, address, 2);
  if (line !== null) {
    const bytes = cut(new TextEncoder().encode(line));
    new Uint8Array(memory, address + HEAD.bytes, bytes.length).set(bytes);
    words[HEAD.length >>> 2] = bytes.length;
  }
  Atomics.store(words, HEAD.state, line === null ? REFUSED : ANSWERED);
  if (memory instanceof ArrayBuffer) return;
  Atomics.notify(words, HEAD.state);
}

function cut(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LINE_BYTES) return bytes;
  let end = LINE_BYTES;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
