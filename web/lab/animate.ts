// The lab's frame loop: reads the workers' events, and draws.

import type { Kernel } from "../client/types";
import type { Lab } from "./lab-state";
import type { LabView } from "./lab-view";

/** Graph, stream and words take turns, so that no frame has to draw them all: often enough to look alive, seldom
 * enough to leave the cores to the workers. */
const TURN_MS = 25;

export function animate(kernel: Kernel, lab: Lab, view: LabView, pulse: (busy: Set<number>) => void): void {
  let lively = false;
  let drawn = 0;
  const frame = (now: number) => {
    const news = lab.poll(kernel, now);
    if (news && now - drawn >= TURN_MS) {
      drawn = now;
      view.turn();
    }
    if (lab.live || lively) pulse(lab.quiet ? new Set() : lab.busyWorkers());
    lively = lab.live;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => lab.changed());
}
