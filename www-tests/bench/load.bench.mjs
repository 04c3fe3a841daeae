// From opening the page, with nothing cached, to the result of a first cell.

import { execute, launch, serve } from "../harness.mjs";
import { interleaved, row } from "./sides.mjs";

const server = await serve();
const browser = await launch();

async function firstResult() {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(server.url);
  await page.waitForFunction(() => window.threadbook !== undefined);
  await page.evaluate(() => window.threadbook.ready);
  const result = await execute(page, "1 + 1");
  const seconds = (performance.now() - start) / 1000;
  if (result.status !== "ok") throw new Error("the first cell failed");
  await context.close();
  return seconds;
}

const [seconds] = await interleaved([firstResult]);
row({ work: "load until the first result, localhost", ours: ["Threadbook", seconds], promise: "≤ 2 s" });
await browser.close();
server.close();
