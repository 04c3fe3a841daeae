// Bundles the page into dist/ with esbuild and copies what it shows: lessons, bundled data, index.html.
// The engine (dist/engine/) is put there beforehand by xtask; this file never looks inside it.
//
//   node web/build.mjs page [--release]    bundle the page
//   node web/build.mjs tests OUT           bundle every web/**/*.test.ts for `node --test`

import { createHash } from "node:crypto";
import { promises as fs } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");

/** What the page loads, by the name that it has in dist/. A worker is one file; the page may load parts later. */
const ENTRIES = {
  main: "web/main.ts",
  kernel: "web/worker/kernel.ts",
  io: "web/worker/io.ts",
  pool: "web/worker/pool.ts",
};
/** Bundled last: it carries the id of everything else, so that browsers notice a new build. */
const SERVICE_WORKER = "web/worker/sw.ts";

/** What a first cell needs: everything else may come later. */
const FIRST_CELL = /^(index\.html|(main|kernel|io|pool)\.(js|css)|engine\/threads\/.*)$/;
const COMPRESSED = /\.(html|js|css|json|md|svg|wasm|csv|txt|map)$/;
const LARGEST_FILE = 25_000_000;

const options = (release) => ({
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: ["es2022"],
  minify: release,
  sourcemap: !release,
  legalComments: release ? "linked" : "none",
  logLevel: "warning",
  loader: { ".svg": "text" },
  define: { __BUILD_ID__: JSON.stringify("development") },
});

async function page(release) {
  await clearAllButEngine();
  const version = await workspaceVersion();
  const define = { __VERSION__: JSON.stringify(version) };
  await bundlePage(release, define);
  await copyIfThere("index.html", "index.html");
  await copyLessons();
  await copyData();
  const id = await buildId();
  if (await exists(SERVICE_WORKER)) {
    await esbuild.build({
      ...options(release),
      entryPoints: { sw: SERVICE_WORKER },
      outdir: dist,
      define: { ...define, __BUILD_ID__: JSON.stringify(id) },
    });
  }
  await writeManifest(id);
  if (release) await compress();
}

async function bundlePage(release, define) {
  const shared = { ...options(release), outdir: dist };
  const build = (entryPoints, more) =>
    esbuild.build({ ...shared, define: { ...shared.define, ...define }, entryPoints, ...more });
  const { main, ...workers } = ENTRIES;
  if (await exists(main)) await build({ main }, { splitting: true, chunkNames: "chunks/[name]-[hash]" });
  for (const [name, file] of Object.entries(workers)) if (await exists(file)) await build({ [name]: file });
}

async function copyLessons() {
  const lessons = [];
  for (const name of await names("book/src/lessons", ".md")) {
    const text = await fs.readFile(path.join(root, "book/src/lessons", name), "utf8");
    lessons.push({
      file: name,
      id: name.replace(/\.md$/, ""),
      title: /^# +(.+)$/m.exec(text)?.[1].trim() ?? name,
    });
    await copyIfThere(`book/src/lessons/${name}`, `lessons/${name}`);
  }
  await writeJson("lessons/index.json", lessons);
}

async function copyData() {
  const data = [];
  for (const name of await names("book/src/data", "")) {
    await copyIfThere(`book/src/data/${name}`, `data/${name}`);
    data.push({ name, bytes: (await fs.stat(path.join(dist, "data", name))).size });
  }
  await writeJson("data/index.json", data);
}

/** Every file with its size, for the service worker's precache. */
async function writeManifest(id) {
  const files = [];
  for (const file of await walk(dist)) {
    const { size } = await fs.stat(path.join(dist, file));
    if (size > LARGEST_FILE)
      throw new Error(`${file} has ${size} bytes; hosts refuse files above ${LARGEST_FILE}`);
    if (!/\.(map|LEGAL\.txt)$/.test(file)) files.push({ path: file, bytes: size });
  }
  await writeJson("files.json", { id, files });
}

async function compress() {
  let all = 0;
  let first = 0;
  for (const file of await walk(dist)) {
    const bytes = await fs.readFile(path.join(dist, file));
    const packed = COMPRESSED.test(file) ? brotli(bytes) : bytes;
    if (packed.length < bytes.length) await fs.writeFile(path.join(dist, `${file}.br`), packed);
    all += packed.length;
    if (FIRST_CELL.test(file)) first += packed.length;
  }
  console.log(`dist/: ${mega(all)} with brotli, of which ${mega(first)} before a first cell can run`);
}

const brotli = (bytes) =>
  zlib.brotliCompressSync(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

async function tests(out) {
  const entryPoints = (await walk(path.join(root, "web"))).filter((file) => file.endsWith(".test.ts"));
  await fs.rm(out, { recursive: true, force: true });
  if (entryPoints.length === 0) return;
  await esbuild.build({
    ...options(false),
    entryPoints: entryPoints.map((file) => `web/${file}`),
    outdir: out,
    outbase: "web",
    platform: "node",
    target: ["node18"],
    sourcemap: "inline",
    loader: { ".svg": "text", ".css": "empty" },
    outExtension: { ".js": ".mjs" },
    // Browsers and newer Nodes have it as a global, Node 18 does not.
    banner: { js: 'import { webcrypto } from "node:crypto"; globalThis.crypto ??= webcrypto;' },
    define: { __VERSION__: JSON.stringify("test"), __BUILD_ID__: JSON.stringify("test") },
  });
}

async function clearAllButEngine() {
  await fs.mkdir(dist, { recursive: true });
  for (const name of await fs.readdir(dist))
    if (name !== "engine") await fs.rm(path.join(dist, name), { recursive: true });
}

async function buildId() {
  const hash = createHash("sha256");
  for (const file of await walk(dist)) hash.update(file).update(await fs.readFile(path.join(dist, file)));
  return hash.digest("hex").slice(0, 16);
}

async function workspaceVersion() {
  const manifest = await fs.readFile(path.join(root, "Cargo.toml"), "utf8");
  return /^version = "(.+)"$/m.exec(manifest)[1];
}

/** Paths below a folder, relative to it, sorted; files that an earlier release build packed are not among them. */
async function walk(folder, below = "") {
  const found = [];
  for (const entry of await fs.readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(folder, name)));
    else if (!name.endsWith(".br")) found.push(name);
  }
  return found.sort();
}

async function names(folder, extension) {
  if (!(await exists(folder))) return [];
  const entries = await fs.readdir(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && e.name.endsWith(extension))
    .map((e) => e.name)
    .sort();
}

async function copyIfThere(from, to) {
  if (!(await exists(from))) return;
  await fs.mkdir(path.dirname(path.join(dist, to)), { recursive: true });
  await fs.copyFile(path.join(root, from), path.join(dist, to));
}

async function writeJson(file, value) {
  await fs.mkdir(path.dirname(path.join(dist, file)), { recursive: true });
  await fs.writeFile(path.join(dist, file), `${JSON.stringify(value)}\n`);
}

const exists = (file) =>
  fs.access(path.join(root, file)).then(
    () => true,
    () => false,
  );
const mega = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

const [command, ...rest] = process.argv.slice(2);
const usage = () => Promise.reject(new Error("usage: node web/build.mjs page [--release] | tests OUT"));
const commands = { page: () => page(rest.includes("--release")), tests: () => tests(path.resolve(rest[0])) };
(commands[command] ?? usage)().catch((error) => {
  // What esbuild finds wrong it has shown already.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
