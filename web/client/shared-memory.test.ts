import assert from "node:assert/strict";
import { test } from "node:test";
import { SharedMemory } from "./shared-memory";

const WORDS = 8;
const CAPACITY = 4;
const ADDRESS = 256;

function engine(rings: number) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  const events = { address: ADDRESS, rings, capacity: CAPACITY, words: WORDS };
  const shared = new SharedMemory(memory, { interrupt: 16, refused: 32, originMs: 0, events });
  const words = () => new Uint32Array(memory.buffer);
  const write = (ring: number, seq: number, task: number) => {
    const start = ADDRESS / 4 + ring * (CAPACITY + 1) * WORDS;
    words().set([seq, 1, task, 2, 10 * task, 0, 0, ring], start + (1 + ((seq - 1) % CAPACITY)) * WORDS);
    words()[start] = seq;
  };
  return { memory, shared, words, write };
}

test("each record is read once, ring by ring", () => {
  const { shared, write } = engine(2);
  assert.deepEqual(shared.readEvents(), []);
  write(0, 1, 5);
  write(1, 1, 6);
  const [first, second] = shared.readEvents();
  assert.deepEqual(first, { run: 1, task: 5, worker: 0, state: "running", timeUs: 50, bytes: 0 });
  assert.equal(second?.task, 6);
  write(1, 2, 7);
  assert.deepEqual(
    shared.readEvents().map((event) => event.task),
    [7],
  );
});

test("an overtaken reader goes on with the oldest that is left", () => {
  const { shared, write } = engine(1);
  for (let seq = 1; seq <= 11; seq++) write(0, seq, seq);
  assert.deepEqual(
    shared.readEvents().map((event) => event.task),
    [8, 9, 10, 11],
  );
});

test("a request names the run that it means, also in grown memory", () => {
  const { memory, shared, words } = engine(1);
  words()[4] = 3;
  assert.equal(shared.runningId(), 3);
  memory.grow(1);
  shared.requestStop(3);
  assert.deepEqual([words()[5], shared.requestedId()], [3, 3]);
});
