// Files beside the engine that no first cell needs: the Python sources and docs that it is partly made of.

import { requestNow } from "./request-now";

const urlOf = (base: string, name: string) => `${base}engine/${name}`;

/** For code that needs it on the spot, in a worker that may wait. */
export function fetchNow(base: string, name: string): Uint8Array {
  let request: XMLHttpRequest;
  try {
    request = requestNow(urlOf(base, name), "arraybuffer");
  } catch {
    throw new Error(`${name} could not be fetched; is the page's server still there?`);
  }
  if (request.status !== 200) throw new Error(`${name} could not be fetched: status ${request.status}`);
  return new Uint8Array(request.response);
}

/** Null if it can't be had: then it is asked for again when it is needed. */
export async function fetchLater(base: string, name: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(urlOf(base, name));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
