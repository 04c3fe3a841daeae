// Columns of whole numbers as short texts, for what is saved with a notebook: numbers to the base 36, differences
// where they grow. A text is also quick to copy, which is done at every change of the notebook.

export function pack(numbers: readonly number[]): string {
  return numbers.map((n) => Math.round(n).toString(36)).join(" ");
}

export function packGrowing(numbers: readonly number[]): string {
  return pack(numbers.map((n, i) => Math.round(n) - Math.round(numbers[i - 1] ?? 0)));
}

/** At most `most` numbers; what is none is 0. */
export function unpack(text: unknown, most: number): number[] {
  if (typeof text !== "string" || text === "") return [];
  return text
    .split(" ", most)
    .map((digits) => Number.parseInt(digits, 36))
    .map((n) => (Number.isSafeInteger(n) ? n : 0));
}

export function unpackGrowing(text: unknown, most: number): number[] {
  let sum = 0;
  return unpack(text, most).map((n) => (sum += n));
}
