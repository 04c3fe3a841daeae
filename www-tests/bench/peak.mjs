// What vector multiplications and additions reach in a browser: a small module, put together byte by byte.

/**
 * Floating-point operations a second of `acc = acc * m + c` on twelve independent vectors of two doubles, the best of a
 * few runs. Handed to the page as it is: it may use nothing from outside.
 */
export function peakFlops() {
  const CHAINS = 12;
  const number = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...number(n >> 7)]);
  const section = (id, bytes) => [id, ...number(bytes.length), ...bytes];
  const f64 = (x) => [0x44, ...new Uint8Array(new Float64Array([x]).buffer)];
  const [get, set, tee] = [0x20, 0x21, 0x22].map((code) => (at) => [code, at]);
  const splat = [0xfd, 0x14];
  const mul = [0xfd, 0xf2, 0x01];
  const add = [0xfd, 0xf0, 0x01];
  const [m, c] = [1, 2];
  const chain = (at) => 3 + at;
  const chains = [...Array(CHAINS).keys()].map(chain);
  const code = [
    ...[1, number(CHAINS + 2), 0x7b].flat(),
    ...[f64(0.999), splat, set(m), f64(0.5), splat, set(c)].flat(),
    ...[0x03, 0x40],
    ...chains.flatMap((at) => [get(at), get(m), mul, get(c), add, set(at)].flat()),
    ...[get(0), 0x41, 1, 0x6b, tee(0), 0x0d, 0, 0x0b].flat(),
    ...get(chain(0)),
    ...chains.slice(1).flatMap((at) => [get(at), add].flat()),
    ...[0xfd, 0x21, 0, 0x0b],
  ];
  const bytes = new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7c]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...number(code.length), ...code]),
  ]);
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  const turns = 4_000_000;
  f(turns);
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < 5; repeat++) {
    const start = performance.now();
    f(turns);
    best = Math.min(best, performance.now() - start);
  }
  return (turns * CHAINS * 2 * 2) / (best / 1e3);
}
