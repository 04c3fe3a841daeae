// How long the page's own thread works in each frame, by the browser's own trace: scripts, style, layout and paint.

const FRAME_US = 1e6 / 60;

/**
 * Runs `work` under a trace; for each frame the milliseconds that the page's thread worked (`cpu`), and that its tasks
 * lasted (`wall`): on a machine whose cores are all taken by workers they also wait for their turn.
 */
export async function frames(browser, page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.evaluate(() => performance.mark("frames-begin"));
  await work();
  await page.evaluate(() => performance.mark("frames-end"));
  return split(JSON.parse((await browser.stopTracing()).toString("utf8")).traceEvents);
}

function split(trace) {
  const begin = trace.find((e) => e.name === "frames-begin");
  const end = trace.find((e) => e.name === "frames-end");
  const own = (e) => e.pid === begin.pid && e.tid === begin.tid && e.ph === "X" && /RunTask$/.test(e.name);
  const count = Math.max(1, Math.ceil((end.ts - begin.ts) / FRAME_US));
  const [wall, cpu] = [new Array(count).fill(0), new Array(count).fill(0)];
  for (const task of outermost(trace.filter(own))) {
    const share = task.dur > 0 ? Math.min(1, (task.tdur ?? task.dur) / task.dur) : 0;
    let from = Math.max(task.ts, begin.ts);
    const to = Math.min(task.ts + task.dur, end.ts);
    while (from < to) {
      const bin = Math.floor((from - begin.ts) / FRAME_US);
      const next = Math.min(to, begin.ts + (bin + 1) * FRAME_US);
      wall[bin] += (next - from) / 1000;
      cpu[bin] += ((next - from) / 1000) * share;
      from = Math.max(next, from + 1);
    }
  }
  return { wall, cpu };
}

function outermost(tasks) {
  let until = 0;
  return tasks
    .sort((a, b) => a.ts - b.ts)
    .filter((task) => {
      const inside = task.ts < until;
      until = Math.max(until, task.ts + task.dur);
      return !inside;
    });
}

/** The value that a share of the values stays below. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
