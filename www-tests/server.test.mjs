// What only the server decides: isolation, the content policy, and that nothing comes from elsewhere.

import assert from "node:assert/strict";
import test from "node:test";
import { launch, open, serve } from "./harness.mjs";

test("the page is isolated, and not when asked so", async (t) => {
  for (const isolated of [true, false]) {
    const { page, close } = await open({ isolated });
    t.after(close);
    assert.equal(await page.evaluate(() => self.crossOriginIsolated), isolated);
  }
});

test("the policy lets wasm compile and refuses scripts that the page did not bring", async (t) => {
  const { page, close } = await open();
  t.after(close);
  const compiled = await page.evaluate(() =>
    WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  );
  assert.ok(compiled);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.head.append(script);
    return window.ranInline === true;
  });
  assert.equal(ran, false);
});

test("every request goes to the page's own server", async (t) => {
  const server = await serve();
  t.after(() => server.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const elsewhere = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(server.url))
      elsewhere.push(request.url());
  });
  await page.goto(server.url, { waitUntil: "networkidle" });
  assert.deepEqual(elsewhere, []);
});
