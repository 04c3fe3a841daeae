// What every browser test starts from: a server for dist/ and a page in Chromium. `./x test browser` sets the
// variables; run by hand, `node --test www-tests/NAME.test.mjs` finds Chromium and starts ./x itself.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "..");

/** Works as root and on a machine without internet. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** No test file may keep the others waiting for ever. */
const LONGEST_MINUTES = 15;
setTimeout(() => {
  console.error(`given up after ${LONGEST_MINUTES} minutes`);
  process.exit(1);
}, LONGEST_MINUTES * 60_000).unref();

/** A server for dist/ as it is. `url` ends without a slash. */
export async function serve({ isolated = true } = {}) {
  const [program, ...first] = process.env.THREADBOOK_XTASK
    ? [process.env.THREADBOOK_XTASK]
    : [path.join(root, "x")];
  const args = [...first, "serve", "--as-is", "--port", "0", ...(isolated ? [] : ["--no-isolation"])];
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the server ended with status ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/localhost:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
  });
  return { url, close: () => child.kill() };
}

export function launch(options = {}) {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS, ...options });
}

/**
 * A page on a server and in a browser of its own. `errors` gathers what the page threw or logged as an error: a
 * test ends with `assert.deepEqual(errors, [])`. `close()` ends everything.
 */
export async function open({ isolated = true, at = "/", context: options = {} } = {}) {
  const server = await serve({ isolated });
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = watch(page);
  await page.goto(server.url + at);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { page, context, browser, url: server.url, errors, close };
}

/** The same, once the engine can run a cell; `info` is what `window.threadbook.info()` says. */
export async function openReady(options) {
  const opened = await open(options);
  try {
    await opened.page.waitForFunction(() => window.threadbook !== undefined);
    const info = await opened.page.evaluate(async () => {
      await window.threadbook.ready;
      return window.threadbook.info();
    });
    return { ...opened, info };
  } catch (error) {
    await opened.close();
    throw new Error(`the engine did not get ready; the page said: ${opened.errors.join("; ")}`, {
      cause: error,
    });
  }
}

/** Runs `source` through the page's automation and returns its result. */
export function execute(page, source) {
  return page.evaluate((text) => window.threadbook.execute(text), source);
}

/** All text that a result wrote to stdout. */
export function stdout(result) {
  const streams = result.outputs.filter(
    (output) => output.output_type === "stream" && output.name === "stdout",
  );
  return streams.map((output) => [output.text].flat().join("")).join("");
}

/** A picture of the page for whoever looks at them: www-tests/screenshots/NAME.png. */
export async function shot(page, name) {
  const folder = path.join(here, "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

function watch(page) {
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

function chromiumPath() {
  const known = [
    process.env.THREADBOOK_CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const found = known.find((file) => file && existsSync(file));
  if (!found) throw new Error("no Chromium found; set THREADBOOK_CHROMIUM to its path");
  return found;
}
