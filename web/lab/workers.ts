// The workers control: a dot for each thread of the pool, lit up to the limit, pulsing while it works.

import type { State } from "../notebook/store";
import { h, setText } from "../view/dom";
import { factor } from "../view/format";

export class Workers {
  readonly element = h("div", { class: "workers", role: "group", "aria-label": "Workers" });
  readonly #dots = h("span", { class: "dots" });
  readonly #more = h("button", { type: "button", class: "link", "aria-expanded": "false" }, "more");
  readonly #ceiling = h("button", { type: "button", class: "link ceiling" });
  readonly #choose: (count: number) => void;
  #all = false;
  #made = 0;

  constructor(choose: (count: number) => void, measure: () => void) {
    this.#choose = choose;
    this.element.append(
      h("span", { class: "workers-label" }, "Workers"),
      this.#dots,
      this.#more,
      this.#ceiling,
    );
    this.#more.addEventListener("click", () => this.#toggle());
    this.#ceiling.addEventListener("click", measure);
    this.#ceiling.title =
      "What this machine's workers can gain at best: the same serial work on one, and on all of them at once";
  }

  #toggle(): void {
    this.#all = !this.#all;
    this.#more.setAttribute("aria-expanded", String(this.#all));
    setText(this.#more, this.#all ? "fewer" : "more");
    this.element.classList.toggle("all", this.#all);
  }

  update(state: State): void {
    const { info, workers, ceiling } = state;
    const pool = info?.build === "threads" ? info.threads : 0;
    this.element.hidden = pool === 0;
    const cores = Math.min(pool, navigator.hardwareConcurrency || pool);
    if (this.#made !== pool) this.#make(pool, cores);
    this.#more.hidden = pool <= cores;
    [...this.#dots.children].forEach((dot, i) => {
      dot.setAttribute("aria-pressed", String(i < workers));
      dot.classList.toggle("beyond", i >= cores);
      dot.classList.toggle("extra", i >= Math.max(cores, workers));
    });
    const fits = ceiling && ceiling.workers === workers;
    setText(this.#ceiling, fits ? `ceiling ${factor(ceiling.gain)}` : "measure ceiling");
    this.#ceiling.hidden = workers < 2;
  }

  #make(pool: number, cores: number): void {
    this.#made = pool;
    const dots = Array.from({ length: pool }, (_, i) => {
      const label = `Use ${i + 1} worker${i ? "s" : ""}${i >= cores ? " (more than this machine has cores)" : ""}`;
      const dot = h(
        "button",
        { type: "button", class: "dot", "aria-label": label, title: label },
        String(i + 1),
      );
      dot.addEventListener("click", () => this.#choose(i + 1));
      return dot;
    });
    this.#dots.replaceChildren(...dots);
  }

  pulse(busy: Set<number>): void {
    [...this.#dots.children].forEach((dot, i) => {
      dot.classList.toggle("busy", busy.has(i));
    });
  }
}
