// Terminal text as spans: the colours of tracebacks, and `\r` that writes over its line.

export interface Piece {
  text: string;
  /** Classes such as `ansi-red`, `ansi-bold`. */
  style: string[];
}

const COLOURS = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let style: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  for (const part of text.split(/(\x1b\[[0-9;?]*[A-Za-z])/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    const code = /^\x1b\[([0-9;?]*)([A-Za-z])$/.exec(part);
    if (code) style = code[2] === "m" ? restyle(style, code[1] ?? "") : style;
    else if (part) out.push({ text: part, style });
  }
  return out;
}

function restyle(style: string[], codes: string): string[] {
  let next = style;
  const numbers = codes.split(";").map(Number);
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i] as number;
    if (n === 38 || n === 48) i += numbers[i + 1] === 5 ? 2 : 4;
    next = one(next, n);
  }
  return next;
}

function one(style: string[], n: number): string[] {
  const without = (test: (s: string) => boolean) => style.filter((s) => !test(s));
  if (n === 0) return [];
  if (n === 1) return [...without((s) => s === "ansi-bold"), "ansi-bold"];
  if (n === 22) return without((s) => s === "ansi-bold");
  if (n === 39) return without((s) => s.startsWith("ansi-") && s !== "ansi-bold");
  const colour = COLOURS[n >= 90 ? n - 90 : n - 30];
  const foreground = (n >= 30 && n <= 37) || (n >= 90 && n <= 97);
  return foreground && colour ? [...without((s) => s !== "ansi-bold"), `ansi-${colour}`] : style;
}

/** What a terminal would show: text after `\r` overwrites its line, `\b` steps back. */
export function overwrite(text: string): string {
  if (!/[\r\b]/.test(text)) return text;
  return text
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => line.split("\r").reduce(over, ""))
    .join("\n");
}

function over(before: string, after: string): string {
  const typed = [...after].reduce((s, c) => (c === "\b" ? s.slice(0, -1) : s + c), "");
  return typed.length >= before.length ? typed : typed + before.slice(typed.length);
}
