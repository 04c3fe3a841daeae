// Draws a box in one of the looks: by its outline and its mark, and by colour.

import { ERRED, inkOn } from "./colours";
import type { Ink } from "./inks";
import type { Look } from "./looks";

type Context = CanvasRenderingContext2D;

interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Boxes smaller than this on the screen have no mark. */
const MARKED = 9;

/** `scale`: screen pixels for each of the box's units. `beat` from 0 to 1: what runs pulses with it. */
export function drawLook(
  c: Context,
  rect: Rect,
  look: Look,
  colour: string,
  ink: Ink,
  scale: number,
  beat: number,
): void {
  const small = Math.min(rect.w, rect.h) * scale;
  fill(c, rect, look, colour, ink);
  if (small < 4) return;
  outline(c, rect, look, colour, ink, scale, beat);
  if (small >= MARKED) mark(c, rect, look, colour, ink);
}

function fill(c: Context, { x, y, w, h }: Rect, look: Look, colour: string, ink: Ink): void {
  c.fillStyle = ink("--surface");
  c.fillRect(x, y, w, h);
  c.fillStyle = look === "erred" ? ink("--bad") : look === "cancelled" ? ink("--line") : colour;
  c.globalAlpha = FILL[look];
  const share = look === "running" ? 0.5 : 1;
  if (c.globalAlpha > 0) c.fillRect(x, y + h * (1 - share), w, h * share);
  c.globalAlpha = 1;
}

const FILL: Record<Look, number> = {
  waiting: 0,
  ready: 0.12,
  running: 0.75,
  done: 1,
  released: 0.42,
  erred: 1,
  cancelled: 0.5,
};

function outline(
  c: Context,
  rect: Rect,
  look: Look,
  colour: string,
  ink: Ink,
  scale: number,
  beat: number,
): void {
  const faint = look === "waiting" || look === "cancelled";
  c.strokeStyle = look === "erred" ? ink("--bad") : faint ? ink("--line-strong") : colour;
  const px = 1 / scale;
  c.lineWidth = (look === "running" ? 1.6 + 1.4 * beat : look === "ready" ? 1.8 : 1) * Math.min(px, 1.4);
  if (faint) c.setLineDash([2 * px, 2 * px]);
  c.strokeRect(rect.x, rect.y, rect.w, rect.h);
  if (faint) c.setLineDash([]);
}

/** A small mark in the upper right corner, so that no state is told by colour alone. */
function mark(c: Context, { x, y, w, h }: Rect, look: Look, colour: string, ink: Ink): void {
  const r = Math.min(5, w * 0.16, h * 0.2);
  const [cx, cy] = [x + w - r * 1.7, y + r * 1.7];
  const solid = look === "done" || look === "erred";
  c.strokeStyle = c.fillStyle = solid ? inkOn(look === "erred" ? ERRED : colour) : ink("--ink");
  c.lineWidth = Math.max(0.8, r * 0.4);
  c.beginPath();
  if (look === "ready") c.arc(cx, cy, r * 0.6, 0, 2 * Math.PI);
  else if (look === "running")
    path(
      c,
      [
        [-0.7, -0.9],
        [0.9, 0],
        [-0.7, 0.9],
      ],
      cx,
      cy,
      r,
    );
  else if (look === "done")
    path(
      c,
      [
        [-0.9, 0],
        [-0.2, 0.7],
        [0.9, -0.8],
      ],
      cx,
      cy,
      r,
    );
  else if (look === "released") c.arc(cx, cy, r * 0.75, 0, 2 * Math.PI);
  else if (look === "cancelled")
    path(
      c,
      [
        [-0.8, 0],
        [0.8, 0],
      ],
      cx,
      cy,
      r,
    );
  else if (look === "erred") {
    path(
      c,
      [
        [-0.8, -0.8],
        [0.8, 0.8],
      ],
      cx,
      cy,
      r,
    );
    path(
      c,
      [
        [-0.8, 0.8],
        [0.8, -0.8],
      ],
      cx,
      cy,
      r,
    );
  }
  if (look === "ready" || look === "running") c.fill();
  else if (look !== "waiting") c.stroke();
}

function path(c: Context, points: [number, number][], cx: number, cy: number, r: number): void {
  points.forEach(([px, py], i) => {
    if (i) c.lineTo(cx + px * r, cy + py * r);
    else c.moveTo(cx + px * r, cy + py * r);
  });
}
