// The left column: lessons, and the student's files below them.

import type { State } from "../notebook/store";
import type { FileInfo } from "../shared/protocol";
import { button } from "./button";
import { arrange, h } from "./dom";
import { bytes } from "./format";
import { showKeys } from "./help";
import { icon } from "./icons";

export interface SideActions {
  openLesson(id: string): void;
  openOwn(key: string): void;
  forgetOwn(key: string, title: string): void;
  newNotebook(): void;
  resetLesson(): void;
  pick(): void;
  download(path: string): void;
  remove(path: string): void;
}

export interface SideBar {
  element: HTMLElement;
  update(state: State): void;
}

export function sideBar(actions: SideActions): SideBar {
  const lessons = h("ul", { class: "lessons" });
  const reset = h(
    "button",
    { type: "button", class: "link", onclick: actions.resetLesson },
    "Start this lesson afresh",
  );
  const own = h("ul", { class: "lessons own" });
  const files = h("ul", { class: "files" });
  const zone = h(
    "button",
    { type: "button", class: "dropzone", onclick: actions.pick },
    h("span", {}, "Drop data files anywhere, or choose…"),
    h("small", {}, "They stay on your disk."),
  );
  const keys = h("button", { type: "button", class: "link side-foot", onclick: showKeys }, "Keyboard (H)");
  const element = h(
    "nav",
    { class: "sidebar", "aria-label": "Lessons and files" },
    h("h2", {}, "Lessons"),
    lessons,
    h(
      "div",
      { class: "side-links" },
      h("button", { type: "button", class: "link", onclick: actions.newNotebook }, "New notebook"),
      reset,
    ),
    own,
    h("h2", {}, "Files"),
    zone,
    files,
    keys,
  );
  const rows = new Map<string, HTMLElement>();
  let drawnFiles: FileInfo[] | null = null;
  let drawnLessons = "";

  function update(state: State): void {
    const key = JSON.stringify([state.key, state.lessons, state.notebooks]);
    if (key !== drawnLessons) {
      drawnLessons = key;
      arrange(
        lessons,
        state.lessons.map((l) => lessonRow(l, state.key, actions)),
      );
      arrange(
        own,
        state.notebooks.map((n) => ownRow(n, state.key, actions)),
      );
    }
    reset.hidden = !state.key.startsWith("lesson:");
    if (state.files === drawnFiles) return;
    drawnFiles = state.files;
    arrange(files, grouped(state.files, rows, actions));
  }
  return { element, update };
}

/** Files under their folder's name: a narrow column has no room to repeat it. A row that stays is left alone. */
function grouped(files: FileInfo[], rows: Map<string, HTMLElement>, actions: SideActions): HTMLElement[] {
  const before = new Map(rows);
  const keep = (key: string, make: () => HTMLElement) => {
    const row = before.get(key) ?? make();
    rows.set(key, row);
    return row;
  };
  rows.clear();
  let folder = "";
  return [...files].sort(byPath).flatMap((file) => {
    const under = file.path.slice(0, file.path.lastIndexOf("/") + 1);
    const heading = under !== folder ? [keep(under, () => h("li", { class: "folder" }, under))] : [];
    folder = under;
    return [...heading, keep(JSON.stringify(file), () => fileRow(file, under, actions))];
  });
}

function byPath(a: FileInfo, b: FileInfo): number {
  const nested = Number(a.path.includes("/")) - Number(b.path.includes("/"));
  return nested || a.path.localeCompare(b.path, "en", { numeric: true });
}

function lessonRow(lesson: { id: string; title: string }, key: string, actions: SideActions): HTMLElement {
  const current = key === `lesson:${lesson.id}`;
  const link = h("button", { type: "button", class: "lesson", "aria-current": current ? "page" : null });
  link.append(h("span", {}, lesson.title));
  link.addEventListener("click", () => actions.openLesson(lesson.id));
  return h("li", {}, link);
}

function ownRow(notebook: { key: string; title: string }, key: string, actions: SideActions): HTMLElement {
  const { title } = notebook;
  const current = key === notebook.key ? "page" : null;
  const open = h("button", { type: "button", class: "lesson", "aria-current": current }, title);
  open.addEventListener("click", () => actions.openOwn(notebook.key));
  const remove = () => actions.forgetOwn(notebook.key, title);
  return h(
    "li",
    {},
    open,
    button({ label: `Delete ${title}`, icon: "bin", quiet: true, kind: "small", onclick: remove }),
  );
}

const ORIGIN: Record<FileInfo["origin"], string> = {
  disk: "read from your disk, stays there",
  notebook: "written here, kept in this browser",
  bundled: "comes with the lesson",
};

function fileRow(file: FileInfo, under: string, actions: SideActions): HTMLElement {
  const name = h("span", { class: under ? "file-path nested" : "file-path" }, file.path.slice(under.length));
  const row = h("li", {
    class: "file",
    draggable: "true",
    title: `${file.path}: ${ORIGIN[file.origin]}. Drag into a cell for its path.`,
  });
  row.append(icon("file"), name, h("span", { class: "file-size" }, bytes(file.size)));
  row.append(
    button({
      label: `Download ${file.path}`,
      icon: "save",
      quiet: true,
      kind: "small",
      onclick: () => actions.download(file.path),
    }),
  );
  if (file.origin !== "bundled") {
    row.append(
      button({
        label: `Remove ${file.path}`,
        icon: "close",
        quiet: true,
        kind: "small",
        onclick: () => actions.remove(file.path),
      }),
    );
  }
  row.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("application/x-threadbook-path", file.path);
    event.dataTransfer?.setData("text/plain", file.path);
  });
  return row;
}
