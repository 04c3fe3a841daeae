// How the task stream is painted. What is painted is decided elsewhere.

import { bytes, duration } from "../view/format";
import { colourOf } from "./colours";
import type { Level } from "./memory";
import type { Run } from "./run";
import { ticks } from "./stream-scale";

export const ROW = 24;
export const GUTTER = 26;
export const TOP = 4;
const AXIS = 22;
/** Height of the memory curve, below the axis. */
const MEMORY = 34;

export interface StreamPicture {
  run: Run;
  rows: number;
  width: number;
  /** Microseconds in view. */
  from: number;
  to: number;
  selected: number | null;
  /** Where the scrubber stands. */
  at: number | null;
  labels: ReadonlyMap<number, string>;
  /** Bytes that were held, over time; empty if there is nothing to show. */
  memory: readonly Level[];
}

type Ink = (name: string) => string;
type Context = CanvasRenderingContext2D;

/** The page's colours, as a canvas wants them. */
export function inks(element: Element): Ink {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}

export function drawStream(canvas: HTMLCanvasElement, picture: StreamPicture, ink: Ink): void {
  const { width, rows, at } = picture;
  const memory = picture.memory.length > 0 ? MEMORY : 0;
  const c = prepare(canvas, width, TOP + rows * ROW + AXIS + memory);
  if (!c) return;
  drawRows(c, picture, ink);
  drawAxis(c, picture, ink);
  drawBars(c, picture, ink);
  if (memory > 0) drawMemory(c, picture, ink);
  if (at === null) return;
  c.fillStyle = ink("--ink");
  c.fillRect(place(at, picture) - 1, TOP, 2, rows * ROW);
}

/** As many pixels as the screen has, in CSS pixels' coordinates. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): Context | null {
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

function place(us: number, { from, to, width }: StreamPicture): number {
  return GUTTER + ((us - from) / (to - from)) * (width - GUTTER);
}

function drawRows(c: Context, { rows, width }: StreamPicture, ink: Ink): void {
  c.font = "11px system-ui, sans-serif";
  c.textBaseline = "middle";
  c.textAlign = "right";
  for (let i = 0; i < rows; i++) {
    c.fillStyle = ink("--track");
    c.fillRect(GUTTER, TOP + i * ROW + 2, width - GUTTER, ROW - 4);
    c.fillStyle = ink("--dim");
    c.fillText(String(i + 1), GUTTER - 8, TOP + i * ROW + ROW / 2);
  }
}

function drawAxis(c: Context, picture: StreamPicture, ink: Ink): void {
  const { width, rows } = picture;
  const bottom = TOP + rows * ROW;
  c.textAlign = "center";
  for (const t of ticks(picture, Math.floor(width / 80))) {
    const x = place(t, picture);
    c.fillStyle = ink("--line");
    c.fillRect(x, TOP, 1, bottom - TOP);
    c.fillStyle = ink("--dim");
    const label = duration(t / 1000).replace(/\.0+ /, " ");
    c.fillText(label, Math.min(Math.max(x, GUTTER + 4), width - 20), bottom + AXIS / 2);
  }
}

/** A filled line of steps, as high as it is full at the peak. */
function drawMemory(c: Context, picture: StreamPicture, ink: Ink): void {
  const { rows, width, memory, to } = picture;
  const top = TOP + rows * ROW + AXIS;
  const bottom = top + MEMORY - 2;
  const peak = memory.reduce((max, level) => Math.max(max, level.bytes), 1);
  const x = (at: number) => Math.min(width, Math.max(GUTTER, place(at, picture)));
  c.beginPath();
  c.moveTo(GUTTER, bottom);
  let y = bottom;
  for (const level of memory) {
    c.lineTo(x(level.at), y);
    y = bottom - (level.bytes / peak) * (MEMORY - 14);
    c.lineTo(x(level.at), y);
  }
  c.lineTo(x(to), y);
  c.lineTo(x(to), bottom);
  c.closePath();
  c.fillStyle = ink("--dim");
  c.globalAlpha = 0.35;
  c.fill();
  c.globalAlpha = 1;
  c.textAlign = "left";
  c.fillText(`held at most ${bytes(peak)}`, GUTTER + 2, top + 5);
}

function drawBars(c: Context, picture: StreamPicture, ink: Ink): void {
  const { run, to } = picture;
  for (const s of run.spans) drawBar(c, picture, ink, s, s.state);
  for (const [task, open] of run.open) {
    drawBar(c, picture, ink, { task, ...open, endUs: Math.max(to, open.startUs) }, "running");
  }
  c.globalAlpha = 1;
}

interface Bar {
  task: number;
  worker: number;
  startUs: number;
  endUs: number;
}

function drawBar(c: Context, picture: StreamPicture, ink: Ink, bar: Bar, state: string): void {
  const { width, selected, labels } = picture;
  const x = Math.max(GUTTER, place(bar.startUs, picture));
  const end = Math.min(width, place(bar.endUs, picture));
  if (end < GUTTER || x > width || end < x) return;
  const w = Math.max(1, end - x - (end - x > 4 ? 1 : 0));
  const y = TOP + bar.worker * ROW + 2;
  c.globalAlpha = selected !== null && bar.task !== selected ? 0.3 : state === "running" ? 0.6 : 1;
  c.fillStyle = state === "erred" ? ink("--bad") : colourOf(labels.get(bar.task) ?? "");
  c.fillRect(x, y, w, ROW - 4);
  if (bar.task !== selected) return;
  c.strokeStyle = ink("--ink");
  c.lineWidth = 2;
  c.strokeRect(x + 1, y + 1, Math.max(1, w - 2), ROW - 6);
}
