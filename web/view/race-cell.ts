// The race card: two editors, one button, and below them what was measured.

import { createEditor, type Editor } from "../editor/editor";
import type { Cell, RaceCell, Side } from "../notebook/model";
import { staleness } from "../notebook/stale";
import type { CellStatus, State } from "../notebook/store";
import { button } from "./button";
import { type CellContext, type CellView, cellFrame } from "./cell";
import { h, setText } from "./dom";
import { elapsedText } from "./elapsed";
import { editorKeys } from "./keys";
import { Outputs } from "./outputs";
import { resultNodes } from "./race-verdict";

export function raceCellView(cell: RaceCell, context: CellContext): CellView {
  const { id } = cell;
  const { commands } = context;
  const { element, gutter, body } = cellFrame(id, "race", commands);
  element.setAttribute("aria-label", "Race card");
  const time = h("span", { class: "time" });
  gutter.append(time);

  const lanes = cell.sides.map((s, at) => lane(id, at, s, context));
  const tabs = lanes.map((_, at) => laneTab(element, at));
  const go = button({
    label: "Race",
    icon: "race",
    kind: "primary race-go",
    onclick: () => commands.run(id, "stay"),
  });
  const progress = h("span", { class: "race-progress", role: "status" });
  const result = h("div", { class: "race-result", "aria-live": "polite" });
  const card = h(
    "div",
    { class: "race-card" },
    h("div", { class: "race-tabs", role: "tablist" }, ...tabs),
    h("div", { class: "race-lanes" }, ...lanes.map((l) => l.element)),
    h("div", { class: "race-bar-line" }, go, progress),
    result,
  );
  body.append(card);
  element.dataset.lane = "0";

  let shown: Cell | null = null;
  let drawn: unknown;

  function update(next: Cell, status: CellStatus, state: State): void {
    if (next.kind !== "race") return;
    for (const [at, s] of next.sides.entries()) {
      if (shown !== next) lanes[at]?.update(s);
      setText(tabs[at] as Element, `${"AB"[at]} · ${s.title}`);
    }
    shown = next;
    element.dataset.phase = status.phase;
    go.disabled = status.phase !== "idle";
    setText(time, elapsedText(status, null, performance.now()));
    setText(progress, progressText(next, status, state));
    if (drawn === next.metadata.result && result.dataset.titles === titlesOf(next).join()) return;
    drawn = next.metadata.result;
    result.dataset.titles = titlesOf(next).join();
    result.replaceChildren(...resultNodes(next, commands));
    if (drawn && state.selected === id)
      requestAnimationFrame(() => result.scrollIntoView({ block: "nearest" }));
  }

  // Nothing moves while a repeat is timed: the time is written between them.
  const tick = () => {};
  const editors = lanes.map((l) => l.editor);
  return { kind: "race", element, update, tick, focusEditor: () => editors[0]?.focus(), editors };
}

interface Lane {
  element: HTMLElement;
  editor: Editor;
  update(side: Side): void;
}

function lane(id: string, at: number, initial: Side, context: CellContext): Lane {
  const { commands } = context;
  const title = h("input", {
    class: "race-name",
    value: initial.title,
    "aria-label": `Name of side ${"AB"[at]}`,
    spellcheck: "false",
  });
  title.addEventListener("input", () => commands.writeSide(id, at, { title: title.value }));
  const box = h("div", { class: "editor" });
  const outputs = new Outputs();
  const editor = createEditor(box, {
    doc: initial.source,
    label: `Python, side ${"AB"[at]}`,
    language: "python",
    words: context.words,
    assist: context.assist,
    keys: editorKeys(id, commands),
    onChange: (source) => commands.writeSide(id, at, { source }),
    onFocus: () => commands.select(id, "edit"),
  });
  const element = h("div", { class: `race-lane race-lane-${at}` }, title, box, outputs.element);
  return {
    element,
    editor,
    update(side) {
      if (document.activeElement !== title && title.value !== side.title) title.value = side.title;
      editor.setSource(side.source);
      outputs.update(side.outputs);
    },
  };
}

function laneTab(element: HTMLElement, at: number): HTMLElement {
  const tab = h("button", { type: "button", role: "tab", "aria-selected": at === 0 ? "true" : "false" });
  tab.addEventListener("click", () => {
    element.dataset.lane = String(at);
    for (const other of tab.parentElement?.children ?? [])
      other.setAttribute("aria-selected", String(other === tab));
  });
  return tab;
}

function titlesOf(cell: RaceCell): [string, string] {
  return [cell.sides[0].title, cell.sides[1].title];
}

function progressText(cell: RaceCell, status: CellStatus, state: State): string {
  if (status.phase === "queued") return "waiting for the cells before it";
  if (status.phase === "running") return status.progress;
  if (!cell.metadata.result) return "";
  const stale = staleness(cell, status, state.session);
  if (stale === "edited") return "edited since this was measured";
  return stale === "restarted" ? "measured in an earlier session" : "";
}
