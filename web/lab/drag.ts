// A pressed pointer: either it drags something, or it was a click.

import { pinching } from "./pinch";

/** Less than this many pixels is a hand that trembles. */
const SLACK = 4;

export function dragOrClick(
  down: PointerEvent,
  drag: (dx: number, dy: number) => void,
  click: (event: PointerEvent) => void,
): void {
  let last = down;
  let moved = false;
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (pinching()) {
      [moved, last] = [true, event];
      return;
    }
    if (!moved && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < SLACK) return;
    moved = true;
    drag(event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
    if (!moved && !pinching() && event.type === "pointerup") click(event);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}
