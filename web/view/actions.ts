// What the buttons around the notebook do.

import type { Kernel } from "../client/types";
import type { Lab } from "../lab/lab-state";
import type { Engine } from "../notebook/engine";
import { isNotebook } from "../notebook/library";
import type { Runner } from "../notebook/runner";
import type { Shelf } from "../notebook/shelf";
import type { Store } from "../notebook/store";
import { ask } from "./confirm";
import { type Dropped, download, pickFiles } from "./drop";
import { toggleTheme } from "./theme";

const NOTEBOOKS = ".ipynb,.py,.md";

export interface Parts {
  store: Store;
  kernel: Kernel;
  lab: Lab;
  runner: Runner;
  engine: Engine;
  shelf: Shelf;
}

export function topActions(parts: Parts) {
  const { store, lab, runner, engine, shelf } = parts;
  return {
    runAll: () => runner.runAll(),
    stop: () => runner.stop(),
    restart: () => void confirmRestart(parts),
    open: () => void openPicked(parts),
    saveNotebook: () => saveNotebook(parts),
    saveScript: () => download(`${fileName(store)}.py`, shelf.script(), "text/x-python"),
    theme: () => {
      toggleTheme();
      lab.changed();
    },
    drawer: () => store.set({ drawer: !store.state.drawer }),
    lab: () => store.set({ lab: !store.state.lab }),
    setWorkers: engine.setWorkers,
    measure: () => void engine.measure(),
    rename: shelf.rename,
  };
}

export function sideActions(parts: Parts) {
  const { store, kernel, shelf } = parts;
  return {
    openLesson: (id: string) => void shelf.openLesson(id),
    openOwn: (key: string) => void shelf.openOwn(key),
    forgetOwn: (key: string, title: string) => void confirmForget(parts, key, title),
    newNotebook: () => void shelf.newNotebook(),
    resetLesson: () => void confirmReset(parts),
    pick: () =>
      void pickFiles("", true).then((files) =>
        takeFiles(
          parts,
          files.map((file) => ({ path: file.name, file })),
        ),
      ),
    download: (path: string) =>
      void attempt(store, async () =>
        download(baseName(path), (await kernel.files.read(path)) as BlobPart, "application/octet-stream"),
      ),
    remove: (path: string) => void attempt(store, () => kernel.files.remove(path)),
  };
}

export async function takeDrop(parts: Parts, files: Dropped[]): Promise<void> {
  const [only] = files;
  if (files.length === 1 && only && isNotebook(only.path)) await parts.shelf.openFile(only.file);
  else await takeFiles(parts, files);
}

async function takeFiles({ store, kernel }: Parts, files: Dropped[]): Promise<void> {
  if (files.length) await attempt(store, () => kernel.files.add(files));
}

async function openPicked({ shelf }: Parts): Promise<void> {
  const [file] = await pickFiles(NOTEBOOKS, false);
  if (file) await shelf.openFile(file);
}

export async function confirmRestart({ engine, store }: Parts): Promise<void> {
  if (await ask("Restart Python? All variables are forgotten; files, text and outputs stay.", "Restart")) {
    await attempt(store, engine.restart);
  }
}

async function confirmReset({ shelf }: Parts): Promise<void> {
  if (await ask("Start this lesson afresh? What you wrote in it is replaced.", "Start afresh"))
    await shelf.resetLesson();
}

async function confirmForget({ shelf }: Parts, key: string, title: string): Promise<void> {
  if (await ask(`Delete “${title}” from this browser?`, "Delete")) await shelf.forgetOwn(key);
}

export function saveNotebook({ store, shelf }: Parts): void {
  download(`${fileName(store)}.ipynb`, shelf.ipynb(), "application/x-ipynb+json");
}

function fileName(store: Store): string {
  return (
    store.state.title
      .replace(/[^\p{L}\p{N} _-]+/gu, "")
      .trim()
      .replace(/\s+/g, "-")
      .toLowerCase() || "notebook"
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

async function attempt(store: Store, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    store.notify({ id: "page", tone: "error", text: error instanceof Error ? error.message : String(error) });
  }
}
