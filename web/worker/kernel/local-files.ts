// The serial build's files: kept by the kernel worker itself, and read on the spot. Page requests wait for the cell.

import type { FromFiles, ToFiles } from "../../shared/protocol";
import { bundledFiles } from "../io/bundled";
import type { Reader } from "../io/desk";
import { serveFiles } from "../io/page";
import { PrivateStorage } from "../io/private-storage";
import { FileStore } from "../io/store";
import { requestNow } from "../request-now";

export class LocalFiles {
  readonly store: FileStore;
  readonly reader: Reader = (piece) => new FileReaderSync().readAsArrayBuffer(piece);

  private constructor(private readonly post: (message: FromFiles) => void) {
    this.store = new FileStore({ fetch: fetchNow }, (files) => post({ type: "files", files }));
  }

  static async open(base: string, post: (message: FromFiles) => void): Promise<LocalFiles> {
    const files = new LocalFiles(post);
    files.store.keepIn(await PrivateStorage.open());
    files.store.addBundled(await bundledFiles(base));
    return files;
  }

  take(message: ToFiles) {
    if (message.type !== "open" && message.type !== "connect")
      void serveFiles(this.store, message, this.post);
  }
}

/** A cell cannot await: this blocks, as the cell does. */
function fetchNow(url: string): Blob {
  const request = requestNow(url, "blob");
  if (request.status !== 200) throw new Error(`${request.status} ${request.statusText}`);
  return request.response;
}
