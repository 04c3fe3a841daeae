// One colour per task label, the same in graph and stream, in every cell of the page.

/** Tableau's and Observable's ten, which stay apart for most eyes, and on light and dark. */
const PALETTE = [
  "#4269d0",
  "#efb118",
  "#ff725c",
  "#6cc5b0",
  "#3ca951",
  "#ff8ab7",
  "#a463f2",
  "#97bbf5",
  "#9c6b4e",
  "#9498a0",
];

const given = new Map<string, string>();

export function colourOf(label: string): string {
  let colour = given.get(label);
  if (!colour) {
    colour = PALETTE[given.size % PALETTE.length] as string;
    given.set(label, colour);
  }
  return colour;
}

/** What failed, on a canvas: the same in light and dark, since it is a mark's own ground. */
export const ERRED = "#b3261e";

/** Black or white, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return luminance > 0.18 ? "#10151a" : "#ffffff";
}
