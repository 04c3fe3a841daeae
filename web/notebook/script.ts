// A notebook as a plain script in the percent format that Jupytext, VS Code and Spyder share. The script runs on
// CPython as it is: magics are written as Python (`script-magics`), process pools stand behind a `__main__` guard
// (`script-guard`). Reading it again gives the cells back.

import { type Cell, codeCell, markdownCell, type Notebook } from "./model";
import { guarded, unguarded } from "./script-guard";
import { helpers, magicsIn, magicsOut } from "./script-magics";

/** The cell that holds what magics need in plain Python; it is no cell of the notebook. */
const HELPERS = "# %% helpers of this script, for what magics do in a notebook";

interface Part {
  head: string;
  body: string;
  isCode: boolean;
}

export function toScript(notebook: Notebook): string {
  const parts = notebook.cells.flatMap(partsOf);
  const bodies = guarded(parts.map((p) => (p.isCode ? p.body : null)));
  const text = parts.map((p, i) => `${p.head}\n${bodies[i] ?? p.body}`.trimEnd());
  const needed = helpers(parts.filter((p) => p.isCode).map((p) => p.body));
  return `${[...(needed ? [`${HELPERS}\n${needed}`] : []), ...text].join("\n\n")}\n`;
}

function partsOf(cell: Cell): Part[] {
  if (cell.kind === "code") return [code("# %%", cell.source)];
  if (cell.kind === "race") return cell.sides.map((s) => code(`# %% ${oneLine(s.title)}`, s.source));
  const body = cell.source
    .split("\n")
    .map((l) => (l ? `# ${l}` : "#"))
    .join("\n");
  return [{ head: `# %% [${cell.kind}]`, body, isCode: false }];
}

const code = (head: string, source: string): Part => ({ head, body: magicsOut(source), isCode: true });

const oneLine = (text: string) => text.replace(/\s+/g, " ").replace(/[[\]]/g, "");

export function parseScript(text: string): Notebook {
  const parts = text.replace(/\r\n?/g, "\n").split(/^(?=# ?%%(?:\s|$))/m);
  const cells = parts.filter((p) => p.trim() && !p.startsWith(HELPERS)).map(readCell);
  return { cells: cells.length ? cells : [codeCell()], metadata: {} };
}

function readCell(part: string): Cell {
  const match = /^# ?%%(.*)\n?/.exec(part);
  const head = match?.[1] ?? "";
  const body = part.slice(match?.[0].length ?? 0).replace(/^\n+|\s+$/g, "");
  const kind = /\[(markdown|md|raw)\]/.exec(head)?.[1];
  if (!kind) return codeCell(magicsIn(unguarded(body)));
  const cell = markdownCell(textOf(body));
  return kind === "raw" ? { ...cell, kind } : cell;
}

/** Text cells are comments, or, in some editors, one long string. */
function textOf(body: string): string {
  const string = /^(?:r)?("""|''')\n?([\s\S]*?)\n?\1$/.exec(body);
  return string ? (string[2] ?? "") : body.replace(/^# ?/gm, "");
}
