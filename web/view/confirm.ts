// A question that has to be answered before something is lost.

import { h } from "./dom";

export function ask(question: string, yes: string): Promise<boolean> {
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-label": question },
    h("p", {}, question),
    h(
      "div",
      { class: "dialog-buttons" },
      h("button", { type: "button", class: "button", onclick: () => dialog.close("no") }, "Cancel"),
      h(
        "button",
        { type: "button", class: "button primary", autofocus: true, onclick: () => dialog.close("yes") },
        yes,
      ),
    ),
  );
  const before = document.activeElement as HTMLElement | null;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      before?.focus();
      resolve(dialog.returnValue === "yes");
    });
  });
}
