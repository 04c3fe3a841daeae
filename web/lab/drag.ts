// A pressed pointer: either it drags something, or it was a click.

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
    if (!moved && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < SLACK) return;
    moved = true;
    drag(event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  };
  const end = (event: PointerEvent) => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
    if (!moved && event.type === "pointerup") click(event);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}
