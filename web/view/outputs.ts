// nbformat outputs as nodes. The richest safe form of each wins.

import type { MimeBundle, Output } from "../shared/protocol";
import { overwrite, pieces } from "./ansi";
import { h } from "./dom";
import { markdown } from "./markdown";
import { safeHtml, safeSvg } from "./sanitize";

/** More characters than this are shown in part: a browser lays out text by the line. */
const SHOWN = 200_000;

/** Draws only the outputs that changed, so that a streaming cell does not rebuild its tables. */
export class Outputs {
  readonly element = h("div", { class: "outputs" });
  #drawn: Output[] = [];

  update(outputs: Output[]): void {
    if (outputs === this.#drawn) return;
    const nodes = [...this.element.children];
    const next = outputs.map((output, i) => {
      const old = nodes[i];
      return old && this.#drawn[i] === output ? old : outputNode(output);
    });
    this.element.replaceChildren(...next);
    this.#drawn = outputs;
    for (const node of this.element.querySelectorAll(".output-stream")) node.scrollTop = node.scrollHeight;
  }
}

export function outputNode(output: Output): HTMLElement {
  switch (output.output_type) {
    case "stream":
      return scrolling(`output output-stream output-${output.name}`, terminal(output.text));
    case "error":
      return scrolling("output output-error", terminal(errorText(output)));
    case "execute_result":
      return bundle(output.data, "output output-result");
    case "display_data":
      return bundle(output.data, "output output-display");
  }
}

/** What scrolls can be reached with the keyboard. */
function scrolling(kind: string, ...children: Node[]): HTMLElement {
  return h("div", { class: kind, tabindex: 0, role: "group", "aria-label": label(kind) }, ...children);
}

function label(kind: string): string {
  if (kind.includes("error")) return "Error";
  return kind.includes("stderr") ? "Standard error" : "Output";
}

function errorText(output: Extract<Output, { output_type: "error" }>): string {
  return output.traceback.length ? output.traceback.join("\n") : `${output.ename}: ${output.evalue}`;
}

export function terminal(text: string): HTMLElement {
  const cut = text.length > SHOWN;
  const shown = overwrite(cut ? text.slice(-SHOWN) : text);
  const pre = h("pre", {});
  if (cut)
    pre.append(
      h("span", { class: "dim" }, `[${(text.length - SHOWN).toLocaleString("en")} characters above]\n`),
    );
  for (const { text: t, style } of pieces(shown))
    pre.append(style.length ? h("span", { class: style.join(" ") }, t) : t);
  return pre;
}

function bundle(data: MimeBundle, kind: string): HTMLElement {
  const text = (mime: string) => (typeof data[mime] === "string" ? (data[mime] as string) : null);
  const html = text("text/html");
  if (html !== null) return scrolling(`${kind} output-html`, safeHtml(html));
  const image = text("image/svg+xml");
  if (image !== null) return scrolling(`${kind} output-svg`, picture(image, text("text/plain")));
  for (const mime of ["image/png", "image/jpeg"]) {
    const base64 = text(mime);
    if (base64 !== null)
      return h("div", { class: `${kind} output-image` }, bitmap(mime, base64, text("text/plain")));
  }
  const md = text("text/markdown");
  if (md !== null) return h("div", { class: `${kind} prose` }, markdown(md));
  return scrolling(kind, terminal(text("text/plain") ?? ""));
}

/** In a shadow root: the picture's ids meet nobody else's. */
function picture(source: string, alt: string | null): HTMLElement {
  const host = h("div", { class: "picture", role: "img", "aria-label": alt ?? "Picture" });
  host.attachShadow({ mode: "open" }).append(safeSvg(source));
  return host;
}

function bitmap(mime: string, base64: string, alt: string | null): HTMLElement {
  const clean = base64.replace(/[^A-Za-z0-9+/=]/g, "");
  return h("img", { src: `data:${mime};base64,${clean}`, alt: alt ?? "Picture" });
}
