import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileAsk } from "../../shared/protocol";
import { FileDesk } from "./desk";
import { Operation, PHASES, Phase } from "./request";
import { FileStore } from "./store";

const SLOT = 64;
const BUFFER = 1024;

async function desk() {
  const store = new FileStore({ fetch: () => new Blob(["fetched"]) }, () => undefined);
  await store.write("a.txt", new Blob(["0123456789"]));
  store.addBundled([{ path: "data/b.csv", size: 7, url: "b" }]);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const desk = new FileDesk(store, (piece) => piece.arrayBuffer());
  desk.setMemory(memory);
  const words = new Int32Array(memory.buffer);
  let ticket = 0;
  const ask = async (part: Partial<FileAsk>, before?: () => void) => {
    ticket += 1;
    words[SLOT / 4] = ticket * PHASES + Phase.Asked;
    const whole = { slot: SLOT, ticket, operation: 0, handle: 0, offset: 0, length: 0, address: 0, path: "" };
    const served = desk.serve({ type: "ask", ...whole, ...part });
    before?.();
    await served;
    const [state = 0, moved = 0, handle = 0] = words.subarray(SLOT / 4);
    const text = () => new TextDecoder().decode(new Uint8Array(memory.buffer, BUFFER, moved).slice());
    return {
      phase: state % PHASES,
      moved,
      handle,
      size: new Float64Array(memory.buffer, SLOT + 16, 1)[0],
      text,
    };
  };
  return { ask, words, store };
}

test("a file is opened and read at an offset", async () => {
  const { ask } = await desk();
  const opened = await ask({ operation: Operation.Open, path: "./a.txt" });
  assert.deepEqual([opened.phase, opened.size], [Phase.Done, 10]);
  const piece = { operation: Operation.Read, handle: opened.handle, address: BUFFER };
  assert.equal((await ask({ ...piece, offset: 3, length: 4 })).text(), "3456");
  assert.equal((await ask({ ...piece, offset: 8, length: 99 })).text(), "89");
});

test("a bundled file is fetched when it is opened", async () => {
  const { ask } = await desk();
  const { handle } = await ask({ operation: Operation.Open, path: "data/b.csv" });
  const read = await ask({ operation: Operation.Read, handle, address: BUFFER, length: 7 });
  assert.equal(read.text(), "fetched");
});

test("what is missing or not ours is refused with its number", async () => {
  const { ask } = await desk();
  const missing = await ask({ operation: Operation.Open, path: "no.txt" });
  assert.deepEqual([missing.phase, missing.moved], [Phase.Failed, 2]);
  const bundled = await ask({ operation: Operation.Remove, path: "data/b.csv" });
  assert.deepEqual([bundled.phase, bundled.moved], [Phase.Failed, 1]);
});

test("a withdrawn request touches nobody's memory", async () => {
  const { ask, words } = await desk();
  const { handle } = await ask({ operation: Operation.Open, path: "a.txt" });
  words[BUFFER / 4] = 77;
  const withdraw = () => {
    words[SLOT / 4] = 0;
  };
  await ask({ operation: Operation.Read, handle, address: BUFFER, length: 10 }, withdraw);
  assert.deepEqual([words[BUFFER / 4], words[SLOT / 4]], [77, 0]);
});

test("bytes are taken out of memory when a file is written", async () => {
  const { ask, words, store } = await desk();
  words[BUFFER / 4] = 0x64636261;
  await ask({ operation: Operation.Write, path: "new.txt", address: BUFFER, length: 4 });
  words[BUFFER / 4] = 0;
  assert.equal(await (await store.contents("new.txt")).text(), "abcd");
  words[BUFFER / 4] = 0x68676665;
  await ask({ operation: Operation.Append, path: "new.txt", address: BUFFER, length: 4 });
  assert.equal(await (await store.contents("new.txt")).text(), "abcdefgh");
  assert.equal((await ask({ operation: Operation.Stat, path: "new.txt" })).size, 8);
});
