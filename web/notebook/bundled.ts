// The data that comes with a lesson: fetched once, and put where its cells look for it.

import type { Files } from "../client/types";

/** Resolves to the paths that could not be had. */
export async function provide(files: Files, paths: string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const there = new Set((await files.list()).map((f) => f.path));
  const missing = paths.filter((p) => !there.has(p));
  const results = await Promise.allSettled(missing.map((path) => fetchInto(files, path)));
  return missing.filter((_, i) => results[i]?.status === "rejected");
}

async function fetchInto(files: Files, path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await files.write(path, new Uint8Array(await response.arrayBuffer()), "bundled");
}
