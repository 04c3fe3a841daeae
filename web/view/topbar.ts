// The top bar: what is open, what can be done to all of it, and who does the work.

import { Workers } from "../lab/workers";
import type { State } from "../notebook/store";
import { button } from "./button";
import { h, setText } from "./dom";
import { icon } from "./icons";

export interface TopActions {
  runAll(): void;
  stop(): void;
  restart(): void;
  open(): void;
  saveNotebook(): void;
  saveScript(): void;
  theme(): void;
  drawer(): void;
  lab(): void;
  setWorkers(count: number): void;
  measure(): void;
  rename(title: string): void;
}

export interface TopBar {
  element: HTMLElement;
  workers: Workers;
  update(state: State): void;
}

const SAVED: Record<State["saved"], string> = {
  saved: "kept in this browser",
  saving: "saving…",
  off: "not saved here",
  failed: "not saved",
};

export function topBar(actions: TopActions): TopBar {
  const title = h("input", { class: "title", "aria-label": "Title of this notebook", spellcheck: "false" });
  title.addEventListener("change", () => actions.rename(title.value));
  const saved = h("span", { class: "saved", role: "status" });
  const stop = button({
    label: "Stop",
    icon: "stop",
    kind: "stop",
    title: "Stop the running cell (I I)",
    onclick: actions.stop,
  });
  const engine = h("span", { class: "engine" });
  const workers = new Workers(actions.setWorkers, actions.measure);
  const element = h(
    "header",
    { class: "topbar" },
    button({
      label: "Lessons and files",
      icon: "menu",
      quiet: true,
      kind: "narrow-only",
      onclick: actions.drawer,
    }),
    logo(),
    title,
    h(
      "div",
      { class: "top-actions" },
      button({ label: "Run all", icon: "runAll", kind: "run-all", onclick: actions.runAll }),
      stop,
      button({
        label: "Restart: forget all variables (0 0)",
        icon: "restart",
        quiet: true,
        onclick: actions.restart,
      }),
      saveMenu(actions),
    ),
    saved,
    h("span", { class: "spring" }),
    workers.element,
    engine,
    button({ label: "Light or dark", icon: "theme", quiet: true, onclick: actions.theme }),
    button({
      label: "Show or hide the lab",
      icon: "lab",
      quiet: true,
      kind: "lab-toggle",
      onclick: actions.lab,
    }),
  );

  function update(state: State): void {
    if (document.activeElement !== title && title.value !== state.title) title.value = state.title;
    setText(saved, SAVED[state.saved]);
    saved.dataset.state = state.saved;
    const busy = state.kernel === "busy" || Object.values(state.status).some((s) => s.phase !== "idle");
    stop.disabled = !busy;
    setText(engine, engineText(state));
    engine.dataset.state = state.kernel;
    workers.update(state);
  }
  return { element, workers, update };
}

function logo(): HTMLElement {
  const mark = h("span", { class: "logo", "aria-hidden": "true" });
  mark.append(h("i", {}), h("i", {}), h("i", {}), h("i", {}));
  return mark;
}

function saveMenu(actions: TopActions): HTMLElement {
  const menu = h("details", { class: "menu" });
  const item = (label: string, run: () => void) => {
    const onclick = () => {
      menu.open = false;
      run();
    };
    return h("button", { type: "button", onclick }, label);
  };
  menu.append(
    h("summary", { class: "button", title: "Save or open a notebook" }, icon("save"), h("span", {}, "Save")),
    h(
      "div",
      { class: "menu-items" },
      item("Download .ipynb", actions.saveNotebook),
      item("Download .py", actions.saveScript),
      item("Open .ipynb, .py or .md…", actions.open),
    ),
  );
  addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  return menu;
}

export function engineText({ kernel, info, workers }: State): string {
  if (kernel === "dead") return "the engine stopped";
  if (!info) return "starting Python…";
  if (info.build === "serial") {
    return info.isolated
      ? "Threadbook Python, serial"
      : "Threadbook Python, serial: this page is not isolated";
  }
  return `Threadbook Python, ${workers} worker${workers === 1 ? "" : "s"}`;
}
