// The little statistics that the lab needs.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2
    ? (sorted[mid] as number)
    : ((sorted[mid - 1] as number) + (sorted[mid] as number)) / 2;
}

/** Interpolated between the two nearest values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Whether the middle halves of two sets of repeats overlap, so that their order may be chance. */
export function overlap(a: readonly number[], b: readonly number[]): boolean {
  const least = Math.max(quantile(a, 0.25), quantile(b, 0.25));
  return least <= Math.min(quantile(a, 0.75), quantile(b, 0.75));
}
