// The state before anything is known.

import { emptyNotebook } from "./model";
import type { State } from "./store";

export function initialState(): State {
  return {
    key: "",
    title: "",
    notebook: { ...emptyNotebook(), cells: [] },
    selected: "",
    mode: "command",
    status: {},
    open: new Set(),
    kernel: "starting",
    session: 1,
    info: null,
    workers: 1,
    ceiling: null,
    files: [],
    saved: "saved",
    notices: [],
    lessons: [],
    notebooks: [],
    drawer: false,
    lab: true,
  };
}
