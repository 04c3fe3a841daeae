// Reads nbformat 4.0–4.5. What other tools wrote and we do not know is kept; `ipynb-write.ts` writes it back.

import type { Output } from "../shared/protocol";
import {
  type Cell,
  type CodeCell,
  type Notebook,
  newId,
  ours,
  type RaceCell,
  record,
  type Side,
} from "./model";

export class NotFormat extends Error {}

type Raw = Record<string, unknown>;

export function parseIpynb(text: string): Notebook {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new NotFormat(`This file is not a notebook: it is not JSON (${(error as Error).message}).`);
  }
  return fromIpynb(json);
}

export function fromIpynb(json: unknown): Notebook {
  const raw = record(json);
  if (!Array.isArray(raw.cells)) throw new NotFormat("This file is not a notebook: it has no list of cells.");
  if (raw.nbformat !== 4) {
    throw new NotFormat(`This notebook is in format ${String(raw.nbformat)}; Threadbook reads format 4.`);
  }
  const seen = new Set<string>();
  const cells = raw.cells.map((cell) => readCell(record(cell), seen));
  return { cells: joinRaces(cells), metadata: record(raw.metadata) };
}

function readCell(raw: Raw, seen: Set<string>): Cell {
  const common = { id: freshId(raw.id, seen), source: joined(raw.source), metadata: record(raw.metadata) };
  if (raw.cell_type === "code") {
    return { kind: "code", ...common, outputs: readOutputs(raw.outputs), count: count(raw.execution_count) };
  }
  const kind = raw.cell_type === "markdown" ? "markdown" : "raw";
  return raw.attachments ? { kind, ...common, attachments: record(raw.attachments) } : { kind, ...common };
}

function freshId(id: unknown, seen: Set<string>): string {
  const valid = typeof id === "string" && /^[a-zA-Z0-9_-]{1,64}$/.test(id) && !seen.has(id);
  const chosen = valid ? (id as string) : newId();
  seen.add(chosen);
  return chosen;
}

/** nbformat writes text as one string or as a list of lines. */
function joined(value: unknown): string {
  if (Array.isArray(value)) return value.filter((v) => typeof v === "string").join("");
  return typeof value === "string" ? value : "";
}

function count(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function readOutputs(value: unknown): Output[] {
  return Array.isArray(value) ? value.flatMap((o) => readOutput(record(o))) : [];
}

function readOutput(raw: Raw): Output[] {
  switch (raw.output_type) {
    case "stream":
      return [
        {
          ...raw,
          output_type: "stream",
          name: raw.name === "stderr" ? "stderr" : "stdout",
          text: joined(raw.text),
        },
      ];
    case "error": {
      const traceback = Array.isArray(raw.traceback) ? raw.traceback.map(String) : [];
      return [
        { ...raw, output_type: "error", ename: String(raw.ename), evalue: String(raw.evalue), traceback },
      ];
    }
    case "execute_result":
    case "display_data": {
      const rest = { data: readBundle(record(raw.data)), metadata: record(raw.metadata) };
      if (raw.output_type === "display_data") return [{ ...raw, output_type: "display_data", ...rest }];
      return [
        { ...raw, output_type: "execute_result", execution_count: count(raw.execution_count) ?? 0, ...rest },
      ];
    }
    default:
      return [];
  }
}

function readBundle(raw: Raw): Record<string, string | object> {
  const isJson = (mime: string) => mime === "application/json" || mime.endsWith("+json");
  return Object.fromEntries(
    Object.entries(raw).map(([mime, v]) => [mime, isJson(mime) ? (v as object) : joined(v)]),
  );
}

/** Two neighbouring code cells that name the same card become one race. */
function joinRaces(cells: Cell[]): Cell[] {
  const out: Cell[] = [];
  for (let i = 0; i < cells.length; i++) {
    const left = cells[i] as Cell;
    const right = cells[i + 1];
    const card = raceOf(left);
    if (card && right?.kind === "code" && left.kind === "code" && raceOf(right)?.id === card.id) {
      out.push(joinRace(card, left, right));
      i++;
    } else out.push(left);
  }
  return out;
}

function raceOf(cell: Cell): Raw | null {
  const race = record(ours(cell.metadata).race);
  return cell.kind === "code" && typeof race.id === "string" ? race : null;
}

function joinRace(card: Raw, left: CodeCell, right: CodeCell): RaceCell {
  const { id, title: _title, ...rest } = card;
  return {
    kind: "race",
    id: String(id),
    sides: [toSide(left, "serial"), toSide(right, "parallel")],
    metadata: rest,
  };
}

function toSide(cell: CodeCell, fallback: string): Side {
  const { race, ...others } = ours(cell.metadata);
  const { threadbook: _, ...metadata } = cell.metadata;
  const title = record(race).title;
  return {
    id: cell.id,
    title: typeof title === "string" ? title : fallback,
    source: cell.source,
    outputs: cell.outputs,
    count: cell.count,
    metadata: Object.keys(others).length ? { ...metadata, threadbook: others } : metadata,
  };
}
