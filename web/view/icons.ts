// The few pictures of the page: 16 px, drawn with the colour of the text around them.

import { svg } from "./dom";

const PATHS = {
  run: "M4.5 2.8v10.4L13 8z",
  runAll: "M2 3v10l6.2-5zM8.6 3v10l6.2-5z",
  stop: "M3.5 3.5h9v9h-9z",
  restart: "M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8",
  save: "M8 2v8m0 0L4.8 6.8M8 10l3.2-3.2M2.5 13.5h11",
  open: "M8 10.5V2.5m0 0L4.8 5.7M8 2.5l3.2 3.2M2.5 13.5h11",
  theme: "M8 2a6 6 0 1 0 0 12z M8 2a6 6 0 0 1 0 12",
  menu: "M2.5 4h11M2.5 8h11M2.5 12h11",
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  bin: "M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9",
  lab: "M2 4h7M2 8h12M2 12h5",
  race: "M3 14V2.5h9l-2 3 2 3H3",
  file: "M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2",
} as const;

export type IconName = keyof typeof PATHS;
const FILLED: ReadonlySet<IconName> = new Set<IconName>(["run", "runAll", "stop"]);

export function icon(name: IconName): SVGSVGElement {
  const filled = FILLED.has(name);
  const path = svg("path", { d: PATHS[name] });
  const paint = filled
    ? { fill: "currentColor" }
    : {
        fill: "none",
        stroke: "currentColor",
        "stroke-width": 1.5,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
      };
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", ...paint },
    path,
  );
}
