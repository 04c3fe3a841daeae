// A word beside the mouse or the focus: what a task, a layer or a gap is.

import { h } from "../view/dom";

export interface Words {
  title: string;
  lines: string[];
}

export class Tip {
  readonly element = h("div", { class: "tip", role: "tooltip", hidden: true });
  #shown = "";

  /** Null hides it. */
  show(words: Words | null, at: { clientX: number; clientY: number }): void {
    this.element.hidden = words === null;
    if (!words) return;
    const text = [words.title, ...words.lines].join("\n");
    if (text !== this.#shown) {
      this.#shown = text;
      this.element.replaceChildren(h("strong", {}, words.title), ...words.lines.map((l) => h("div", {}, l)));
    }
    const { innerWidth, innerHeight } = window;
    const { offsetWidth, offsetHeight } = this.element;
    this.element.style.left = `${Math.max(4, Math.min(at.clientX + 14, innerWidth - offsetWidth - 8))}px`;
    this.element.style.top = `${Math.max(4, Math.min(at.clientY + 14, innerHeight - offsetHeight - 8))}px`;
  }
}
