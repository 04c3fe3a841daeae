// `input()`: the prompt and a field for the line. Enter sends it; Escape leaves the field, for Stop from the keyboard.

import { newId } from "../notebook/model";
import { button } from "./button";
import { h, setText } from "./dom";

export class InputRow {
  readonly element = h("form", { class: "input-row", hidden: true });
  readonly #prompt = h("label", { class: "input-prompt" });
  readonly #field = h("input", {
    type: "text",
    class: "input-field",
    autocomplete: "off",
    spellcheck: "false",
  });
  #shown: string | null = null;

  constructor(
    private readonly give: (line: string) => void,
    private readonly leave: () => void,
  ) {
    const id = `input-${newId()}`;
    this.#prompt.htmlFor = id;
    this.#field.id = id;
    const send = button({ label: "Send", kind: "send", onclick: () => undefined });
    send.type = "submit";
    this.element.append(this.#prompt, this.#field, send);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const line = this.#field.value;
      this.#close();
      this.give(line);
    });
    this.#field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.leave();
    });
  }

  /** Shows what is asked; null if nothing is. */
  update(prompt: string | null): void {
    if (prompt === this.#shown) return;
    this.#shown = prompt;
    if (prompt === null) {
      this.#close();
      return;
    }
    setText(this.#prompt, prompt);
    this.#field.setAttribute("aria-label", prompt.trim() || "Input");
    this.#field.value = "";
    this.element.hidden = false;
    this.#field.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    const focused = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.#shown = null;
    if (focused) this.leave();
  }
}
