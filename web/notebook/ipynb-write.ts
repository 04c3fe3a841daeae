// A notebook as nbformat 4.5. A race card is saved as two code cells whose `metadata.threadbook.race` names the
// card, so that the file opens and runs in Jupyter.

import type { Output } from "../shared/protocol";
import { type Cell, type Metadata, type Notebook, ours, type RaceCell, type Side } from "./model";

type Raw = Record<string, unknown>;

export function toIpynb(notebook: Notebook): object {
  const kernelspec = { display_name: "Python 3", language: "python", name: "python3" };
  const metadata = { kernelspec, language_info: { name: "python" }, ...notebook.metadata };
  return { cells: notebook.cells.flatMap(writeCell), metadata, nbformat: 4, nbformat_minor: 5 };
}

export function formatIpynb(notebook: Notebook): string {
  return `${JSON.stringify(toIpynb(notebook), null, 1)}\n`;
}

function writeCell(cell: Cell): Raw[] {
  if (cell.kind === "race") return cell.sides.map((side, i) => writeSide(cell, side, i === 0));
  const { id, metadata, source } = cell;
  if (cell.kind === "code") return [writeCode(id, metadata, source, cell.outputs, cell.count)];
  const raw: Raw = { cell_type: cell.kind, id, metadata, source: lines(source) };
  return [cell.attachments ? { ...raw, attachments: cell.attachments } : raw];
}

/** What belongs to the whole card travels with its first side. */
function writeSide(cell: RaceCell, side: Side, first: boolean): Raw {
  const race = { ...(first ? cell.metadata : {}), id: cell.id, title: side.title };
  const metadata: Metadata = { ...side.metadata, threadbook: { ...ours(side.metadata), race } };
  return writeCode(side.id, metadata, side.source, side.outputs, side.count);
}

function writeCode(id: string, metadata: Metadata, source: string, outputs: Output[], n: number | null): Raw {
  return {
    cell_type: "code",
    execution_count: n,
    id,
    metadata,
    outputs: outputs.map(writeOutput),
    source: lines(source),
  };
}

function writeOutput(output: Output): Raw {
  return output.output_type === "stream" ? { ...output, text: lines(output.text) } : { ...output };
}

/** Lines as Jupyter writes them, so that a saved notebook differs little in version control. */
function lines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}
