// The time axis of the task stream: which microseconds are in view, and round ticks for them.

export interface Window {
  from: number;
  to: number;
}

export function clampWindow(w: Window, total: number): Window {
  const span = Math.min(Math.max(w.to - w.from, Math.max(total / 5000, 10)), total);
  const from = Math.min(Math.max(0, w.from), total - span);
  return { from, to: from + span };
}

/** Zooms by a factor about a point in time. */
export function zoomWindow(w: Window, at: number, factor: number, total: number): Window {
  return clampWindow({ from: at - (at - w.from) * factor, to: at + (w.to - at) * factor }, total);
}

/** At most about `count` round times within a window. */
export function ticks(w: Window, count: number): number[] {
  const raw = (w.to - w.from) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((m) => m * power >= raw) ?? 10) * power;
  const out: number[] = [];
  for (let t = Math.ceil(w.from / step) * step; t <= w.to; t += step) out.push(t);
  return out;
}
