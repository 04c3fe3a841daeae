// One execution's outputs, put together as nbformat keeps them.

import type { Output } from "../shared/protocol";

export class OutputCollector {
  readonly outputs: Output[] = [];
  #displays = new Map<string, number[]>();
  #clearBeforeNext = false;

  add(output: Output, displayId?: string) {
    if (this.#clearBeforeNext) this.#empty();
    const last = this.outputs.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
      last.text += output.text;
      return;
    }
    this.outputs.push(structuredClone(output));
    if (displayId === undefined) return;
    this.#displays.set(displayId, [...(this.#displays.get(displayId) ?? []), this.outputs.length - 1]);
  }

  /** `update_display`: replaces whatever was shown under that id. */
  update(output: Output, displayId: string) {
    for (const index of this.#displays.get(displayId) ?? []) this.outputs[index] = structuredClone(output);
  }

  /** `clear_output`; with `wait`, as soon as there is something new. */
  clear(wait: boolean) {
    if (wait) this.#clearBeforeNext = true;
    else this.#empty();
  }

  #empty() {
    this.outputs.length = 0;
    this.#displays.clear();
    this.#clearBeforeNext = false;
  }
}
