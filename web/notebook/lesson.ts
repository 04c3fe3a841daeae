// Lessons are Markdown files, readable as they are and executable here:
//
//     ---
//     title: A first speed-up
//     data: data/trips-1.csv data/trips-2.csv      (bundled files, under the path a cell sees)
//     ---
//     Prose is a Markdown cell. A `## ` heading or a line with only `+++` starts a new one.
//
//     ```python
//     a_code = "cell"
//     ```
//
//     ```python race title="serial"
//     [f(x) for x in xs]
//     ```
//
//     ```python race title="parallel"
//     Parallel(n_jobs=-1)(delayed(f)(x) for x in xs)
//     ```
//
// Two neighbouring `python race` blocks are one race card. Further words after `python` are tags of the cell
// (`raises-exception`); `hidden` folds the source away. A block in any other language stays prose.

import { type Cell, codeCell, type Metadata, markdownCell, type Notebook, raceCell, side } from "./model";

export interface Lesson {
  title: string;
  data: string[];
  notebook: Notebook;
}

interface Block {
  words: string[];
  title: string | null;
  source: string;
}

export function parseLesson(text: string): Lesson {
  const { head, body } = frontMatter(text.replace(/\r\n?/g, "\n"));
  const cells = number(pairRaces(split(body)));
  const title = head.title ?? /^#\s+(.+)$/m.exec(body)?.[1] ?? "Untitled";
  const data = (head.data ?? "").split(/[\s,]+/).filter(Boolean);
  return { title, data, notebook: { cells, metadata: { title } } };
}

function frontMatter(text: string): { head: Record<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { head: {}, body: text };
  const pairs = (match[1] ?? "").split("\n").map((line) => /^(\w+):\s*(.*)$/.exec(line));
  const head = Object.fromEntries(pairs.flatMap((m) => (m ? [[m[1], m[2]]] : [])));
  return { head, body: text.slice(match[0].length) };
}

/** Prose and code, in order; prose is cut where a reader would want to put a cell between. */
function split(body: string): (string | Block)[] {
  const parts: (string | Block)[] = [];
  let prose: string[] = [];
  const flush = () => {
    const text = prose.join("\n").trim();
    if (text) parts.push(text);
    prose = [];
  };
  const lines = body.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (!fence) {
      if (/^## /.test(line) || line.trim() === "+++") flush();
      if (line.trim() !== "+++") prose.push(line);
      continue;
    }
    const close = lines.findIndex(
      (l, at) => at > i && l.startsWith(fence[1] as string) && l.trim() === fence[1],
    );
    const end = close < 0 ? lines.length : close;
    const block = readInfo(fence[2] as string, lines.slice(i + 1, end).join("\n"));
    if (block) {
      flush();
      parts.push(block);
    } else prose.push(...lines.slice(i, end + 1));
    i = end;
  }
  flush();
  return parts;
}

function readInfo(info: string, source: string): Block | null {
  const title = /title="([^"]*)"/.exec(info)?.[1] ?? null;
  const [language, ...words] = info
    .replace(/title="[^"]*"/, "")
    .split(/[\s,]+/)
    .filter(Boolean);
  return language === "python" ? { words, title, source } : null;
}

function pairRaces(parts: (string | Block)[]): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string | Block;
    const next = parts[i + 1];
    if (typeof part === "string") cells.push(markdownCell(part));
    else if (isRace(part) && next !== undefined && typeof next !== "string" && isRace(next)) {
      cells.push(raceCell(toSide(part, "serial"), toSide(next, "parallel")));
      i++;
    } else cells.push(codeCell(part.source, metadata(part.words)));
  }
  return cells;
}

/** The same lesson has the same ids each time, so that a saved copy can be compared with it. */
function number(cells: Cell[]): Cell[] {
  return cells.map((cell, i) => {
    const id = `cell-${i + 1}`;
    if (cell.kind !== "race") return { ...cell, id };
    const [left, right] = cell.sides;
    return {
      ...cell,
      id,
      sides: [
        { ...left, id: `${id}-a` },
        { ...right, id: `${id}-b` },
      ],
    };
  });
}

function isRace(block: Block): boolean {
  return block.words.includes("race");
}

function toSide(block: Block, fallback: string) {
  return side(block.title ?? fallback, block.source, metadata(block.words));
}

function metadata(words: string[]): Metadata {
  const tags = words.filter((w) => w !== "race" && w !== "hidden");
  return {
    ...(tags.length ? { tags } : {}),
    ...(words.includes("hidden") ? { jupyter: { source_hidden: true } } : {}),
  };
}
