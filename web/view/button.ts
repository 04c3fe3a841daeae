// Buttons with an icon, a word or both.

import { h } from "./dom";
import { type IconName, icon } from "./icons";

export interface ButtonOptions {
  label: string;
  icon?: IconName;
  /** Show the icon only; the label is what a screen reader says and what a tooltip shows. */
  quiet?: boolean;
  title?: string;
  kind?: string;
  onclick(): void;
}

export function button(options: ButtonOptions): HTMLButtonElement {
  const { label, quiet, kind = "", onclick } = options;
  const picture = options.icon && icon(options.icon);
  const attributes = {
    type: "button",
    class: `button ${quiet ? "button-quiet " : ""}${kind}`.trim(),
    onclick,
  };
  const title = options.title ?? (quiet ? label : null);
  return h(
    "button",
    { ...attributes, title, "aria-label": label },
    picture,
    quiet ? null : h("span", {}, label),
  );
}
