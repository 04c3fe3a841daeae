// The page's way to the notebook's files: a worker that owns them answers by request id.

import type { FileInfo, FromFiles, ToFiles } from "../shared/protocol";
import type { Files } from "./types";

type Body<T> = T extends { id: number } ? Omit<T, "id"> : never;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class FileClient implements Files {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #listeners: ((files: FileInfo[]) => void)[] = [];
  /** What was dropped, for a worker that takes over. */
  #dropped = new Map<string, File>();

  /** From now on this worker keeps the files. What was asked of another one will not be answered. */
  attach(worker: Worker) {
    for (const { reject } of this.#waiting.values()) reject(new Error("The files' worker was replaced"));
    this.#waiting.clear();
    this.#worker = worker;
    const files = [...this.#dropped].map(([path, file]) => ({ path, file }));
    if (files.length > 0) void this.#ask({ type: "add", files });
  }

  /** Takes a message of the worker; false if it is not about files. */
  take(message: FromFiles | { type: string }): boolean {
    const { type } = message as FromFiles;
    if (type === "files")
      for (const listen of this.#listeners) listen((message as { files: FileInfo[] }).files);
    else if (type === "reply" || type === "refusal")
      this.#settle(message as Extract<FromFiles, { id: number }>);
    else return false;
    return true;
  }

  async write(path: string, bytes: Uint8Array, origin: "notebook" | "bundled" = "notebook") {
    await this.#ask({ type: "write", path, bytes, origin });
    this.#dropped.delete(path);
  }

  async add(files: { path: string; file: File }[]) {
    for (const { path, file } of files) this.#dropped.set(path, file);
    await this.#ask({ type: "add", files });
  }

  async read(path: string) {
    return (await this.#ask({ type: "read", path })) as Uint8Array;
  }

  async list() {
    return (await this.#ask({ type: "list" })) as FileInfo[];
  }

  async remove(path: string) {
    await this.#ask({ type: "remove", path });
    this.#dropped.delete(path);
  }

  onChange(listener: (files: FileInfo[]) => void) {
    this.#listeners.push(listener);
  }

  #ask(body: Body<ToFiles>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#worker) return reject(new Error("The files are not there yet"));
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { resolve, reject });
      this.#worker.postMessage({ ...body, id: this.#lastId });
    });
  }

  #settle(message: Extract<FromFiles, { id: number }>) {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "reply") waiting?.resolve(message.value);
    else waiting?.reject(Object.assign(new Error(message.message), { name: message.name }));
  }
}
