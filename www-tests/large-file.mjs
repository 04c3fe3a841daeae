// A large CSV file on this machine's disk, chosen as a student would: columns time, id, name, x.

import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const LINE = "2000-01-01 00:00:00,1000,some name,0.123456789012345\n";
const LINES_AT_ONCE = 20_000;

/** At least `bytes` long; `name` is what a cell calls it. */
export async function largeFile(page, bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), "threadbook-"));
  const name = "large.csv";
  const file = openSync(path.join(folder, name), "w");
  writeSync(file, "time,id,name,x\n");
  const lines = LINE.repeat(LINES_AT_ONCE);
  for (let written = 0; written < bytes; written += lines.length) writeSync(file, lines);
  closeSync(file);
  const chooser = page.waitForEvent("filechooser");
  await page.click(".dropzone");
  await (await chooser).setFiles(path.join(folder, name));
  await page.locator(".file", { hasText: name }).waitFor();
  return { name, remove: () => rmSync(folder, { recursive: true }) };
}
