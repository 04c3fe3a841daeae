// Pyodide beside us: in a worker of a page in the same Chromium, from node_modules.

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../harness.mjs";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../node_modules/pyodide");
const TYPES = { ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

const WORKER = `
import { loadPyodide } from "/pyodide.mjs";
const ready = loadPyodide();
self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ value: (await ready).runPython(data) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
`;

/** `run(source)` resolves to the value of the source's last expression. */
export async function openPyodide() {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.evaluate(() => {
    globalThis.pyodide = new Worker("/worker.mjs", { type: "module" });
  });
  const run = async (source) => {
    const { value, error } = await page.evaluate(
      (text) =>
        new Promise((resolve) => {
          globalThis.pyodide.onmessage = ({ data }) => resolve(data);
          globalThis.pyodide.postMessage(text);
        }),
      source,
    );
    if (error) throw new Error(error);
    return value;
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { run, close };
}

function answer(request, response) {
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  const name = path.basename(new URL(request.url, "http://localhost").pathname);
  const file = path.join(folder, name);
  response.setHeader("Content-Type", TYPES[path.extname(name)] ?? "text/html");
  if (name === "") response.end("<!doctype html><title>Pyodide</title>");
  else if (name === "worker.mjs") response.end(WORKER);
  else if (existsSync(file)) createReadStream(file).pipe(response);
  else response.writeHead(404).end();
}
