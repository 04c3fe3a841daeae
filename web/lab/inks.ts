// The page's colours, as a canvas wants them. Asked for once: reading a computed style costs a layout.

export type Ink = (name: string) => string;

let theme = "";
const known = new Map<string, string>();

export function inks(): Ink {
  const root = document.documentElement;
  const now = `${root.dataset.theme} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
  if (now !== theme) known.clear();
  theme = now;
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      value = getComputedStyle(root).getPropertyValue(name).trim();
      known.set(name, value);
    }
    return value;
  };
}

/** As many pixels as the screen has, in CSS pixels' coordinates; cleared. */
export function prepare(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.height = `${height}px`;
  }
  const c = canvas.getContext("2d");
  c?.setTransform(ratio, 0, 0, ratio, 0, 0);
  c?.clearRect(0, 0, width, height);
  return c;
}
