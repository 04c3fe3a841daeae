// nbformat outputs as nodes. The richest safe form of each wins.

import { record } from "../notebook/model";
import type { MimeBundle, Output } from "../shared/protocol";
import { overwrite, pieces } from "./ansi";
import { h } from "./dom";
import { markdown } from "./markdown";
import { safeOutput, safeSvg } from "./sanitize";
import { colourTraceback } from "./traceback";

/** More characters than this are shown in part: a browser lays out text by the line. */
const SHOWN = 200_000;

/** Draws only what changed, so that a streaming cell neither rebuilds its tables nor loses a reader's place. */
export class Outputs {
  readonly element = h("div", { class: "outputs" });
  #drawn: Output[] = [];

  update(outputs: Output[]): void {
    if (outputs === this.#drawn) return;
    const nodes = [...this.element.children] as HTMLElement[];
    const next = outputs.map((output, i) => this.#node(nodes[i], this.#drawn[i], output));
    if (next.length !== nodes.length || next.some((node, i) => node !== nodes[i])) {
      this.element.replaceChildren(...next);
      for (const node of next) node.scrollTop = node.scrollHeight * Number(isStream(node));
    }
    this.#drawn = outputs;
  }

  #node(node: HTMLElement | undefined, drawn: Output | undefined, output: Output): HTMLElement {
    if (!node || !drawn) return outputNode(output);
    if (drawn === output) return node;
    const more = grown(drawn, output);
    if (more === null) return outputNode(output);
    const atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 40;
    node.firstElementChild?.append(more);
    if (atEnd) node.scrollTop = node.scrollHeight;
    return node;
  }
}

function isStream(node: Element): boolean {
  return node.classList.contains("output-stream");
}

/** What a stream has gained since it was drawn, if plain text at its end is all that changed. */
function grown(drawn: Output, output: Output): string | null {
  if (drawn.output_type !== "stream" || output.output_type !== "stream" || drawn.name !== output.name)
    return null;
  if (output.text.length > SHOWN || !output.text.startsWith(drawn.text)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these move the cursor or change the colour.
  return /[\r\b\x1b]/.test(output.text) ? null : output.text.slice(drawn.text.length);
}

export function outputNode(output: Output): HTMLElement {
  switch (output.output_type) {
    case "stream":
      return scrolling(`output output-stream output-${output.name}`, terminal(output.text));
    case "error":
      return scrolling("output output-error", terminal(colourTraceback(errorText(output))));
    case "execute_result":
      return bundle(output, "output output-result");
    case "display_data":
      return bundle(output, "output output-display");
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

/** The exception that a cell ended with; null: it ended well. */
export function tracebackOf(outputs: readonly Output[]): HTMLElement | null {
  const error = outputs.findLast((output) => output.output_type === "error");
  return error?.output_type === "error" ? terminal(colourTraceback(errorText(error))) : null;
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

interface Rich {
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

function bundle({ data, metadata }: Rich, kind: string): HTMLElement {
  const text = (mime: string) => (typeof data[mime] === "string" ? (data[mime] as string) : null);
  const html = text("text/html");
  if (html !== null) return scrolling(`${kind} output-html`, safeOutput(html));
  const image = text("image/svg+xml");
  if (image !== null) return scrolling(`${kind} output-svg`, picture(image, text("text/plain")));
  for (const mime of ["image/png", "image/jpeg", "image/gif", "image/webp"]) {
    const base64 = text(mime);
    if (base64 !== null) {
      const about = { alt: text("text/plain"), ...record(metadata[mime]) };
      return h("div", { class: `${kind} output-image` }, bitmap(mime, base64, about));
    }
  }
  const md = text("text/markdown") ?? text("text/latex");
  if (md !== null) return h("div", { class: `${kind} prose` }, markdown(md));
  const json = data["application/json"];
  if (json !== undefined) return scrolling(`${kind} output-json`, terminal(JSON.stringify(json, null, 2)));
  return scrolling(kind, terminal(text("text/plain") ?? ""));
}

/** What is only a little too wide is made smaller; what is much wider scrolls. */
const SHRINK = 0.6;

/** In a shadow root: the picture's ids meet nobody else's. */
function picture(source: string, alt: string | null): HTMLElement {
  const host = h("div", { class: "picture", role: "img", "aria-label": alt ?? "Picture" });
  const image = safeSvg(source);
  const natural = Number.parseFloat(image.querySelector("svg")?.getAttribute("width") ?? "") || 0;
  const least = `${(SHRINK * natural).toFixed(1)}px`;
  const style = h("style", {}, `svg { display: block; max-width: max(100%, ${least}); height: auto; }`);
  host.attachShadow({ mode: "open" }).append(style, image);
  return host;
}

/** `about` may say how wide and how high to show it, and what a screen reader says. */
function bitmap(mime: string, base64: string, about: Record<string, unknown>): HTMLElement {
  const clean = base64.replace(/[^A-Za-z0-9+/=]/g, "");
  const size = (value: unknown) => (Number(value) > 0 ? Math.min(Number(value), LARGEST) : null);
  const alt = typeof about.alt === "string" ? about.alt : "Picture";
  const [width, height] = [size(about.width), size(about.height)];
  return h("img", { src: `data:${mime};base64,${clean}`, alt, width, height });
}

/** Pixels; what a notebook claims may be anything. */
const LARGEST = 10_000;
