// Saves the notebook within a second of any change, and again when the page goes away.

import { toIpynb } from "./ipynb-write";
import { save } from "./storage";
import type { State, Store } from "./store";

const DELAY_MS = 400;

export interface Autosave {
  /** The text of the lesson that the notebook started from. */
  origin: string | null;
  flush(): Promise<void>;
}

export function autosave(store: Store): Autosave {
  let timer = 0;
  const self: Autosave = { origin: null, flush };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = 0;
    if (store.state.saved !== "saving") return;
    const { key, title, notebook } = store.state;
    try {
      await save({ key, title, ipynb: toIpynb(notebook), origin: self.origin, modified: Date.now() });
      if (store.state.notebook === notebook) store.set({ saved: "saved" });
    } catch (error) {
      failed(store, error);
    }
  }

  store.watch((state, before) => {
    if (!changed(state, before) || state.saved === "off") return;
    if (state.saved !== "saving") store.set({ saved: "saving" });
    if (!timer) timer = window.setTimeout(() => void flush(), DELAY_MS);
  });
  document.addEventListener("visibilitychange", () => document.hidden && void flush());
  addEventListener("pagehide", () => void flush());
  return self;
}

function changed(state: State, before: State): boolean {
  return state.notebook !== before.notebook && state.key === before.key;
}

function failed(store: Store, error: unknown): void {
  store.set({ saved: "failed" });
  const why = error instanceof Error ? error.message : String(error);
  const text = `This browser refuses to keep the notebook (${why}). Download it with Save before you leave.`;
  store.notify({ id: "autosave", tone: "error", text });
}
