// Where notebooks come from: lessons on the server, the browser's own database, files of the student's.

import { fromIpynb, parseIpynb } from "./ipynb-read";
import { type Lesson, parseLesson } from "./lesson";
import { emptyNotebook, type Notebook, newId, record } from "./model";
import { parseScript } from "./script";
import { list, load } from "./storage";

export interface Opened {
  key: string;
  title: string;
  notebook: Notebook;
  /** Bundled files that the notebook reads. */
  data: string[];
  /** The lesson's text, to notice a newer one. */
  origin: string | null;
  /** The lesson has changed since this copy of it was begun. */
  newer: boolean;
}

export interface LessonLink {
  id: string;
  title: string;
}

/** `lessons/index.json` lists the lessons in their order; the build writes it from the folder. */
export async function listLessons(): Promise<LessonLink[]> {
  const list: unknown = JSON.parse(await fetchText("lessons/index.json"));
  if (!Array.isArray(list)) return [];
  return list.map(record).map(({ id, title }) => ({ id: String(id), title: String(title) }));
}

export async function openLesson(id: string): Promise<Opened> {
  const key = `lesson:${id}`;
  const text = await fetchText(`lessons/${id}.md`);
  const lesson = parseLesson(text);
  const saved = await load(key).catch(() => undefined);
  const common = { key, title: lesson.title, data: lesson.data };
  if (!saved) return { ...common, notebook: lesson.notebook, origin: text, newer: false };
  const notebook = fromIpynb(saved.ipynb);
  return { ...common, title: saved.title, notebook, origin: saved.origin, newer: saved.origin !== text };
}

export async function freshLesson(id: string): Promise<Opened> {
  const text = await fetchText(`lessons/${id}.md`);
  const lesson: Lesson = parseLesson(text);
  return {
    key: `lesson:${id}`,
    title: lesson.title,
    notebook: lesson.notebook,
    data: lesson.data,
    origin: text,
    newer: false,
  };
}

/** The student's own notebooks, the last changed first. */
export async function listNotebooks(): Promise<{ key: string; title: string }[]> {
  const own = (await list()).filter((saved) => saved.key.startsWith("notebook:"));
  return own.sort((a, b) => b.modified - a.modified).map(({ key, title }) => ({ key, title }));
}

export async function openSaved(key: string): Promise<Opened | null> {
  const saved = await load(key);
  if (!saved) return null;
  return { key, title: saved.title, notebook: fromIpynb(saved.ipynb), data: [], origin: null, newer: false };
}

export function newNotebook(): Opened {
  return {
    key: `notebook:${newId()}`,
    title: "Untitled",
    notebook: emptyNotebook(),
    data: [],
    origin: null,
    newer: false,
  };
}

export function openText(name: string, text: string): Opened {
  const title = name.replace(/\.(ipynb|py|md)$/i, "");
  const opened = { key: `notebook:${newId()}`, title, data: [] as string[], origin: null, newer: false };
  if (/\.py$/i.test(name)) return { ...opened, notebook: parseScript(text) };
  if (!/\.md$/i.test(name)) return { ...opened, notebook: parseIpynb(text) };
  const lesson = parseLesson(text);
  return { ...opened, title: lesson.title, data: lesson.data, notebook: lesson.notebook };
}

export function isNotebook(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be read (${response.status}).`);
  return response.text();
}
