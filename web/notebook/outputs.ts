// How a cell's list of outputs grows while it runs.

import type { Output } from "../shared/protocol";

/** More stream text than this is dropped from the front, with a note: a page must survive an endless print. */
const STREAM_LIMIT = 1_000_000;
const CUT = "[earlier output dropped]\n";

export function append(outputs: Output[], output: Output): Output[] {
  const last = outputs[outputs.length - 1];
  if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
    return [...outputs.slice(0, -1), { ...last, text: limited(last.text + output.text) }];
  }
  return [...outputs, output];
}

function limited(text: string): string {
  if (text.length <= STREAM_LIMIT) return text;
  const tail = text.slice(-STREAM_LIMIT / 2);
  return CUT + tail.slice(tail.indexOf("\n") + 1);
}

/** The repr of the last value, where there is one. */
export function resultText(outputs: Output[]): string | null {
  for (const output of [...outputs].reverse()) {
    if (output.output_type !== "execute_result") continue;
    const text = output.data["text/plain"];
    return typeof text === "string" ? text : null;
  }
  return null;
}

export function failure(outputs: Output[]): Extract<Output, { output_type: "error" }> | null {
  for (const output of outputs) if (output.output_type === "error") return output;
  return null;
}
