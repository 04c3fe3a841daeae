// The I/O worker: owns the notebook's files, and answers page, kernel and pool at any time. It never blocks.

import type { FromFiles, ToFiles, ToIo } from "../shared/protocol";
import { reasonOf } from "./engine";
import { bundledFiles } from "./io/bundled";
import { FileDesk } from "./io/desk";
import { serveFiles } from "./io/page";
import { PrivateStorage } from "./io/private-storage";
import { FileStore } from "./io/store";

const post = (message: FromFiles) => self.postMessage(message);
const store = new FileStore({ fetch: (url) => fetchBlob(url) }, (files) => post({ type: "files", files }));
let opened: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToFiles>) => {
  if (data.type === "open") opened = open(data.base);
  else if (data.type === "connect") connect(data.port, data.engine);
  else void opened.then(() => serveFiles(store, data, post));
};

async function open(base: string) {
  store.keepIn(await PrivateStorage.open());
  store.addBundled(await bundledFiles(base));
}

/** One engine: its kernel's port, and those of its pool workers that the kernel sends along. */
function connect(port: MessagePort, engine: number) {
  const desk = new FileDesk(store, (blob) => blob.arrayBuffer());
  const listen = (from: MessagePort) => {
    from.onmessage = ({ data }: MessageEvent<ToIo>) => take(data);
  };
  const take = (message: ToIo) => {
    switch (message.type) {
      case "memory":
        return desk.setMemory(message.memory);
      case "connect":
        return listen(message.port);
      case "dead":
        return post({ type: "dead", engine, reason: message.reason });
      case "ask":
        return void opened.then(() => desk.serve(message)).catch((error) => console.error(reasonOf(error)));
    }
  };
  listen(port);
}

async function fetchBlob(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.blob();
}
