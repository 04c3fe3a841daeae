// Which notebook is open: by the address, by a click, from a file. One tab at a time saves it.

import type { Kernel } from "../client/types";
import type { Lab } from "../lab/lab-state";
import { autosave } from "./autosave";
import { provide } from "./bundled";
import type { Engine } from "./engine";
import { formatIpynb } from "./ipynb-write";
import * as library from "./library";
import type { Runner } from "./runner";
import { toScript } from "./script";
import { forget } from "./storage";
import type { Store } from "./store";
import { claim } from "./tabs";

export interface Shelf {
  start(): Promise<void>;
  openLesson(id: string): Promise<void>;
  resetLesson(): Promise<void>;
  openOwn(key: string): Promise<void>;
  forgetOwn(key: string): Promise<void>;
  newNotebook(): Promise<void>;
  openFile(file: File): Promise<void>;
  rename(title: string): void;
  ipynb(): string;
  script(): string;
  onOpen(listener: () => void): void;
}

export function startShelf(store: Store, kernel: Kernel, lab: Lab, runner: Runner, engine: Engine): Shelf {
  const saver = autosave(store);
  const listeners: (() => void)[] = [];

  async function show(opened: library.Opened): Promise<void> {
    await saver.flush();
    const fresh = store.state.key === "";
    runner.clear();
    saver.origin = opened.origin;
    const { key, title, notebook } = opened;
    const selected = notebook.cells[0]?.id ?? "";
    store.set({
      key,
      title,
      notebook,
      selected,
      mode: "command",
      status: {},
      open: new Set(),
      drawer: false,
    });
    for (const listener of listeners) listener();
    lab.load(notebook.cells);
    location.hash = key;
    document.title = `${title} · Threadbook`;
    await lock(key);
    if (!fresh && store.state.info) await engine.restart().catch(() => {});
    const missing = await provide(kernel.files, opened.data).catch(() => opened.data);
    if (missing.length) tell(`This lesson's data could not be fetched: ${missing.join(", ")}.`);
    if (opened.newer) offerNewer();
    await refresh();
  }

  async function refresh(): Promise<void> {
    store.set({ notebooks: await library.listNotebooks().catch(() => []) });
  }

  /** A notebook that was never saved is saved at once, so that it stands in the list. */
  async function startOwn(opened: library.Opened): Promise<void> {
    await show(opened);
    store.set({ notebook: { ...store.state.notebook } });
    await saver.flush();
    await refresh();
  }

  async function openOwn(key: string): Promise<void> {
    const saved = await library.openSaved(key);
    if (saved) await show(saved);
  }

  async function forgetOwn(key: string): Promise<void> {
    if (store.state.key === key) await show(library.newNotebook());
    await forget(key);
    await refresh();
  }

  async function lock(key: string, steal = false): Promise<void> {
    const mine = await claim(
      key,
      () => lost(key, "Another tab took over this notebook. Changes here are not saved."),
      steal,
    );
    if (mine) store.set({ saved: "saved" });
    else lost(key, "This notebook is open in another tab. Changes here are not saved.");
  }

  function lost(key: string, text: string): void {
    if (store.state.key !== key) return;
    store.set({ saved: "off" });
    const takeOver = () =>
      void lock(key, true).then(() => store.set({ notebook: { ...store.state.notebook } }));
    store.notify({ id: "tabs", tone: "warn", text, action: { label: "Save here instead", run: takeOver } });
  }

  function offerNewer(): void {
    const text = "There is a newer version of this lesson. Your own copy is unchanged.";
    store.notify({
      id: "newer",
      tone: "info",
      text,
      action: { label: "Start the new one", run: () => void resetLesson() },
    });
  }

  function tell(text: string): void {
    store.notify({ id: "shelf", tone: "error", text });
  }

  async function attempt(open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  }

  async function start(): Promise<void> {
    const lessons = await library.listLessons().catch(() => []);
    store.set({ lessons });
    await attempt(() => openHash(lessons));
    if (store.state.key === "") await show(library.newNotebook());
    addEventListener("hashchange", () => {
      if (decodeURIComponent(location.hash.slice(1)) !== store.state.key)
        void attempt(() => openHash(lessons));
    });
  }

  async function openHash(lessons: library.LessonLink[]): Promise<void> {
    const key = decodeURIComponent(location.hash.slice(1));
    if (key.startsWith("notebook:")) {
      const saved = await library.openSaved(key);
      if (saved) return show(saved);
    }
    const id = key.startsWith("lesson:") ? key.slice("lesson:".length) : lessons[0]?.id;
    if (id && /^[\w-]+$/.test(id)) await show(await library.openLesson(id));
  }

  async function resetLesson(): Promise<void> {
    const id = store.state.key.slice("lesson:".length);
    await attempt(async () => {
      await show(await library.freshLesson(id));
      store.set({ notebook: { ...store.state.notebook } });
    });
  }

  return {
    start,
    resetLesson,
    openLesson: (id) => attempt(async () => show(await library.openLesson(id))),
    openOwn: (key) => attempt(() => openOwn(key)),
    forgetOwn: (key) => attempt(() => forgetOwn(key)),
    newNotebook: () => attempt(() => startOwn(library.newNotebook())),
    openFile: (file) =>
      attempt(async () => {
        await startOwn(library.openText(file.name, await file.text()));
      }),
    rename: (title) => {
      const clean = title.trim() || "Untitled";
      const notebook = {
        ...store.state.notebook,
        metadata: { ...store.state.notebook.metadata, title: clean },
      };
      store.set({ title: clean, notebook });
      document.title = `${clean} · Threadbook`;
      void saver.flush().then(refresh);
    },
    ipynb: () => formatIpynb(store.state.notebook),
    script: () => toScript(store.state.notebook),
    onOpen: (listener) => listeners.push(listener),
  };
}
