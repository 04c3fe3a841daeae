// What failed: the key in red, its exception, what was left undone, and the traceback that the cell ended with.

import { button } from "../view/button";
import { h } from "../view/dom";
import { plural } from "../view/format";
import { MEANINGS } from "./looks";
import type { Run } from "./run";

export class FailureNote {
  readonly element = h("section", { class: "lab-failed", hidden: true });
  readonly #select: (task: number) => void;
  readonly #traceback: () => HTMLElement | null;
  #shown = "";

  constructor(select: (task: number) => void, traceback: () => HTMLElement | null) {
    this.#select = select;
    this.#traceback = traceback;
  }

  update(run: Run): void {
    const { failure } = run;
    this.element.hidden = !failure;
    const traceback = failure ? this.#traceback() : null;
    const now = failure ? `${run.run} ${failure.task} ${run.status} ${traceback?.textContent ?? ""}` : "";
    if (now === this.#shown) return;
    this.#shown = now;
    const parts = failure ? [this.#sentence(run, failure)] : [];
    if (traceback) parts.push(h("details", {}, h("summary", {}, "Traceback"), traceback));
    this.element.replaceChildren(...parts);
  }

  #sentence(run: Run, { task, message }: NonNullable<Run["failure"]>): HTMLElement {
    const label = run.known.get(task)?.key ?? `task ${task}`;
    const key = button({ label, kind: "small failed-key", onclick: () => this.#select(task) });
    const left = Math.max(0, run.tasks.length - run.spans.length);
    const rest = left ? ` ${plural(left, "task")} ${MEANINGS.cancelled}.` : "";
    return h("p", {}, "✕ ", key, ` failed: ${message}.${rest}`);
  }
}
