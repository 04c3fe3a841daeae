// Which part of a picture is in view: pan, zoom, and never so far that nothing is left to see.

import type { Spread } from "./pinch";

/** The point of the picture at the top left, and screen pixels for each of its units. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const PAD = 10;
/** A wide picture is not shrunk below this share of its size, unless somebody wants to see all of it. */
const READABLE = 0.45;
const LEAST = 0.02;
const MOST = 6;
const LARGEST_FIT = 1.2;

export class Viewport {
  camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Pixels. */
  size = { width: 0, height: 0 };
  /** The picture's own size. */
  whole = { width: 0, height: 0 };
  /** Somebody has moved it: it is not put back on its own. */
  moved = false;

  /** The scale at which a picture can be read, as much of it as fits. */
  get homeScale(): number {
    const room = this.size.width - 2 * PAD;
    return Math.max(READABLE, Math.min(1, room / Math.max(1, this.whole.width)));
  }

  home(): void {
    this.moved = false;
    const scale = this.homeScale;
    // A tall picture begins at its top, a wide one is seen in its middle.
    this.look({ x: this.#middle(scale).x, y: -PAD / scale, scale });
  }

  /** All of it at once. */
  fit(): void {
    const { width, height } = this.whole;
    const across = (this.size.width - 2 * PAD) / Math.max(1, width);
    const down = (this.size.height - 2 * PAD) / Math.max(1, height);
    const scale = Math.max(LEAST, Math.min(across, down, LARGEST_FIT));
    this.moved = true;
    this.look({ ...this.#middle(scale), scale });
  }

  /** By pixels; whether there was anything left to see that way. */
  pan(dx: number, dy: number): boolean {
    const { x, y, scale } = this.camera;
    this.look({ x: x + dx / scale, y: y + dy / scale, scale });
    const gone = Math.abs(this.camera.x - x) + Math.abs(this.camera.y - y) > 0.01;
    this.moved ||= gone;
    return gone;
  }

  /** `x`, `y`: the point on the screen that stays where it is. */
  zoom(x: number, y: number, factor: number): void {
    const before = this.camera;
    const scale = Math.min(MOST, Math.max(LEAST, before.scale * factor));
    const keep = (at: number, screen: number) => at + screen / before.scale - screen / scale;
    this.moved = true;
    this.look({ x: keep(before.x, x), y: keep(before.y, y), scale });
  }

  /** Two fingers went from one place to another, in pixels from the top left. */
  pinch(before: Spread, now: Spread): void {
    this.pan(before.x - now.x, before.y - now.y);
    this.zoom(now.x, now.y, now.distance / before.distance);
  }

  /** Moves so far that a part of the picture is in view. */
  show({ x, y, w, h }: Rect): void {
    const { scale } = this.camera;
    const pad = PAD / scale;
    const to = (at: number, room: number, from: number, length: number) => {
      const seen = room / scale;
      if (length + 2 * pad > seen || from - pad < at) return from - pad;
      return Math.max(at, from + length + pad - seen);
    };
    const next = {
      x: to(this.camera.x, this.size.width, x, w),
      y: to(this.camera.y, this.size.height, y, h),
      scale,
    };
    if (next.x === this.camera.x && next.y === this.camera.y) return;
    this.moved = true;
    this.look(next);
  }

  look({ x, y, scale }: Camera): void {
    const pad = PAD / scale;
    const keep = (at: number, room: number, whole: number) => {
      const seen = room / scale;
      if (whole + 2 * pad <= seen) return (whole - seen) / 2;
      return Math.min(Math.max(at, -pad), whole + pad - seen);
    };
    this.camera = {
      x: keep(x, this.size.width, this.whole.width),
      y: keep(y, this.size.height, this.whole.height),
      scale,
    };
  }

  /** From the screen, in pixels from the top left, to the picture. */
  inside(x: number, y: number): [number, number] {
    const { camera } = this;
    return [camera.x + x / camera.scale, camera.y + y / camera.scale];
  }

  /** From the picture to the screen. */
  outside({ x, y, w, h }: Rect): Rect {
    const { camera } = this;
    const { scale } = camera;
    return { x: (x - camera.x) * scale, y: (y - camera.y) * scale, w: w * scale, h: h * scale };
  }

  #middle(scale: number): { x: number; y: number } {
    return {
      x: (this.whole.width - this.size.width / scale) / 2,
      y: (this.whole.height - this.size.height / scale) / 2,
    };
  }
}
