import { registerCommands } from "../commands/registerCommands";
import { lateAnswers } from "../functions/lateAnswers";
import { connectFunctions } from "../functions/liveCells";
import type { Composed } from "./compose";
import { hearEmbedder } from "./embedder";
import { showOpening } from "./opening";

/**
 * The page's script: it shows that the pane is coming and binds at once what Excel may ask for before anything else.
 * All that is behind it is loaded after that.
 */

const embedder = hearEmbedder();

function rootElement(): Element {
  const root = document.getElementById("root");
  if (root === null) throw new TypeError("Cannot open the pane: the page has no #root");
  return root;
}

/** Settles once Excel has answered and everything is loaded. */
async function open(composed: Promise<Composed>, ready: Promise<unknown>): Promise<Composed> {
  const [pane] = await Promise.all([composed, ready]);
  pane.follow(Office.context.displayLanguage);
  return pane;
}

/** The build adds to each of them what tells the runtime of its functions: they can't be read where there is no runtime. */
function declareFunctions(): void {
  void import(/* webpackMode: "eager" */ "../functions/catalogueFunctions");
  void import(/* webpackMode: "eager" */ "../functions/metricFunctions");
  void import(/* webpackMode: "eager" */ "../functions/orderFunctions");
  void import(/* webpackMode: "eager" */ "../functions/payFunctions");
}

function bindToExcel(composed: Promise<Composed>, opened: Promise<Composed>): void {
  connectFunctions(lateAnswers(composed.then(({ live }) => live)));
  if (typeof CustomFunctions !== "undefined") declareFunctions();
  registerCommands((name) => () => opened.then(({ commands }) => commands[name]()));
}

function start(): void {
  const root = rootElement();
  const opening = showOpening(root, navigator.language);
  if (typeof Office === "undefined") {
    opening.fail("offline");
    return;
  }
  const composed = import(/* webpackChunkName: "pane" */ "./compose").then(({ compose }) => compose(embedder));
  const opened = open(composed, Office.onReady());
  bindToExcel(composed, opened);
  const show = ({ show: into }: Composed): void => {
    opening.end();
    into(root);
  };
  opened.then(show).catch((error: unknown) => {
    opening.fail("broken");
    throw error;
  });
}

start();
