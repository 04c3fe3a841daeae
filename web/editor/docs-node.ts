// The tip's content: what to call, and what it does.

import type { Looked } from "../shared/protocol";

export function docsNode(looked: Looked): HTMLElement {
  const dom = element("div", "docs-tip");
  dom.setAttribute("role", "status");
  const head = element("div", "docs-head");
  head.append(element("code", "docs-signature", looked.signature ?? looked.name), kind(looked.type));
  dom.append(head);
  if (looked.form !== null) dom.append(element("code", "docs-form", looked.form));
  if (looked.doc) dom.append(element("div", "docs-text", looked.doc.trimEnd()));
  else if (looked.callable) dom.append(element("div", "docs-text dim", "No docstring."));
  return dom;
}

/** Types as people call them. */
const TYPES: Record<string, string> = {
  builtin_function_or_method: "function",
  method_descriptor: "method",
  type: "class",
};

function kind(type: string): HTMLElement {
  return element("span", "docs-type", TYPES[type] ?? type);
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}
