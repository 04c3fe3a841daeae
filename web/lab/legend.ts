// What the graph's looks and colours mean, with how many tasks there are of each.

import { h, setText } from "../view/dom";
import { colourOf } from "./colours";
import { inks, prepare } from "./inks";
import { drawLook } from "./look-draw";
import { LOOKS, type Look, MEANINGS, WORDS } from "./looks";
import type { Run } from "./run";

const SWATCH = 16;
/** A neutral function's colour for the states' swatches. */
const SAMPLE = "#6f8fa3";
const MOST_LABELS = 12;

export class Legend {
  readonly element = h("div", { class: "legends" });
  readonly #states = h("ul", { class: "legend looks", "aria-label": "States" });
  readonly #labels = h("ul", { class: "legend", "aria-label": "Functions" });
  readonly #counts = new Map<Look, { item: HTMLElement; count: HTMLElement; canvas: HTMLCanvasElement }>();
  #theme = "";
  #names = "";

  constructor() {
    for (const look of LOOKS) {
      const canvas = h("canvas", { "aria-hidden": "true" });
      const count = h("b", {});
      const item = h("li", { title: MEANINGS[look] }, canvas, `${WORDS[look]} `, count);
      item.dataset.look = look;
      this.#counts.set(look, { item, count, canvas });
      this.#states.append(item);
    }
    this.element.append(this.#states, this.#labels);
  }

  update(run: Run, totals: readonly number[]): void {
    this.#paint();
    LOOKS.forEach((look, i) => {
      const { item, count } = this.#counts.get(look) ?? {};
      const number = totals[i] ?? 0;
      // What goes wrong has a place in the legend when it does.
      if (item) item.hidden = number === 0 && (look === "erred" || look === "cancelled");
      if (count) setText(count, number.toLocaleString("en"));
    });
    this.#name(run);
  }

  #paint(): void {
    const ink = inks();
    const theme = `${ink("--surface")} ${devicePixelRatio}`;
    if (theme === this.#theme) return;
    this.#theme = theme;
    for (const [look, { canvas }] of this.#counts) {
      canvas.style.width = `${SWATCH}px`;
      const c = prepare(canvas, SWATCH, SWATCH);
      if (c) drawLook(c, { x: 2, y: 2, w: SWATCH - 4, h: SWATCH - 4 }, look, SAMPLE, ink, 1, 0.5);
    }
  }

  #name(run: Run): void {
    const names = new Set<string>();
    for (const { label } of run.tasks) if (names.size < MOST_LABELS) names.add(label);
    const key = [...names].join("\n");
    if (key === this.#names) return;
    this.#names = key;
    this.#labels.replaceChildren(
      ...[...names].map((label) => {
        const dot = h("i", {});
        dot.style.background = colourOf(label);
        return h("li", {}, dot, label);
      }),
    );
  }
}
