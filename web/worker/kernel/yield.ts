// A turn of the event loop. Timers would do as well, but browsers stretch nested ones to 4 ms.

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Resolves once the messages that have come so far are taken. */
export const messagesTaken = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
