// Files dropped anywhere on the page, or chosen: each becomes a path that a cell can open.

import { h } from "./dom";

export interface Dropped {
  path: string;
  file: File;
}

export function acceptDrops(element: HTMLElement, take: (files: Dropped[]) => void): void {
  const veil = h(
    "div",
    { class: "drop-veil", hidden: true },
    h("p", {}, "Drop to use in this notebook"),
    h("small", {}, "Files stay on your disk."),
  );
  element.append(veil);
  let depth = 0;
  const brings = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (on: boolean) => (veil.hidden = !on);
  window.addEventListener("dragenter", (event) => {
    if (brings(event)) show(++depth > 0);
  });
  window.addEventListener("dragleave", (event) => {
    if (brings(event)) show(--depth > 0);
  });
  window.addEventListener("dragover", (event) => {
    if (brings(event)) event.preventDefault();
  });
  window.addEventListener("drop", async (event) => {
    if (!brings(event) || !event.dataTransfer) return;
    event.preventDefault();
    depth = 0;
    show(false);
    take(await collect(event.dataTransfer));
  });
}

/** A dropped folder brings all that is in it, under its own name. */
async function collect(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (!entries.some((e) => e?.isDirectory)) return plain.map((file) => ({ path: file.name, file }));
  const lists = await Promise.all(entries.map((entry) => (entry ? walk(entry, "") : [])));
  return lists.flat();
}

async function walk(entry: FileSystemEntry, under: string): Promise<Dropped[]> {
  const path = under + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Dropped[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return all;
    for (const child of batch) all.push(...(await walk(child, `${path}/`)));
  }
}

export function pickFiles(accept: string, multiple: boolean): Promise<File[]> {
  const input = h("input", { type: "file", accept, multiple });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

export function download(name: string, data: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
