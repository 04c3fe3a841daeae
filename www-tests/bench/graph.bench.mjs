// What the page's thread spends for each frame while the lab shows tasks as they run, and while a picture of 5 000 is
// moved and zoomed. Seconds for a frame, at the 95th percentile; a frame is a sixtieth of a second.

import { openReady } from "../harness.mjs";
import { drawn, newNotebook, runCell } from "../lab.mjs";
import { frames, percentile } from "./frames.mjs";
import { row } from "./sides.mjs";

const source = (tasks, loops) => `from dask import delayed
@delayed
def load(i):
    s = 0
    for k in range(${loops}): s += k
    return s
@delayed
def clean(x):
    s = 0
    for k in range(${loops}): s += k
    return x
@delayed
def combine(a, b): return a + b
parts = [clean(load(i)) for i in range(${Math.round(tasks / 3)})]
while len(parts) > 1:
    parts = [combine(a, b) for a, b in zip(parts[::2], parts[1::2])] + ([parts[-1]] if len(parts) % 2 else [])
parts[0].compute()`;

const { page, browser, close } = await openReady();
page.setDefaultTimeout(120_000);

async function animated(tasks, loops) {
  await newNotebook(page);
  await runCell(page, source(tasks, 10));
  await page.locator(".cell.selected .cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(source(tasks, loops));
  return frames(browser, page, async () => {
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelector(".cell.selected")?.dataset.phase === "running");
    await page.waitForFunction(() => document.querySelector(".cell.selected")?.dataset.phase === "idle");
  });
}

function tell(what, { cpu, wall }, promise) {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(cpu, share));
  const text = `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, at most ${most.toFixed(1)} ms in ${cpu.length} frames`;
  const waited = `with waiting for a core p95 ${percentile(wall, 0.95).toFixed(1)}`;
  row({ work: `${what}: ${text}; ${waited}`, ours: ["page's thread, p95", p95 / 1000], promise });
}

tell("2 000 tasks as they run, layers closed", await animated(2000, 150_000), "≤ 8 ms");

const openAll = () => page.getByRole("button", { name: "Open all layers" }).click();
tell("2 000 tasks as they run, and all of them shown", await opened(2000, 150_000), "≤ 8 ms");

/** The run that is shown has its layers open from its first picture on. */
async function opened(tasks, loops) {
  await newNotebook(page);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(source(tasks, loops));
  return frames(browser, page, async () => {
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => Number(document.querySelector(".graph-box")?.dataset.boxes) > 1);
    await openAll();
    await page.waitForFunction(() => document.querySelector(".cell.selected")?.dataset.phase === "idle");
  });
}

await newNotebook(page);
await runCell(page, source(5000, 10));
await openAll();
await page.getByRole("button", { name: "Fit", exact: true }).click();
await drawn(page);
const { x, y, width, height } = await page.locator(".graph-box").boundingBox();
const moved = await frames(browser, page, async () => {
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down("Control");
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  for (let round = 0; round < 6; round++) {
    await page.mouse.down();
    for (let i = 0; i < 20; i++) await page.mouse.move(x + width / 2 + 8 * i - 80, y + height / 2 + 4 * i);
    await page.mouse.up();
  }
});
tell("5 000 tasks shown, moved and zoomed", moved, "≤ 8 ms");
await close();
