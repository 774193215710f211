import type { DOMWindow } from "jsdom";
import type { FunctionOutcome } from "../../session/customFunctionService";
import type { HostSession } from "../../session/hostSession";
import type { FunctionCall } from "../../calc/functionCells";
import type { RecordedDialog } from "./dialog";
import { FunctionCalls } from "./functionCalls";
import type { PageErrors } from "./pageErrors";
import type { PageFrame } from "./pageFrame";
import type { PageResources } from "./pageResources";
import type { WebHost } from "./webHost";

interface AddInParts {
  readonly session: HostSession;
  readonly host: WebHost;
  readonly frame: PageFrame;
  readonly errors: PageErrors;
  readonly resources: PageResources;
}

/** Excel gives a ribbon command five minutes (reference of the manifest's Action element). */
const COMMAND_TIMEOUT = 5 * 60_000;

/** An add-in's page, open beside a workbook. */
export class AddIn {
  readonly session: HostSession;
  private readonly calls: FunctionCalls;

  constructor(private readonly parts: AddInParts) {
    this.session = parts.session;
    this.calls = new FunctionCalls(parts.host, parts.session.services.customFunctions);
  }

  get window(): DOMWindow {
    return this.parts.frame.window;
  }

  get host(): WebHost {
    return this.parts.host;
  }

  /** Uncaught errors and unhandled rejections of the page so far. */
  get errors(): readonly Error[] {
    return this.parts.errors.errors;
  }

  /** What the page tried to reach outside its own folder and Office.js. */
  get refusedRequests(): readonly string[] {
    return this.parts.resources.refused;
  }

  get dialogs(): readonly RecordedDialog[] {
    return this.parts.host.dialogs;
  }

  /**
   * Presses a ribbon button and waits for the command's `event.completed()`.
   *
   * @param functionName - As the add-in gave it to `Office.actions.associate`.
   * @throws Error where the page throws meanwhile or the command takes longer than `timeout` milliseconds.
   */
  async invokeCommand(functionName: string, timeout = COMMAND_TIMEOUT): Promise<void> {
    const { host, errors } = this.parts;
    const status = await errors.whileHealthy(host.runCommand(functionName), timeout, `The command ${functionName}`);
    if (status !== 0) throw new Error(`The page associates no function ${functionName} (error ${status})`);
  }

  /** Resolves once the page's custom-function runtime takes calls. */
  functionsReady(): Promise<void> {
    const { ready } = this.session.services.customFunctions;
    return this.parts.errors.whileHealthy(ready, COMMAND_TIMEOUT, "The custom-function runtime");
  }

  /**
   * Calls a custom function as a cell would, each result going to the listener. The runtime must be ready.
   *
   * @param call - Its id is as the add-in gave it to `CustomFunctions.associate`.
   * @returns Cancels the call.
   */
  openCall(call: FunctionCall, listener: (outcome: FunctionOutcome) => void): () => void {
    return this.calls.openCall(call, listener);
  }

  /** Closes the page and asks nothing: for when something failed already. */
  abandon(): void {
    this.parts.frame.close();
    this.parts.errors.close();
  }

  /**
   * Closes the page.
   *
   * @throws AggregateError where the page failed, reached outside, or asked the host for what it does not know: also
   * when the add-in itself took no notice.
   */
  close(): void {
    this.abandon();
    const { errors, host, resources, session } = this.parts;
    const faults: unknown[] = [...errors.errors];
    for (const url of resources.refused) faults.push(new Error(`The page asked for ${url}`));
    for (const request of host.unknownRequests) faults.push(new Error(`The host does not know ${request}`));
    faults.push(...faultOf(() => session.interpreter.coverage.assertComplete()));
    if (faults.length > 0) throw new AggregateError(faults, `The page failed: ${faults.map(String).join("; ")}`);
  }
}

function faultOf(check: () => void): unknown[] {
  try {
    check();
    return [];
  } catch (fault) {
    return [fault];
  }
}
