// The notebook as plain data. Nothing here touches the page or the engine.

import type { Output } from "../shared/protocol";

export type Metadata = Record<string, unknown>;

export interface CodeCell {
  kind: "code";
  id: string;
  source: string;
  outputs: Output[];
  count: number | null;
  metadata: Metadata;
}

export interface MarkdownCell {
  kind: "markdown";
  id: string;
  source: string;
  metadata: Metadata;
  attachments?: Record<string, unknown>;
}

export interface RawCell {
  kind: "raw";
  id: string;
  source: string;
  metadata: Metadata;
  attachments?: Record<string, unknown>;
}

/** One lane of a race: in a saved notebook an ordinary code cell. */
export interface Side {
  id: string;
  title: string;
  source: string;
  outputs: Output[];
  count: number | null;
  metadata: Metadata;
}

export interface RaceCell {
  kind: "race";
  id: string;
  sides: [Side, Side];
  metadata: Metadata;
}

export type Cell = CodeCell | MarkdownCell | RawCell | RaceCell;

export interface Notebook {
  cells: Cell[];
  metadata: Metadata;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A cell id as nbformat 4.5 wants it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (b) => ALPHABET[b % ALPHABET.length]).join("");
}

export function codeCell(source = "", metadata: Metadata = {}): CodeCell {
  return { kind: "code", id: newId(), source, outputs: [], count: null, metadata };
}

export function markdownCell(source = "", metadata: Metadata = {}): MarkdownCell {
  return { kind: "markdown", id: newId(), source, metadata };
}

export function side(title: string, source = "", metadata: Metadata = {}): Side {
  return { id: newId(), title, source, outputs: [], count: null, metadata };
}

export function raceCell(left: Side, right: Side, metadata: Metadata = {}): RaceCell {
  return { kind: "race", id: newId(), sides: [left, right], metadata };
}

export function emptyNotebook(): Notebook {
  return { cells: [codeCell()], metadata: {} };
}

/** What a cell's tags say, wherever other tools may have put something else. */
export function tags(metadata: Metadata): string[] {
  return Array.isArray(metadata.tags) ? metadata.tags.filter((t) => typeof t === "string") : [];
}

export function record(value: unknown): Metadata {
  return value && typeof value === "object" && !Array.isArray(value) ? (value as Metadata) : {};
}

export function sourceHidden(metadata: Metadata): boolean {
  return record(metadata.jupyter).source_hidden === true;
}

/** Every Python source of a cell, in running order. */
export function sources(cell: Cell): string[] {
  if (cell.kind === "code") return [cell.source];
  return cell.kind === "race" ? cell.sides.map((s) => s.source) : [];
}

/** The part of a cell's metadata that is ours. */
export function ours(metadata: Metadata): Metadata {
  return record(metadata.threadbook);
}

export function withOurs(metadata: Metadata, patch: Metadata): Metadata {
  return { ...metadata, threadbook: { ...ours(metadata), ...patch } };
}
