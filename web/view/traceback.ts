// Plain tracebacks with the colours that IPython would give them.

const ESC = "\x1b[";
const paint = (codes: string, text: string) => `${ESC}${codes}m${text}${ESC}0m`;

export function colourTraceback(text: string): string {
  if (text.includes(ESC)) return text;
  return text.split("\n").map(colourLine).join("\n");
}

function colourLine(line: string): string {
  const place = /^(\s+File )(".*?")(, line )(\d+)(.*)$/.exec(line);
  if (place) {
    const [, file, path, comma, number, rest] = place as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return file + paint("32", path) + comma + paint("1;32", number) + rest;
  }
  if (/^\s*[\^~]+\s*$/.test(line)) return paint("31", line);
  const raised = /^([A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit|Warning|Iteration))(:.*)?$/.exec(line);
  return raised ? paint("1;31", raised[1] as string) + (raised[2] ?? "") : line;
}
