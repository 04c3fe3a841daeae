// Puts the regions on the page and ties what people do to what happens.

import { animate } from "../lab/animate";
import type { Lab } from "../lab/lab-state";
import { LabView } from "../lab/lab-view";
import { assist } from "../notebook/assist";
import { Commands } from "../notebook/commands";
import { sources } from "../notebook/model";
import type { Runner } from "../notebook/runner";
import type { State } from "../notebook/store";
import type { Output } from "../shared/protocol";
import { confirmRestart, type Parts, saveNotebook, sideActions, takeDrop, topActions } from "./actions";
import { button } from "./button";
import { adders, Cells } from "./cells";
import { h } from "./dom";
import { acceptDrops } from "./drop";
import { listen } from "./keys";
import { notices } from "./notices";
import { tracebackOf } from "./outputs";
import { sideBar } from "./sidebar";
import { showTaskLine } from "./task-line";
import { topBar } from "./topbar";

export function mount(parts: Parts): void {
  const { store, kernel, lab, runner, shelf } = parts;
  const focus = {
    cell: (id: string) => cells.focusCell(id),
    editor: (id: string) => cells.focusEditor(id),
    lines: (id: string) => cells.toggleLines(id),
  };
  const commands = new Commands(store, runner, focus);
  const words = () => store.state.notebook.cells.flatMap(sources).join("\n");
  const runAbove = (id: string) => runner.runWithAbove(id);
  const helper = assist(kernel, () => store.state.files.map((f) => f.path));
  const give = (id: string, line: string | null) => runner.give(id, line);
  const cells = new Cells(store, { commands, words, assist: helper, runAbove, give });
  const top = topBar(topActions(parts));
  const side = sideBar(sideActions(parts));
  const notes = notices(store);
  const labView = new LabView(lab, {
    traceback: (id) => tracebackOf(outputsOf(store.state, id)),
    leave: () => cells.focusCell(store.state.selected),
  });
  showTaskLine(lab, store, (line) => cells.markLine(line));
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
    phoneBar(commands, runner),
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
  const toLab = () => labView.focus();
  listen({
    commands,
    store,
    interrupt: () => runner.stop(),
    lab: toLab,
    restart,
    save: () => saveNotebook(parts),
  });
  animate(kernel, lab, labView, (busy) => top.workers.pulse(busy));
}

function outputsOf(state: State, id: string): Output[] {
  const cell = state.notebook.cells.find((c) => c.id === id);
  if (cell?.kind === "code") return cell.outputs;
  return cell?.kind === "race" ? cell.sides.flatMap((side) => side.outputs) : [];
}

/** The lab follows the selected cell, unless that cell has nothing for it and another is running. */
function follow(lab: Lab, id: string): void {
  if (!lab.live || lab.runs(id).length) lab.follow(id);
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

function phoneBar(commands: Commands, runner: Runner): HTMLElement {
  return h(
    "div",
    { class: "phone-bar" },
    button({ label: "Run", icon: "run", kind: "primary", onclick: () => commands.runNext() }),
    button({ label: "Stop", icon: "stop", kind: "stop", onclick: () => runner.stop() }),
  );
}
