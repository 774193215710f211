import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FunctionCells } from "../../../src/host/calc/functionCells";
import { readFunctionMetadata } from "../../../src/host/calc/functionMetadata";
import { settledCells } from "../../../src/host/commandLine/settledCells";
import type { Workbook } from "../../../src/host/model/workbook";
import { parseJson } from "../../../src/host/protocol/json";
import type { FunctionOutcome } from "../../../src/host/session/customFunctionService";
import type { AddIn } from "../../../src/host/transport/web/addIn";
import { openAddIn } from "../../../src/host/transport/web/openAddIn";

const PAGE_DIR = join(__dirname, "../../../dist/addin");
const METADATA = join(PAGE_DIR, "functions.json");

/** Milliseconds of silence that suffice for the few hundred results of a test, of which none is missing. */
const QUIET = 700;

/** What a result shows, errors as Excel writes them. */
function shownOf(outcome: FunctionOutcome | undefined): unknown {
  if (outcome === undefined) return "#BUSY!";
  if (!outcome.ok) return { 1: "#N/A", 5: "#DIV/0!", 7: "#VALUE!" }[outcome.errorCode] ?? `error ${outcome.errorCode}`;
  const { value } = outcome;
  return typeof value === "object" && value !== null && "code" in value ? value.code : value;
}

/** A function that streams. */
export interface StreamingCall {
  readonly shown: () => unknown;
  /** What the error says. */
  readonly message: () => string;
  /** All results so far, as JSON. */
  readonly heard: readonly string[];
  readonly cancel: () => void;
}

export interface OpenFunctions {
  readonly addIn: AddIn;
  readonly cells: FunctionCells;
  readonly call: (id: string, ...args: readonly unknown[]) => StreamingCall;
  /** Waits until the page has nothing more to say; false where it never has. */
  readonly settle: () => Promise<boolean>;
  /** Runs a ribbon command; what the page announces of it. */
  readonly run: (command: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => void;
}

/** Opens the built add-in (`npm run build`) beside a workbook, with Microsoft's own runtime of custom functions. */
export async function openFunctions(workbook: Workbook): Promise<OpenFunctions> {
  if (!existsSync(METADATA)) throw new Error(`Run npm run build first: there is no ${METADATA}`);
  const functions = readFunctionMetadata(parseJson(readFileSync(METADATA, "utf8")));
  const addIn = await openAddIn({ workbook, pageDir: PAGE_DIR, page: "taskpane.html" });
  await addIn.functionsReady();
  const cells = new FunctionCells(workbook, { runtime: addIn, namespace: "CS", functions }).connect();
  /** Calls without a result, by what they heard. */
  const unanswered = new Set<readonly string[]>();
  const calls = {
    get busy() {
      return cells.busy + unanswered.size;
    },
  };
  return {
    addIn,
    cells,
    call: (id, ...args) => {
      const { parameters, isStreaming } = functions.find((one) => one.id === id)!;
      const full = parameters.some(({ repeating }) => repeating) ? [args] : parameters.map((_, i) => args[i] ?? null);
      const heard: string[] = [];
      let latest: FunctionOutcome | undefined;
      unanswered.add(heard);
      const close = addIn.openCall({ id, args: full, isStreaming }, (outcome) => {
        latest = outcome;
        heard.push(JSON.stringify(outcome));
        unanswered.delete(heard);
      });
      const cancel = (): void => {
        close();
        unanswered.delete(heard);
      };
      return { shown: () => shownOf(latest), message: () => JSON.stringify(latest), heard, cancel };
    },
    settle: () => settledCells(calls, addIn.session, { timeout: 90_000, quiet: QUIET }),
    run: async (command) => {
      let announced: Readonly<Record<string, unknown>> = {};
      const hear = (event: Event): void => void (announced = (event as CustomEvent<typeof announced>).detail);
      addIn.window.addEventListener("cs:run-outcome", hear);
      await addIn.invokeCommand(command);
      addIn.window.removeEventListener("cs:run-outcome", hear);
      return announced;
    },
    close: () => {
      addIn.close();
      workbook.userFunctions.clear();
    },
  };
}
