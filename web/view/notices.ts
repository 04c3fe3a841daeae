// What the page has to say, above the cells: short, with a way on where there is one.

import type { Notice, State, Store } from "../notebook/store";
import { button } from "./button";
import { arrange, h } from "./dom";

export function notices(store: Store): { element: HTMLElement; update(state: State): void } {
  const element = h("div", { class: "notices", role: "status" });
  let drawn: Notice[] | null = null;
  function update(state: State): void {
    if (state.notices === drawn) return;
    drawn = state.notices;
    arrange(
      element,
      state.notices.map((n) => row(n, store)),
    );
  }
  return { element, update };
}

function row(notice: Notice, store: Store): HTMLElement {
  const dismiss = () => store.dismiss(notice.id);
  const { action } = notice;
  const act = () => {
    dismiss();
    action?.run();
  };
  return h(
    "div",
    { class: `notice notice-${notice.tone}` },
    h("p", {}, notice.text),
    action ? button({ label: action.label, kind: "small", onclick: act }) : null,
    button({ label: "Dismiss", icon: "close", quiet: true, kind: "small", onclick: dismiss }),
  );
}
