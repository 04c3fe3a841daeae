// Paints the task graph's boxes and lines on a canvas: only what is in view, and no more of a box than can be seen.

import { ERRED, inkOn } from "./colours";
import { type Box, type GraphModel, type Line, TITLE } from "./graph-model";
import type { Ink } from "./inks";
import { drawLook } from "./look-draw";
import { LOOKS, type Look, lookNumber } from "./looks";
import type { Camera } from "./viewport";

type Context = CanvasRenderingContext2D;

export interface Scene {
  model: GraphModel;
  camera: Camera;
  width: number;
  height: number;
  selected: number | null;
  /** The task whose neighbours are shown, besides the selected one. */
  pointed: number | null;
  /** From 0 to 1 and back while something runs. */
  beat: number;
}

/** Text smaller than this on the screen is left out. */
const LEGIBLE = 7;

export function drawGraph(c: Context, scene: Scene, ink: Ink): void {
  const { model, camera, selected, pointed } = scene;
  c.save();
  c.scale(camera.scale, camera.scale);
  c.translate(-camera.x, -camera.y);
  drawLines(c, scene, ink);
  const seen = view(scene);
  for (const box of model.boxes) if (touches(box, seen)) drawBox(c, box, scene, ink);
  for (const task of new Set([pointed, selected])) if (task !== null) drawKin(c, scene, task, ink);
  c.restore();
}

type View = { left: number; top: number; right: number; bottom: number };

function view({ camera, width, height }: Scene): View {
  const { x, y, scale } = camera;
  return { left: x, top: y, right: x + width / scale, bottom: y + height / scale };
}

function touches(box: Box, { left, top, right, bottom }: View): boolean {
  return box.x <= right && box.x + box.w >= left && box.y <= bottom && box.y + box.h >= top;
}

function drawLines(c: Context, { model, camera }: Scene, ink: Ink): void {
  c.strokeStyle = ink("--line-strong");
  c.lineWidth = Math.max(1.1, 0.6 / camera.scale);
  c.beginPath();
  for (const line of model.lines) curve(c, line);
  c.stroke();
}

/** Leaves and arrives downwards, through its points. */
function curve(c: Context, { points }: Line): void {
  let [x, y] = points[0] ?? [0, 0];
  c.moveTo(x, y);
  for (let i = 1; i < points.length; i++) {
    const [tx, ty] = points[i] as [number, number];
    if (x === tx) c.lineTo(tx, ty);
    else c.bezierCurveTo(x, (y + ty) / 2, tx, (y + ty) / 2, tx, ty);
    [x, y] = [tx, ty];
  }
}

function drawBox(c: Context, box: Box, scene: Scene, ink: Ink): void {
  if (box.open) drawFrame(c, box, scene, ink);
  else if (box.open === false) drawLayer(c, box, scene, ink);
  else drawTask(c, box, scene, ink);
  if (scene.selected !== null && scene.model.boxOf.get(scene.selected) === box) ring(c, box, scene, ink);
}

function ring(c: Context, box: Box, { camera }: Scene, ink: Ink): void {
  const px = 1 / camera.scale;
  c.strokeStyle = ink("--ink");
  c.lineWidth = 2.4 * Math.min(px, 1.5);
  c.strokeRect(box.x - 2 * px, box.y - 2 * px, box.w + 4 * px, box.h + 4 * px);
}

function drawTask(c: Context, box: Box, { camera, beat }: Scene, ink: Ink): void {
  const look = LOOKS[box.look] ?? "waiting";
  drawLook(c, box, look, box.colour, ink, camera.scale, beat);
  const size = Math.min(11.5, box.h * 0.52);
  if (!box.label || size * camera.scale < LEGIBLE) return;
  const full = look === "done" || look === "erred";
  c.fillStyle = full ? inkOn(look === "erred" ? ERRED : box.colour) : ink("--ink");
  // The mark has the corner: the label leaves it some room.
  const room = Math.min(4, box.w * 0.08);
  caption(c, box.label, box.x + box.w / 2 - room, box.y + box.h / 2 + room / 2, size, box.w - 14, "center");
}

/** A layer that is closed: a bar that fills as its tasks end, with what failed at its end. */
function drawLayer(c: Context, box: Box, scene: Scene, ink: Ink): void {
  const { x, y, w, h } = box;
  const counts = box.counts ?? [];
  const total = Math.max(1, box.tasks.length);
  c.fillStyle = ink("--surface");
  c.fillRect(x, y, w, h);
  let at = x;
  for (const [look, alpha] of PARTS) {
    const part = ((counts[lookNumber(look)] ?? 0) / total) * w;
    // One failed task of a thousand is to be seen.
    const wide = part > 0 && look !== "done" && look !== "released" ? Math.max(part, 3) : part;
    c.globalAlpha = alpha * (look === "running" ? 0.7 + 0.3 * scene.beat : 1);
    c.fillStyle = look === "erred" ? ink("--bad") : look === "cancelled" ? ink("--line") : box.colour;
    c.fillRect(Math.min(at, x + w - wide), y, wide, h);
    at += part;
  }
  c.globalAlpha = 1;
  const failed = (counts[lookNumber("erred")] ?? 0) > 0;
  const running = (counts[lookNumber("running")] ?? 0) > 0;
  c.strokeStyle = failed ? ink("--bad") : box.colour;
  c.lineWidth = running ? 1.6 + 1.2 * scene.beat : failed ? 2 : 1.2;
  c.strokeRect(x, y, w, h);
  // A second edge behind it: there is more than one.
  c.beginPath();
  c.moveTo(x + 3, y + h + 3);
  c.lineTo(x + w + 3, y + h + 3);
  c.lineTo(x + w + 3, y + 3);
  c.stroke();
  const size = Math.min(12, h * 0.42);
  if (size * scene.camera.scale < LEGIBLE) return;
  plate(c, `${failed ? "✕ " : ""}+ ${box.label}`, box, size, ink);
}

const PARTS: [Look, number][] = [
  ["released", 0.42],
  ["done", 1],
  ["running", 0.6],
  ["erred", 1],
  ["cancelled", 0.5],
];

/** A label that can be read on whatever the bar's halves are. */
function plate(c: Context, text: string, box: Box, size: number, ink: Ink): void {
  const room = box.w - 4;
  let fitting = size;
  while (fitting > SMALLEST && measured(c, text, fitting) + 6 > room) fitting -= 0.5;
  const width = Math.min(measured(c, text, fitting) + 8, room);
  c.globalAlpha = 0.86;
  c.fillStyle = ink("--surface");
  c.fillRect(box.x + (box.w - width) / 2, box.y + box.h / 2 - size * 0.72, width, size * 1.44);
  c.globalAlpha = 1;
  c.fillStyle = ink("--ink");
  caption(c, text, box.x + box.w / 2, box.y + box.h / 2, fitting, width, "center");
}

const SMALLEST = 8;

const widths = new Map<string, number>();

/** A text's width at a size; measured once. */
function measured(c: Context, text: string, size: number): number {
  let width = widths.get(text);
  if (width === undefined) {
    c.font = "100px system-ui, sans-serif";
    width = c.measureText(text).width / 100;
    if (widths.size > 5000) widths.clear();
    widths.set(text, width);
  }
  return width * size;
}

function drawFrame(c: Context, box: Box, { camera }: Scene, ink: Ink): void {
  c.fillStyle = ink("--sunk");
  c.fillRect(box.x, box.y, box.w, box.h);
  c.strokeStyle = box.colour;
  c.lineWidth = 1.2;
  c.strokeRect(box.x, box.y, box.w, box.h);
  if (11.5 * camera.scale < LEGIBLE) return;
  c.fillStyle = ink("--ink");
  caption(c, `− ${box.label}`, box.x + 8, box.y + TITLE / 2 + 1, 11.5, box.w - 16, "left");
}

/** Lines from what a task needs, and to what needs it. */
function drawKin(c: Context, { model, camera }: Scene, task: number, ink: Ink): void {
  const own = model.boxOf.get(task);
  if (!own) return;
  const info = model.run.known.get(task);
  const lines: Line[] = [];
  for (const dep of info?.deps ?? []) lines.push(...between(model.boxOf.get(dep), own));
  for (const user of model.dependents(task)) lines.push(...between(own, model.boxOf.get(user)));
  if (lines.length === 0) return;
  c.strokeStyle = ink("--accent");
  c.lineWidth = 1.8 / Math.max(camera.scale, 0.6);
  c.beginPath();
  for (const line of lines.slice(0, MOST_KIN)) curve(c, line);
  c.stroke();
}

const MOST_KIN = 400;

function between(from: Box | undefined, to: Box | undefined): Line[] {
  if (!from || !to || from === to) return [];
  return [
    {
      points: [
        [from.x + from.w / 2, from.y + from.h],
        [to.x + to.w / 2, to.y],
      ],
    },
  ];
}

function caption(
  c: Context,
  text: string,
  x: number,
  y: number,
  size: number,
  room: number,
  align: CanvasTextAlign,
): void {
  c.font = `${size}px system-ui, sans-serif`;
  c.textAlign = align;
  c.textBaseline = "middle";
  c.fillText(fitted(c, text, size, room), x, y);
}

const fittings = new Map<string, string>();

/** Measured once for each text and room. */
function fitted(c: Context, text: string, size: number, room: number): string {
  const key = `${size.toFixed(1)} ${room | 0} ${text}`;
  let short = fittings.get(key);
  if (short === undefined) {
    short = text;
    while (short.length > 1 && c.measureText(short).width > room) short = `${short.slice(0, -2)}…`;
    if (fittings.size > 5000) fittings.clear();
    fittings.set(key, short);
  }
  return short;
}
