// Numbers as people read them.

export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return "–";
  if (ms === 0) return "0";
  if (ms < 1) return `${three(ms * 1000)} µs`;
  if (ms < 1000) return `${three(ms)} ms`;
  if (ms < 60_000) return `${three(ms / 1000)} s`;
  const minutes = Math.floor(ms / 60_000);
  return `${minutes} min ${Math.round((ms - minutes * 60_000) / 1000)} s`;
}

/** Three significant digits, without trailing noise. */
export function three(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 2));
}

export function bytes(n: number): string {
  if (n < 1000) return `${n} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let value = n / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${three(value)} ${units[unit]}`;
}

export function factor(x: number): string {
  if (x < 0.095) return `${Number(x.toPrecision(1))}×`;
  return `${x >= 10 ? x.toFixed(0) : x.toFixed(1)}×`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
