// Written files in the origin's private file system, one flat folder; the path is the name, encoded.

const FOLDER = "files";

export class PrivateStorage {
  /** One change at a time: two writers of one file would refuse each other. */
  #last: Promise<void> = Promise.resolve();
  /** What is still to be written; of several versions only the last is. */
  #waiting = new Map<string, Blob>();

  private constructor(
    private readonly folder: FileSystemDirectoryHandle,
    /** What an earlier visit left. */
    readonly kept: { path: string; file: File }[],
  ) {}

  /** None where the browser has none for us, as in private windows. */
  static async open(): Promise<PrivateStorage | null> {
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(FOLDER, { create: true });
      return new PrivateStorage(folder, await filesIn(folder));
    } catch {
      return null;
    }
  }

  put(path: string, contents: Blob): Promise<void> {
    this.#waiting.set(path, contents);
    return this.#enqueue(async () => {
      const latest = this.#waiting.get(path);
      if (!this.#waiting.delete(path) || !latest) return;
      const bytes = await latest.arrayBuffer();
      const file = await this.folder.getFileHandle(encodeURIComponent(path), { create: true });
      const access = await file.createSyncAccessHandle();
      try {
        access.truncate(0);
        access.write(bytes);
        access.flush();
      } finally {
        access.close();
      }
    });
  }

  remove(path: string): Promise<void> {
    return this.#enqueue(() => this.folder.removeEntry(encodeURIComponent(path)));
  }

  #enqueue(change: () => Promise<void>): Promise<void> {
    const done = this.#last.then(change);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<{ path: string; file: File }[]> {
  const files: { path: string; file: File }[] = [];
  for await (const [name, handle] of folder.entries())
    if (handle.kind === "file")
      files.push({ path: decodeURIComponent(name), file: await (handle as FileSystemFileHandle).getFile() });
  return files;
}
