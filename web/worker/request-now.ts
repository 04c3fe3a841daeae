// A request that a worker waits for, where its code can't await.

/** The request, answered. Throws where there is no answer; which status is a good one is the caller's part. */
export function requestNow(url: string, type: "blob" | "arraybuffer"): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = type;
  request.send();
  return request;
}
