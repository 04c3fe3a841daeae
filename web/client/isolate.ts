// A page whose host sends no isolation headers can have them added by its own service worker, from the next load on.

/** With this in the address the page runs serially whatever it could do: `?serial`. */
export const wantsSerial = (): boolean => new URLSearchParams(location.search).has("serial");

/**
 * Resolves to true once loading the page again would isolate it. Nothing is reloaded here: what somebody has begun to
 * type stays, and no page can reload itself for ever.
 */
export async function couldBeIsolated(base: string): Promise<boolean> {
  // In a frame the page around it would have to be isolated too. Private windows may have no service workers.
  const possible = isSecureContext && "serviceWorker" in navigator && window.top === window;
  if (crossOriginIsolated || !possible || wantsSerial()) return false;
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
