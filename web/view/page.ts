// Puts the regions on the page and ties what people do to what happens.

import type { Kernel } from "../client/types";
import type { Lab } from "../lab/lab-state";
import { LabView } from "../lab/lab-view";
import { Commands } from "../notebook/commands";
import type { Engine } from "../notebook/engine";
import { isNotebook } from "../notebook/library";
import { sources } from "../notebook/model";
import type { Runner } from "../notebook/runner";
import type { Shelf } from "../notebook/shelf";
import type { Store } from "../notebook/store";
import { button } from "./button";
import { adders, Cells } from "./cells";
import { ask } from "./confirm";
import { h } from "./dom";
import { acceptDrops, type Dropped, download, pickFiles } from "./drop";
import { listen } from "./keys";
import { notices } from "./notices";
import { sideBar } from "./sidebar";
import { toggleTheme } from "./theme";
import { topBar } from "./topbar";

export interface Parts {
  store: Store;
  kernel: Kernel;
  lab: Lab;
  runner: Runner;
  engine: Engine;
  shelf: Shelf;
}

const NOTEBOOKS = ".ipynb,.py,.md";

export function mount(parts: Parts): void {
  const { store, lab, runner, shelf } = parts;
  const focus = { cell: (id: string) => cells.focusCell(id), editor: (id: string) => cells.focusEditor(id) };
  const commands = new Commands(store, runner, focus);
  const words = () => store.state.notebook.cells.flatMap(sources).join("\n");
  const cells = new Cells(store, { commands, words, runAbove: (id) => runner.runWithAbove(id) });
  const top = topBar(topActions(parts));
  const side = sideBar(sideActions(parts));
  const notes = notices(store);
  const labView = new LabView(lab);
  const add = adders((cell) => commands.insert("below", store.state.notebook.cells.at(-1)?.id ?? "", cell));
  const page = h("main", { class: "page", id: "notebook" }, notes.element, cells.element, add);
  const scrim = h("div", { class: "scrim", onclick: () => store.set({ drawer: false }) });
  const app = h(
    "div",
    { class: "app" },
    skip(),
    top.element,
    side.element,
    page,
    labView.element,
    scrim,
    phoneBar(parts),
  );
  document.body.append(app);

  shelf.onOpen(() => cells.clear());
  store.view((state) => {
    top.update(state);
    side.update(state);
    notes.update(state);
    cells.update(state);
    app.classList.toggle("drawer-open", state.drawer);
    app.classList.toggle("lab-off", !state.lab || lab.empty);
  });
  lab.onChange(() => app.classList.toggle("lab-off", !store.state.lab || lab.empty));
  store.watch((state, before) => {
    if (state.selected !== before.selected) follow(lab, state.selected);
  });
  acceptDrops(app, (files) => void takeDrop(parts, files));
  const restart = () => void confirmRestart(parts);
  listen({ commands, store, interrupt: () => runner.stop(), restart, save: () => saveNotebook(parts) });
  animate(parts, labView, (busy) => top.workers.pulse(busy));
}

/** The lab follows the selected cell, unless that cell has nothing for it and another is running. */
function follow(lab: Lab, id: string): void {
  if (!lab.live || lab.runs(id).length) lab.follow(id);
}

/** Often enough to look alive, seldom enough to leave the cores to the workers. */
const DRAW_MS = 60;

function animate({ kernel, lab }: Parts, view: LabView, pulse: (busy: Set<number>) => void): void {
  let lively = false;
  let drawn = 0;
  const frame = (now: number) => {
    const news = lab.poll(kernel, now);
    if (news && now - drawn >= DRAW_MS) {
      drawn = now;
      view.update();
    }
    if (lab.live || lively) pulse(lab.quiet ? new Set() : lab.busyWorkers());
    lively = lab.live;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => lab.changed());
}

function topActions(parts: Parts) {
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

function sideActions(parts: Parts) {
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

async function takeDrop(parts: Parts, files: Dropped[]): Promise<void> {
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

async function confirmRestart({ engine, store }: Parts): Promise<void> {
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

function saveNotebook({ store, shelf }: Parts): void {
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

function skip(): HTMLElement {
  return h(
    "a",
    {
      class: "skip",
      href: "#notebook",
      onclick: (e: Event) => {
        e.preventDefault();
        document.querySelector<HTMLElement>(".cell")?.focus();
      },
    },
    "Skip to the notebook",
  );
}

function phoneBar({ runner, store }: Parts): HTMLElement {
  const bar = h("div", { class: "phone-bar" });
  bar.append(
    button({
      label: "Run",
      icon: "run",
      kind: "primary",
      onclick: () => runner.runWithAbove(store.state.selected),
    }),
    button({ label: "Stop", icon: "stop", kind: "stop", onclick: () => runner.stop() }),
  );
  return bar;
}
