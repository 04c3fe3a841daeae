// The page: one store, one engine, one notebook, and the views that show them.

import { createKernel } from "./client/kernel";
import { Lab } from "./lab/lab-state";
import { automation } from "./notebook/automation";
import { Runner } from "./notebook/runner";
import { Store } from "./notebook/store";
import { startEngine } from "./notebook/engine";
import { startShelf } from "./notebook/shelf";
import { initialState } from "./notebook/start";
import "./styles/main.css";
import { mount } from "./view/page";
import { restoreTheme } from "./view/theme";

restoreTheme();
const store = new Store(initialState());
const kernel = createKernel();
const lab = new Lab();
const runner = new Runner(store, kernel, lab);
const engine = startEngine(store, kernel, lab, runner);
window.threadbook = automation(kernel, () => store.state.info, engine.restart);
const shelf = startShelf(store, kernel, lab, runner, engine);
mount({ store, kernel, lab, runner, engine, shelf });
void shelf.start();
