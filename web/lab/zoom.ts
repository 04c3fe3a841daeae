// Wheel and drag on an SVG's view box. Returns what puts it back.

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function zoomable(element: SVGSVGElement): () => void {
  let home: Box | null = null;

  const box = (): Box => {
    const { x, y, width, height } = element.viewBox.baseVal;
    return { x, y, width, height };
  };
  const show = (b: Box) => element.setAttribute("viewBox", `${b.x} ${b.y} ${b.width} ${b.height}`);

  element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && !element.classList.contains("zoomed")) return;
      event.preventDefault();
      home ??= box();
      const b = box();
      const factor = Math.exp(event.deltaY * 0.0015);
      const width = Math.min(home.width, Math.max(home.width / 40, b.width * factor));
      const scale = width / b.width;
      const at = point(element, b, event);
      const next = {
        width,
        height: b.height * scale,
        x: at.x - (at.x - b.x) * scale,
        y: at.y - (at.y - b.y) * scale,
      };
      element.classList.toggle("zoomed", width < home.width * 0.999);
      show(width >= home.width ? home : next);
    },
    { passive: false },
  );

  element.addEventListener("pointerdown", (down) => {
    if (!element.classList.contains("zoomed")) return;
    const from = box();
    const start = point(element, from, down);
    const move = (e: PointerEvent) => {
      const now = point(element, from, e);
      show({ ...from, x: from.x - (now.x - start.x), y: from.y - (now.y - start.y) });
    };
    const up = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
  });

  return () => {
    if (home && element.classList.contains("zoomed")) show(home);
    element.classList.remove("zoomed");
    home = null;
  };
}

function point(element: Element, box: Box, event: MouseEvent): { x: number; y: number } {
  const frame = element.getBoundingClientRect();
  return {
    x: box.x + ((event.clientX - frame.left) / frame.width) * box.width,
    y: box.y + ((event.clientY - frame.top) / frame.height) * box.height,
  };
}
