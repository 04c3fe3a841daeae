// The page's own file requests.

import type { FromFiles, ToFiles } from "../../shared/protocol";
import type { FileStore } from "./store";

type Request = Extract<ToFiles, { id: number }>;

export async function serveFiles(store: FileStore, request: Request, post: (message: FromFiles) => void) {
  const { id } = request;
  try {
    post({ type: "reply", id, value: await answer(store, request) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    post({ type: "refusal", id, name, message });
  }
}

async function answer(store: FileStore, request: Request): Promise<unknown> {
  switch (request.type) {
    case "add":
      return store.addDropped(request.files);
    case "write":
      // The page's bytes may be a view of something larger or shared.
      return store.write(request.path, new Blob([new Uint8Array(request.bytes)]), request.origin);
    case "read":
      return new Uint8Array(await (await store.contents(request.path)).arrayBuffer());
    case "list":
      return store.list();
    case "remove":
      return store.remove(request.path);
  }
}
