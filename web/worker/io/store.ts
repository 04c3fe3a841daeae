// The notebook's files by path: dropped (read in place), written (kept in the browser), bundled (fetched on first use).

import type { FileInfo } from "../../shared/protocol";
import type { BundledFile } from "./bundled";
import { chain, type Maybe } from "./maybe";
import { normalize } from "./path";
import type { PrivateStorage } from "./private-storage";
import { Errno, Refusal } from "./request";

interface Entry extends FileInfo {
  /** None for a bundled file that nobody has read yet. */
  blob: Blob | null;
  url: string | null;
}

/** How a bundled file is fetched. */
export interface Fetcher {
  fetch(url: string): Maybe<Blob>;
}

export class FileStore {
  #entries = new Map<string, Entry>();
  #storage: PrivateStorage | null = null;

  constructor(
    private readonly fetcher: Fetcher,
    private readonly changed: (files: FileInfo[]) => void,
  ) {}

  /** Files written from now on outlive a reload, if the browser has a private storage for us. */
  keepIn(storage: PrivateStorage | null) {
    this.#storage = storage;
    for (const { path, file } of storage?.kept ?? []) this.#put(path, file, "notebook", file.lastModified);
    this.#tell();
  }

  addBundled(files: BundledFile[]) {
    for (const { path, size, url } of files)
      if (!this.#entries.has(path))
        this.#entries.set(path, { path, size, modified: 0, origin: "bundled", blob: null, url });
    this.#tell();
  }

  addDropped(files: { path: string; file: File }[]) {
    for (const { path, file } of files) this.#put(normalize(path), file, "disk", file.lastModified);
    this.#tell();
  }

  /** Readable at once; the promise is for when it would outlive a reload. What is bundled is not kept. */
  async write(path: string, contents: Blob, origin: "notebook" | "bundled" = "notebook"): Promise<void> {
    const normal = normalize(path);
    this.#put(normal, contents, origin, Date.now());
    this.#tell();
    if (origin === "notebook") await this.#storage?.put(normal, contents);
  }

  /** Throws unless there is such a file and it is ours to take away. */
  mayRemove(path: string) {
    const entry = this.#entry(path);
    if (entry.origin === "bundled") throw new Refusal(Errno.NotPermitted, "Operation not permitted");
  }

  /** Takes a file off the list. A dropped file stays on its disk. */
  async remove(path: string): Promise<void> {
    this.mayRemove(path);
    const entry = this.#entry(path);
    this.#entries.delete(entry.path);
    this.#tell();
    if (entry.origin === "notebook") await this.#storage?.remove(entry.path);
  }

  list(): FileInfo[] {
    const files = [...this.#entries.values()].map(({ path, size, modified, origin }) => ({
      path,
      size,
      modified,
      origin,
    }));
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  has(path: string): boolean {
    return this.#entries.has(normalize(path));
  }

  size(path: string): number {
    return this.#entry(path).size;
  }

  contents(path: string): Maybe<Blob> {
    const entry = this.#entry(path);
    if (entry.blob) return entry.blob;
    return chain(this.fetcher.fetch(entry.url ?? ""), (blob) => {
      entry.blob = blob;
      return blob;
    });
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(normalize(path));
    if (!entry) throw new Refusal(Errno.NoEntry, `No such file or directory: '${path}'`);
    return entry;
  }

  #put(path: string, blob: Blob, origin: FileInfo["origin"], modified: number) {
    this.#entries.set(path, { path, size: blob.size, modified, origin, blob, url: null });
  }

  #tell() {
    this.changed(this.list());
  }
}
