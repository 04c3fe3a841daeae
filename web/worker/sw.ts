// The service worker: adds the headers that threads need, where the host does not send them. It keeps no copy of
// anything, so that no old page hides a new lesson.

const scope = self as unknown as ServiceWorkerGlobalScope;

// `require-corp`, since Safari does not know `credentialless`.
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};
/** Such responses have no body, and none may be given to them. */
const BODYLESS = [101, 204, 205, 304];

scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== scope.location.origin) return;
  // Chromium's developer tools ask for such, which fetch refuses (chromium:823392).
  if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const response = await fetch(request);
  // Opaque, or a redirect that the browser wants to follow itself.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(BODYLESS.includes(status) ? null : response.body, { status, statusText, headers });
}
