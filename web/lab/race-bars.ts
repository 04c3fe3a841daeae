// The race's two bars: from zero, a dot for each repeat, a ghost line where the bound is.

import { h } from "../view/dom";
import { duration } from "../view/format";
import type { RaceResult } from "./race-result";
import { median } from "./stats";
import type { Verdict } from "./verdict";

export function raceBars(result: RaceResult, titles: [string, string], verdict: Verdict): HTMLElement {
  const top = Math.max(...result.ms[0], ...result.ms[1], verdict.bound?.ms ?? 0) * 1.04;
  const rows = [0, 1].map((at) =>
    row(at, titles[at] ?? "", result.ms[at] ?? [], top, at === 1 ? verdict.bound : null),
  );
  return h("div", { class: "race-bars" }, ...rows);
}

function row(at: number, title: string, ms: number[], top: number, bound: Verdict["bound"]): HTMLElement {
  const typical = median(ms);
  const track = h("div", { class: "race-track" }, bar(at, typical, top), ...ms.map((m, i) => dot(m, i, top)));
  if (bound) track.append(ghost(bound, top));
  const all = ms.map(duration).join(", ");
  track.setAttribute("role", "img");
  track.setAttribute(
    "aria-label",
    `${title}: median ${duration(typical)}; repeats ${all}${bound ? `; bound ${duration(bound.ms)} (${bound.why})` : ""}`,
  );
  return h(
    "div",
    { class: "race-row" },
    h("span", { class: "race-title" }, title),
    track,
    h("span", { class: "race-time" }, duration(typical)),
  );
}

function bar(at: number, ms: number, top: number): HTMLElement {
  const element = h("div", { class: `race-bar race-bar-${at}` });
  element.style.width = `${(100 * ms) / top}%`;
  return element;
}

function dot(ms: number, i: number, top: number): HTMLElement {
  const element = h("div", { class: "race-dot", title: `repeat ${i + 1}: ${duration(ms)}` });
  element.style.left = `${(100 * ms) / top}%`;
  return element;
}

function ghost(bound: NonNullable<Verdict["bound"]>, top: number): HTMLElement {
  const element = h("div", { class: "race-ghost", title: `At best ${duration(bound.ms)}: ${bound.why}` });
  element.style.left = `${(100 * bound.ms) / top}%`;
  element.append(h("span", {}, bound.why));
  return element;
}
