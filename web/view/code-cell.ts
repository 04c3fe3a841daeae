// A code cell: gutter with run button, count and time; editor; outputs.

import { createEditor } from "../editor/editor";
import { isLazy } from "../lab/compare";
import { type Cell, type CodeCell, ours, sourceHidden } from "../notebook/model";
import { resultText } from "../notebook/outputs";
import { missesName } from "../notebook/runner";
import { type Staleness, staleness, unrunAbove } from "../notebook/stale";
import { type CellStatus, IDLE, type State } from "../notebook/store";
import { button } from "./button";
import { type CellContext, type CellView, cellFrame } from "./cell";
import { h, setText } from "./dom";
import { countText, elapsedText } from "./elapsed";
import { InputRow } from "./input-row";
import { editorKeys } from "./keys";
import { Outputs } from "./outputs";

const STALE = {
  fresh: "",
  edited: "edited since it ran",
  restarted: "from before: not run in this session",
} as const;

/** What a cell has just answered should not lie below the fold, if there is room for it above. */
function reveal(element: HTMLElement, selected: boolean): void {
  const room = element.parentElement?.parentElement?.clientHeight ?? 0;
  requestAnimationFrame(() => {
    if (selected && element.offsetHeight < room) element.scrollIntoView({ block: "nearest" });
  });
}

/** A plan looks like a result to whoever does not know: say that nothing of it has run. */
const LAZY = "graph built, 0 tasks run: .compute() runs it";

function noteText(cell: CodeCell, status: CellStatus, stale: Staleness): string {
  if (status.phase !== "idle") return status.progress;
  if (stale !== "fresh") return STALE[stale];
  return isLazy(resultText(cell.outputs)) ? LAZY : "";
}

export function codeCellView(cell: CodeCell, context: CellContext): CellView {
  const { id } = cell;
  const { commands } = context;
  const { element, gutter, body } = cellFrame(id, "code", commands);
  const run = button({
    label: "Run this cell",
    icon: "run",
    quiet: true,
    kind: "run",
    onclick: () => commands.run(id, "stay"),
  });
  run.title = "Run this cell (Ctrl+Enter)";
  const count = h("span", { class: "count" });
  const time = h("span", { class: "time" });
  gutter.append(run, count, time);

  const box = h("div", { class: "editor" });
  const note = h("div", { class: "cell-note", role: "status" });
  const outputs = new Outputs();
  const asking = new InputRow(
    (line) => context.give(id, line),
    () => element.focus(),
  );
  const help = h("div", { class: "cell-help" });
  const folded = h(
    "button",
    { type: "button", class: "folded", onclick: () => element.classList.remove("source-hidden") },
    "Show code",
  );
  body.append(folded, box, note, outputs.element, asking.element, help);

  const editor = createEditor(box, {
    doc: cell.source,
    label: "Python cell",
    language: "python",
    words: context.words,
    assist: context.assist,
    keys: editorKeys(id, commands),
    onChange: (source) => commands.write(id, source),
    onFocus: () => commands.select(id, "edit"),
  });
  element.classList.toggle("source-hidden", sourceHidden(cell.metadata));

  let shown: Cell | null = null;
  let helped = "";
  function tick(status: CellStatus): void {
    const now = shown?.kind === "code" ? shown : cell;
    setText(time, elapsedText(status, ours(now.metadata).elapsedMs, performance.now()));
  }

  function update(next: Cell, status: CellStatus, state: State): void {
    if (next.kind !== "code") return;
    if (shown !== next) editor.setSource(next.source);
    shown = next;
    element.setAttribute("aria-label", `Code cell${next.count === null ? "" : `, run ${next.count}`}`);
    if (element.dataset.phase === "running" && status.phase === "idle")
      reveal(element, state.selected === id);
    element.dataset.phase = status.phase;
    setText(count, countText("code", next.count, status));
    tick(status);
    const stale = status.phase === "idle" ? staleness(next, status, state.session) : "fresh";
    element.dataset.stale = stale;
    setText(note, noteText(next, status, stale));
    outputs.update(next.outputs);
    asking.update(status.asking);
    offer(next, status, state);
  }

  /** A NameError below cells that have not run has one likely cause. */
  function offer(next: CodeCell, status: CellStatus, state: State): void {
    const lost = status.phase === "idle" && missesName(next);
    const above = lost
      ? unrunAbove(state.notebook.cells, id, (i) => state.status[i] ?? IDLE, state.session)
      : [];
    const wanted = above.length > 0 ? "above" : "";
    if (wanted === helped) return;
    helped = wanted;
    help.replaceChildren();
    if (wanted)
      help.append(
        button({
          label: "Run the cells above, then this one",
          icon: "runAll",
          onclick: () => context.runAbove(id),
        }),
      );
  }

  return { kind: "code", element, update, tick, focusEditor: () => editor.focus(), editors: [editor] };
}
