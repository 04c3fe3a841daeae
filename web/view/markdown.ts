// Markdown to nodes: markdown-it without HTML, and the sanitizer behind it all the same.

import MarkdownIt from "markdown-it";
import { safeHtml } from "./sanitize";

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });

export function markdown(source: string): DocumentFragment {
  return safeHtml(reader.render(source));
}
