// How long the page's own thread works in each frame, by the browser's own trace: scripts, style, layout and paint.

const FRAME_US = 1e6 / 60;

/** Runs `work` under a trace; milliseconds of the main thread's work for each frame of it. */
export async function frames(browser, page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.evaluate(() => performance.mark("frames-begin"));
  await work();
  await page.evaluate(() => performance.mark("frames-end"));
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")).traceEvents;
  return split(trace);
}

function split(trace) {
  const begin = trace.find((e) => e.name === "frames-begin");
  const end = trace.find((e) => e.name === "frames-end");
  const own = (e) => e.pid === begin.pid && e.tid === begin.tid;
  const tasks = trace.filter(
    (e) => own(e) && e.ph === "X" && /RunTask$|ThreadControllerImpl::RunTask$/.test(e.name),
  );
  const bins = new Array(Math.max(1, Math.ceil((end.ts - begin.ts) / FRAME_US))).fill(0);
  for (const task of outermost(tasks)) {
    let from = Math.max(task.ts, begin.ts);
    const to = Math.min(task.ts + task.dur, end.ts);
    while (from < to) {
      const bin = Math.floor((from - begin.ts) / FRAME_US);
      const next = Math.min(to, begin.ts + (bin + 1) * FRAME_US);
      bins[bin] += (next - from) / 1000;
      from = Math.max(next, from + 1);
    }
  }
  return bins;
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
