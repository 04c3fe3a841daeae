// Everything that a file, a link or a cell can bring onto the page goes through here first.

import DOMPurify from "dompurify";

/** The only classes that mean something in an output; any other could dress up as a part of the page. */
const CLASSES = new Set(["dataframe", "dtypes", "table", "language-python", "tb-number", "tb-dim"]);
/** Parts of a drawing that bring in something from elsewhere, or change it afterwards. */
const NOT_DRAWN = ["image", "use", "foreignObject", "animate", "set"];
const FORBID = [
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
  ...NOT_DRAWN,
  "animatecolor",
  "animatemotion",
  "animatetransform",
];

const SVG = "http://www.w3.org/2000/svg";

/** What a drawing says by `style`, which a strict policy refuses, and may say by attributes of the same names. */
const PAINT = new Set([
  "fill",
  "fill-opacity",
  "font-size",
  "font-weight",
  "opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
]);

const html = DOMPurify(window);
html.addHook("beforeSanitizeAttributes", (node) => {
  if (node.namespaceURI === SVG) paint(node);
});
html.addHook("uponSanitizeAttribute", (node, data) => {
  if (node.namespaceURI === SVG && pointsOutside(data.attrName, data.attrValue)) data.keepAttr = false;
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

/** Prose: no drawings. */
export function safeHtml(dirty: string): DocumentFragment {
  return sanitized(dirty, [...FORBID, "svg"]);
}

/** An output: drawings of lines, shapes and texts stay, as in Dask's table of an array. */
export function safeOutput(dirty: string): DocumentFragment {
  return sanitized(dirty, FORBID);
}

function sanitized(dirty: string, forbidden: string[]): DocumentFragment {
  return html.sanitize(dirty, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true, svg: true },
    FORBID_TAGS: forbidden,
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

/** Black lines on the page itself are drawn in the colour of its texts: on a dark page they would not be seen. */
function paint(node: Element): void {
  const declared = (node.getAttribute("style") ?? "").split(";").map((part) => part.split(":"));
  for (const [name = "", value = ""] of declared) {
    const property = name.trim().toLowerCase();
    if (PAINT.has(property)) node.setAttribute(property, value.trim());
  }
  const isOutermost = node.tagName === "svg" && !node.parentElement?.closest("svg");
  if (!isOutermost || node.getAttribute("stroke") !== "rgb(0,0,0)") return;
  node.setAttribute("stroke", "currentColor");
  if (!node.hasAttribute("fill")) node.setAttribute("fill", "currentColor");
}

/** Whether an attribute of a drawing points at anything but a part of the drawing. */
function pointsOutside(name: string, value: string): boolean {
  const isLink = (name === "href" || name === "xlink:href") && !value.startsWith("#");
  return isLink || /url\(\s*['"]?(?!#)/i.test(value);
}

const picture = DOMPurify(window);
picture.addHook("uponSanitizeAttribute", (_node, data) => {
  if (pointsOutside(data.attrName, data.attrValue)) data.keepAttr = false;
});

/** Ids stay, for markers and gradients: whoever shows the picture puts it in a shadow root of its own. */
export function safeSvg(dirty: string): DocumentFragment {
  return picture.sanitize(dirty, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { svg: true, svgFilters: false },
    FORBID_TAGS: ["style", "a", ...NOT_DRAWN],
    FORBID_ATTR: ["style", "class"],
    ALLOW_DATA_ATTR: false,
  });
}
