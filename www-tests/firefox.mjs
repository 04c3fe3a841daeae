// Firefox through geckodriver: as much of WebDriver as the end-to-end test needs. Playwright drives only builds of
// Firefox that it patched itself.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A headless Firefox on `url`, once the engine can run a cell. `call(f, ...args)` runs `f` in the page. */
export async function openFirefox(url) {
  const driver = spawn(process.env.THREADBOOK_GECKODRIVER, ["--port", "0", "--host", "localhost"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const base = await listening(driver);
  const capabilities = {
    alwaysMatch: {
      browserName: "firefox",
      "moz:firefoxOptions": { args: ["-headless"] },
      timeouts: { script: 120_000, pageLoad: 120_000 },
    },
  };
  const { sessionId } = await send(base, "POST", "session", { capabilities });
  const session = `session/${sessionId}`;
  const call = async (f, ...args) => {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve((${f})(...Array.from(arguments).slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send(base, "POST", `${session}/execute/async`, { script, args });
    if (error) throw new Error(error);
    return value;
  };
  const close = async () => {
    await send(base, "DELETE", session);
    driver.kill();
  };
  try {
    await send(base, "POST", `${session}/url`, { url });
    await call(async () => {
      while (!window.threadbook) await new Promise((resolve) => setTimeout(resolve, 50));
      await window.threadbook.ready;
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { call, close };
}

/** geckodriver chooses its port and says it on its first lines. */
function listening(driver) {
  return new Promise((resolve, reject) => {
    driver.on("error", reject);
    driver.on("exit", (code) => reject(new Error(`geckodriver ended with status ${code}`)));
    createInterface({ input: driver.stdout }).on("line", (line) => {
      const found = /Listening on (\S+:\d+)/.exec(line);
      if (found) resolve(`http://${found[1]}`);
    });
  });
}

async function send(base, method, path, body) {
  const response = await fetch(`${base}/${path}`, {
    method,
    body: body && JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
