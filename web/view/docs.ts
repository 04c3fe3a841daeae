// What a name stands for: asked of Python with `?name`, outside the notebook's count.

import type { Kernel } from "../client/types";

/** Null while a cell runs: the answer would come when nobody waits for it any more. */
export async function docsOf(kernel: Kernel, name: string): Promise<string | null> {
  if (kernel.state() !== "idle") return null;
  const { outputs } = await kernel.execute(`?${name}`, { silent: true });
  const [first] = outputs;
  return first?.output_type === "stream" ? first.text : null;
}
