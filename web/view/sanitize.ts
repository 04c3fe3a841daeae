// Everything that a file, a link or a cell can bring onto the page goes through here first.

import DOMPurify from "dompurify";

/** The only classes that mean something in an output; any other could dress up as a part of the page. */
const CLASSES = new Set(["dataframe", "dtypes", "table", "language-python", "tb-number", "tb-dim"]);
const FORBID = [
  "svg",
  "math",
  "style",
  "form",
  "input",
  "button",
  "select",
  "textarea",
  "dialog",
  "iframe",
  "video",
  "audio",
];

const html = DOMPurify(window);
html.addHook("uponSanitizeAttribute", (_node, data) => {
  if (data.attrName === "class") {
    data.attrValue = data.attrValue
      .split(/\s+/)
      .filter((c) => CLASSES.has(c))
      .join(" ");
    data.keepAttr = data.attrValue !== "";
  }
  if (data.attrName === "src")
    data.keepAttr = /^data:image\/(png|jpeg|gif|webp);base64,/.test(data.attrValue);
});
html.addHook("afterSanitizeAttributes", (node) => {
  if (node.tagName !== "A") return;
  node.setAttribute("rel", "noopener noreferrer");
  if (!node.getAttribute("href")?.startsWith("#")) node.setAttribute("target", "_blank");
});

export function safeHtml(dirty: string): DocumentFragment {
  return html.sanitize(dirty, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBID,
    FORBID_ATTR: [
      "style",
      "id",
      "name",
      "form",
      "background",
      "usemap",
      "tabindex",
      "contenteditable",
      "popover",
    ],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
}

const picture = DOMPurify(window);
picture.addHook("uponSanitizeAttribute", (_node, data) => {
  const refers = /url\(\s*['"]?(?!#)/i.test(data.attrValue);
  const link =
    (data.attrName === "href" || data.attrName === "xlink:href") && !data.attrValue.startsWith("#");
  if (refers || link) data.keepAttr = false;
});

/** Ids stay, for markers and gradients: whoever shows the picture puts it in a shadow root of its own. */
export function safeSvg(dirty: string): DocumentFragment {
  return picture.sanitize(dirty, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { svg: true, svgFilters: false },
    FORBID_TAGS: ["style", "a", "image", "use", "foreignObject", "animate", "set"],
    FORBID_ATTR: ["style", "class"],
    ALLOW_DATA_ATTR: false,
  });
}
