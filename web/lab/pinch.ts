// Two fingers on a picture: they zoom it where they are, and move it along.

export interface Spread {
  x: number;
  y: number;
  distance: number;
}

interface Finger {
  clientX: number;
  clientY: number;
}

/** The middle of two fingers, and how far apart they are. */
export function spread(a: Finger, b: Finger): Spread {
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    distance: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}

let fingers = 0;

/** Whether two fingers are at it: a drag of one of them is none. */
export const pinching = () => fingers > 1;

/** `pinch` hears of each step: the fingers before, and now. */
export function pinchable(element: HTMLElement, pinch: (before: Spread, now: Spread) => void): void {
  let before: Spread | null = null;
  const read = (event: TouchEvent): Spread | null => {
    const [a, b] = [event.targetTouches[0], event.targetTouches[1]];
    fingers = event.targetTouches.length;
    return a && b ? spread(a, b) : null;
  };
  const step = (event: TouchEvent) => {
    const now = read(event);
    if (now) {
      // Else the browser would zoom or scroll the page.
      event.preventDefault();
      if (before) pinch(before, now);
    }
    before = now;
  };
  element.addEventListener("touchstart", step, { passive: false });
  element.addEventListener("touchmove", step, { passive: false });
  for (const type of ["touchend", "touchcancel"] as const)
    element.addEventListener(type, (event) => {
      before = read(event);
    });
}
