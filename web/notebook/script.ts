// A notebook as a plain script in the percent format that Jupytext, VS Code and Spyder share.

import { type Cell, codeCell, markdownCell, type Notebook } from "./model";

export function toScript(notebook: Notebook): string {
  return `${notebook.cells.flatMap(writeCell).join("\n\n")}\n`;
}

function writeCell(cell: Cell): string[] {
  if (cell.kind === "code") return [`# %%\n${magicsOut(cell.source)}`];
  if (cell.kind === "race") return cell.sides.map((s) => `# %% ${s.title}\n${magicsOut(s.source)}`);
  return [
    `# %% [${cell.kind}]\n${cell.source
      .split("\n")
      .map((l) => (l ? `# ${l}` : "#"))
      .join("\n")}`,
  ];
}

/** Magics are no Python: they travel as comments, as Jupytext writes them. */
function magicsOut(source: string): string {
  return source.replace(/^(?=%|!)/gm, "# ");
}

function magicsIn(source: string): string {
  return source.replace(/^# (?=%|!)/gm, "");
}

export function parseScript(text: string): Notebook {
  const parts = text.replace(/\r\n?/g, "\n").split(/^(?=# %%(?:\s|$))/m);
  const cells = parts.filter((p) => p.trim()).map(readCell);
  return { cells: cells.length ? cells : [codeCell()], metadata: {} };
}

function readCell(part: string): Cell {
  const match = /^# %%(.*)\n?/.exec(part);
  const head = match?.[1] ?? "";
  const body = part.slice(match?.[0].length ?? 0).replace(/^\n+|\s+$/g, "");
  if (/\[(markdown|md|raw)\]/.test(head)) return markdownCell(body.replace(/^# ?/gm, ""));
  return codeCell(magicsIn(body));
}
