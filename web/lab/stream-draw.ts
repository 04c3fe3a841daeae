// How the task stream is painted. What is painted is decided elsewhere.

import type { TaskSpan } from "../shared/protocol";
import { bytes, duration, plural } from "../view/format";
import { colourOf, ERRED, inkOn } from "./colours";
import { type Ink, prepare } from "./inks";
import type { Level } from "./memory";
import type { Rows } from "./rows";
import type { Run } from "./run";
import { ticks } from "./stream-scale";

export const ROW = 24;
export const GUTTER = 26;
export const TOP = 4;
const AXIS = 22;
/** Heights of the curves below the axis. */
const WAITING = 26;
const MEMORY = 34;
/** Bars narrower than this carry no name. */
const NAMED = 44;
const POINTED = 8;

export interface StreamPicture {
  run: Run;
  spans: Rows;
  rows: number;
  width: number;
  /** Microseconds in view. */
  from: number;
  to: number;
  selected: number | null;
  /** Where the scrubber stands. */
  at: number | null;
  /** Bytes that were held, over time; empty if there is nothing to show. */
  memory: readonly Level[];
  /** Tasks that waited for a worker, over time. */
  waiting: readonly Level[];
}

type Context = CanvasRenderingContext2D;

export function drawStream(canvas: HTMLCanvasElement, picture: StreamPicture, ink: Ink): void {
  const { width, rows, at, memory, waiting } = picture;
  const curves = (waiting.length > 0 ? WAITING : 0) + (memory.length > 0 ? MEMORY : 0);
  const axis = TOP + rows * ROW + AXIS;
  const c = prepare(canvas, width, axis + curves);
  if (!c) return;
  drawRows(c, picture, ink);
  drawAxis(c, picture, ink);
  drawBars(c, picture, ink);
  let top = axis;
  if (waiting.length > 0) {
    const most = peak(waiting);
    drawCurve(c, picture, waiting, ink("--ghost"), top, WAITING);
    say(c, `at most ${plural(most, "task")} waiting for a worker`, top, ink);
    top += WAITING;
  }
  if (memory.length > 0) {
    drawCurve(c, picture, memory, ink("--dim"), top, MEMORY);
    say(c, `held at most ${bytes(peak(memory))}`, top, ink);
  }
  if (at === null) return;
  c.fillStyle = ink("--ink");
  c.fillRect(place(at, picture) - 1, TOP, 2, axis - AXIS - TOP + curves);
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

const peak = (levels: readonly Level[]) => levels.reduce((max, level) => Math.max(max, level.bytes), 1);

/** A filled line of steps, as high as it is full at the peak. */
function drawCurve(
  c: Context,
  picture: StreamPicture,
  levels: readonly Level[],
  colour: string,
  top: number,
  height: number,
): void {
  const { width, to } = picture;
  const bottom = top + height - 2;
  const most = peak(levels);
  const x = (at: number) => Math.min(width, Math.max(GUTTER, place(at, picture)));
  c.beginPath();
  c.moveTo(GUTTER, bottom);
  let y = bottom;
  let drawn = GUTTER;
  let highest = 0;
  for (const level of levels) {
    const next = x(level.at);
    highest = Math.max(highest, level.bytes);
    // Of many steps within half a pixel, the highest.
    if (next - drawn < 0.5 && level !== levels.at(-1)) continue;
    c.lineTo(next, y);
    y = bottom - (highest / most) * (height - 14);
    c.lineTo(next, y);
    [drawn, highest] = [next, 0];
    y = bottom - (level.bytes / most) * (height - 14);
    c.lineTo(next, y);
  }
  c.lineTo(x(to), y);
  c.lineTo(x(to), bottom);
  c.closePath();
  c.fillStyle = colour;
  c.globalAlpha = 0.35;
  c.fill();
  c.globalAlpha = 1;
}

function say(c: Context, text: string, top: number, ink: Ink): void {
  c.textAlign = "left";
  c.textBaseline = "middle";
  c.font = "11px system-ui, sans-serif";
  c.fillStyle = ink("--dim");
  c.fillText(text, GUTTER + 2, top + 5);
}

function drawBars(c: Context, picture: StreamPicture, ink: Ink): void {
  const { run, spans, from, to, selected } = picture;
  spans.rows.forEach((row, worker) => {
    let drawn = -1;
    for (let i = spans.from(worker, from); i < row.length; i++) {
      const s = row[i] as TaskSpan;
      if (s.startUs > to) break;
      const end = place(s.endUs, picture);
      // Many tasks within one pixel are one bar; but what failed or is selected is always to be seen.
      if (end < drawn + 0.6 && s.state !== "erred" && s.task !== selected) continue;
      drawBar(c, picture, ink, s, s.state);
      drawn = end;
    }
  });
  for (const [task, open] of run.open)
    drawBar(c, picture, ink, { task, ...open, endUs: Math.max(to, open.startUs) }, "running");
  c.globalAlpha = 1;
}

interface Bar {
  task: number;
  worker: number;
  startUs: number;
  endUs: number;
}

function drawBar(c: Context, picture: StreamPicture, ink: Ink, bar: Bar, state: string): void {
  const { width, selected, run } = picture;
  const x = Math.max(GUTTER, place(bar.startUs, picture));
  const end = Math.min(width, place(bar.endUs, picture));
  if (end < GUTTER || x > width || end < x) return;
  const w = Math.max(1, end - x - (end - x > 4 ? 1 : 0));
  const y = TOP + bar.worker * ROW + 2;
  const label = run.known.get(bar.task)?.label ?? "";
  const colour = state === "erred" ? ink("--bad") : colourOf(label);
  c.globalAlpha = selected !== null && bar.task !== selected ? 0.3 : state === "running" ? 0.6 : 1;
  c.fillStyle = colour;
  c.fillRect(x, y, w, ROW - 4);
  if (w >= NAMED)
    name(c, state === "erred" ? `✕ ${label}` : label, x, y, w, state === "erred" ? ERRED : colour);
  else if (state === "erred" && w >= 9) name(c, "✕", x, y, w + 8, ERRED);
  if (bar.task !== selected) return;
  c.strokeStyle = ink("--ink");
  c.lineWidth = 2;
  c.strokeRect(x + 1, y + 1, Math.max(1, w - 2), ROW - 6);
  if (w < POINTED) pointer(c, x + w / 2, y, ink);
}

/** A bar too thin to be seen is pointed at. */
function pointer(c: Context, x: number, y: number, ink: Ink): void {
  c.fillStyle = ink("--ink");
  c.beginPath();
  c.moveTo(x, y + 6);
  c.lineTo(x - 5, y - 3);
  c.lineTo(x + 5, y - 3);
  c.fill();
}

function name(c: Context, text: string, x: number, y: number, w: number, colour: string): void {
  c.font = "11px system-ui, sans-serif";
  c.textAlign = "left";
  c.textBaseline = "middle";
  c.fillStyle = inkOn(colour);
  const room = Math.floor((w - 8) / 6);
  c.fillText(
    text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text,
    x + 4,
    y + (ROW - 4) / 2,
  );
}
