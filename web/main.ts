// The page: one store, one engine, one notebook, and the views that show them.

import { wantsSerial } from "./client/isolate";
import { createKernel } from "./client/kernel";
import { Lab } from "./lab/lab-state";
import { automation } from "./notebook/automation";
import { startEngine } from "./notebook/engine";
import { Runner } from "./notebook/runner";
import { startShelf } from "./notebook/shelf";
import { initialState } from "./notebook/start";
import { Store } from "./notebook/store";
import "./styles/main.css";
import { mount } from "./view/page";
import { restoreTheme } from "./view/theme";

declare const __VERSION__: string;

restoreTheme();
const store = new Store(initialState());
const kernel = createKernel({ version: __VERSION__, ...(wantsSerial() && { build: "serial" as const }) });
const lab = new Lab();
const runner = new Runner(store, kernel, lab);
const engine = startEngine(store, kernel, lab, runner);
window.threadbook = automation(kernel, () => store.state.info, engine.restart);
const shelf = startShelf(store, kernel, lab, runner, engine);
mount({ store, kernel, lab, runner, engine, shelf });
void shelf.start();
