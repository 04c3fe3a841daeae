// What a race card says after a race: the sentence, the bars, the notes.

import { computed } from "../lab/compare";
import { raceBars } from "../lab/race-bars";
import { loadResult, type RaceResult } from "../lab/race-result";
import { judge, type Verdict } from "../lab/verdict";
import type { RaceCell } from "../notebook/model";
import { button } from "./button";
import type { CellContext } from "./cell";
import { h } from "./dom";
import { factor } from "./format";

export function resultNodes(cell: RaceCell, commands: CellContext["commands"]): Node[] {
  const result = loadResult(cell.metadata.result);
  if (!result) return [];
  const verdict = judge(result);
  return [
    headline(verdict),
    ...(verdict.lazySide === null ? [] : [offerCompute(cell, verdict.lazySide, commands)]),
    ...(verdict.lazySide === null
      ? [raceBars(result, [cell.sides[0].title, cell.sides[1].title], verdict)]
      : []),
    h(
      "ul",
      { class: "race-notes" },
      ...verdict.notes.map((n) => h("li", { class: `note-${n.tone}` }, n.text)),
    ),
    h("p", { class: "race-caption" }, verdict.lazySide === null ? caption(result) : LAZY),
  ];
}

function headline(verdict: Verdict): HTMLElement {
  if (verdict.gain === null) return h("p", { class: "race-headline" }, h("span", {}, verdict.sentence));
  return h(
    "p",
    { class: "race-headline" },
    h("strong", { class: tone(verdict) }, factor(verdict.gain)),
    h("span", {}, verdict.sentence),
  );
}

function tone({ gain, clear }: Verdict): string {
  if (!clear || gain === null) return "even";
  return gain >= 1 ? "gain" : "loss";
}

function offerCompute(cell: RaceCell, at: 0 | 1, commands: CellContext["commands"]): HTMLElement {
  const add = () => {
    commands.writeSide(cell.id, at, { source: computed(cell.sides[at].source) });
    commands.run(cell.id, "stay");
  };
  return button({ label: "Add .compute() and race again", onclick: add });
}

const LAZY =
  "Building a plan takes next to no time, whatever its size. Compare what was computed with what was computed.";

function caption(result: RaceResult): string {
  const repeats = result.ms[0].length;
  return (
    `Bars are the median of ${repeats} repeats after a discarded warm-up; each dot is one. ` +
    "The sides took turns, one after the other: together they would have shared the workers."
  );
}
