// Repeats, medians and the line that ./x bench reads: the same rules as crate/xtask/src/bench/stats.rs.

/** How often each side runs; one more round before them warms up and is dropped. */
export const REPEATS = 11;

/** The median of each side's seconds; the sides take turns, so that a noisy minute hits all of them. */
export async function interleaved(sides, repeats = REPEATS) {
  const times = sides.map(() => []);
  for (let round = 0; round <= repeats; round++) {
    for (const [index, side] of sides.entries()) {
      const seconds = await side();
      if (round > 0) times[index].push(seconds);
    }
  }
  return times.map(median);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** One row of the table. `ours` and `other` are [name, seconds]; without `other` a figure stands alone. */
export function row({ work, ours, other, promise = "" }) {
  console.log(["row", work, ...ours, ...(other ?? ["", ""]), promise].join("\t"));
}
