// The engine's life as the page sees it: starting, busy, replaced, and how many workers it may use.

import { couldBeIsolated, wantsSerial } from "../client/isolate";
import type { Kernel } from "../client/types";
import { measureCeiling } from "../lab/ceiling";
import type { Lab } from "../lab/lab-state";
import type { Info } from "../shared/protocol";
import type { Runner } from "./runner";
import type { Store } from "./store";

export interface Engine {
  restart(): Promise<void>;
  setWorkers(count: number): void;
  measure(): Promise<void>;
}

/** A telephone has few fast cores and little memory. */
const PHONE = "(max-width: 640px)";

const REPLACED =
  "Python had to be started afresh: its variables are gone. Files, text and outputs are all here; run the cells again.";

export function startEngine(store: Store, kernel: Kernel, lab: Lab, runner: Runner): Engine {
  let restarting = false;
  kernel.onState((state) => {
    const replaced = state === "starting" && store.state.kernel !== "starting";
    store.set({ kernel: state });
    if (state === "starting" || state === "dead") lab.abandon();
    if (!replaced) return;
    store.set({ session: store.state.session + 1, ceiling: null });
    if (!restarting) store.notify({ id: "replaced", tone: "warn", text: REPLACED });
  });
  kernel.files.onChange((files) => store.set({ files }));
  kernel.ready.then(known, failed);

  function known(info: Info): void {
    store.set({ info, kernel: kernel.state(), workers: info.build === "threads" ? first(info) : 1 });
    if (info.build === "threads") kernel.setWorkers(store.state.workers);
    else void saySerial(store, info);
    kernel.files.list().then(
      (files) => store.set({ files }),
      () => {},
    );
  }

  function failed(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    store.set({ kernel: "dead" });
    store.notify({
      id: "engine",
      tone: "error",
      text,
      action: { label: "Try again", run: () => location.reload() },
    });
  }

  function setWorkers(workers: number): void {
    kernel.setWorkers(workers);
    store.set({ workers, ceiling: null });
  }

  async function restart(): Promise<void> {
    const { session } = store.state;
    runner.clear();
    store.dismiss("replaced");
    restarting = true;
    try {
      const info = await kernel.restart();
      store.set({ info, session: Math.max(store.state.session, session + 1) });
    } finally {
      restarting = false;
    }
  }

  async function measure(): Promise<void> {
    if (store.state.kernel !== "idle") return;
    const { workers } = store.state;
    try {
      const ceiling = await measureCeiling(kernel, workers, () => {});
      if (store.state.workers === workers) store.set({ ceiling });
    } catch (error) {
      store.notify({ id: "ceiling", tone: "error", text: (error as Error).message });
    }
  }
  return { restart, setWorkers, measure };
}

/** As many workers as the machine has cores; the pool may be larger, for those who want to see why not. */
function first(info: Info): number {
  const cores = Math.min(info.threads, navigator.hardwareConcurrency || info.threads);
  return matchMedia(PHONE).matches ? Math.min(2, cores) : Math.max(1, cores);
}

/** What a serial page says of itself, and how it could be a parallel one. */
async function saySerial(store: Store, info: Info): Promise<void> {
  const notice = { id: "serial", tone: "warn" as const, text: serialText(info) };
  store.notify(notice);
  if (!(await couldBeIsolated(new URL("./", document.baseURI).href))) return;
  const reload = { label: "Reload with threads", run: () => location.reload() };
  store.notify({ ...notice, text: RELOADABLE, action: reload });
}

const RELOADABLE =
  "This page is not isolated, so the browser gives it no shared memory and Python runs on one thread. " +
  "Everything works, nothing gets faster. Loaded again, the page isolates itself and has threads.";

function serialText(info: Info): string {
  if (wantsSerial()) return "Python runs on one thread here, as the address asks (?serial).";
  if (info.isolated) return "Python runs on one thread here: the workers could not be started.";
  return (
    "This page is not isolated, so the browser gives it no shared memory and Python runs on one thread. " +
    "Everything works, nothing gets faster: open it in a tab of its own, or ask whoever hosts it for the two isolation headers."
  );
}
