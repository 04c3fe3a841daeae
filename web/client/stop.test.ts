import assert from "node:assert/strict";
import { test } from "node:test";
import type { SharedMemory } from "./shared-memory";
import { StopRequest } from "./stop";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function memory() {
  const state = { running: 7, requested: 0 };
  const memory = {
    runningId: () => state.running,
    requestedId: () => state.requested,
    requestStop: (id: number) => {
      state.requested = id;
    },
  };
  return { state, memory: memory as unknown as SharedMemory };
}

const never = () => assert.fail("not to be called");

test("a cell that begins after the request is asked as well", async () => {
  const { state, memory: shared } = memory();
  const stop = new StopRequest(shared, never, never);
  assert.equal(state.requested, 7);
  state.running = 8;
  const asked = () => state.requested;
  while (asked() !== 8) await pause(1);
  assert.equal(stop.taken, false);
  stop.end();
});

test("once the cell has its KeyboardInterrupt nothing more is asked", async () => {
  const { state, memory: shared } = memory();
  const stop = new StopRequest(shared, never, never);
  state.requested = 0;
  while (!stop.taken) await pause(1);
  assert.equal(state.requested, 0);
});

test("without shared memory it is told, and stuck if it does not end", async () => {
  const heard: string[] = [];
  new StopRequest(
    null,
    () => heard.push("told"),
    () => heard.push("stuck"),
  );
  while (heard.length < 2) await pause(5);
  assert.deepEqual(heard, ["told", "stuck"]);
});
