import type { ApiMetadata } from "../../protocol/apiMetadata";
import { FunctionCells } from "../../calc/functionCells";
import { readFunctionMetadata } from "../../calc/functionMetadata";
import { HostSession } from "../../session/hostSession";
import { LEAST_REQUIREMENT_SETS } from "../../session/requirementSets";
import { windowName, type WebIdentity } from "../../transport/web/documentContext";
import { FunctionCalls } from "../../transport/web/functionCalls";
import { WebHost } from "../../transport/web/webHost";
import type { Workbook } from "../../model/workbook";
import type { ManifestFunctions } from "./manifest";

export interface PaneOptions {
  readonly api: ApiMetadata;
  readonly workbook: Workbook;
  /** Address of the add-in's page. */
  readonly address: string;
  readonly title: string;
  readonly functions: ManifestFunctions | undefined;
  /** Of Excel's interface, such as `zh-CN`. */
  readonly locale: string;
  /** Called whenever the add-in may have changed the workbook. */
  readonly onRequest: () => void;
  /** Called when the add-in asks to be seen. */
  readonly onShow: () => void;
}

/** An add-in's page beside the workbook. */
export interface OpenPane {
  readonly session: HostSession;
  /** Runs what a ribbon button stands for, once the page can; resolves when the add-in is done. */
  readonly runCommand: (name: string) => Promise<void>;
  /** Tells the add-in what a person did in the workbook. */
  readonly deliverEvents: () => void;
  readonly close: () => void;
}

let conversations = 0;

/** Opens the add-in's page in a frame inside `place` and plays Excel on the web around it. */
export function openPane(place: HTMLElement, options: PaneOptions): OpenPane {
  const { api, workbook, onRequest } = options;
  const identity: WebIdentity = {
    conversationId: `conversation-${++conversations}`,
    appId: "add-in-1",
    locale: options.locale,
    hostUrl: location.href.replace(/[?#].*$/, ""),
  };
  const session = new HostSession({ api, workbook });
  session.services.appRuntime.onShow = options.onShow;
  const frame = frameFor(identity, options);
  const post = (text: string): void => frame.contentWindow?.postMessage(text, location.origin);
  const requirementSets = LEAST_REQUIREMENT_SETS;
  const onTabExit = (backwards: boolean): void => leaveFrame(frame, backwards);
  const host = new WebHost({ session, identity, requirementSets, post, onBoot: () => undefined, onTabExit });
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || typeof data !== "string") return;
    void host.receive(data).then(onRequest);
  };
  window.addEventListener("message", hear);
  place.append(frame);
  void connectFunctions(options, session, host).then(onRequest);
  return {
    session,
    runCommand: async (name) => {
      await session.services.commandsReady;
      const status = await host.runCommand(name);
      if (status !== 0) throw new Error(`The page associates no function ${name} (error ${status})`);
    },
    deliverEvents: () => {
      host.deliverEvents();
      host.fire("documentSelectionChanged", {});
    },
    close: () => {
      window.removeEventListener("message", hear);
      frame.remove();
    },
  };
}

/** Lets the workbook's formulas call the add-in's functions, once its page can run them. */
async function connectFunctions(
  { workbook, functions }: PaneOptions,
  { services }: HostSession,
  host: WebHost,
): Promise<void> {
  if (functions === undefined) return;
  const metadata = fetch(functions.metadata).then((answer): Promise<unknown> => answer.json());
  const [described] = await Promise.all([metadata, services.customFunctions.ready]);
  new FunctionCells(workbook, {
    runtime: new FunctionCalls(host, services.customFunctions),
    namespace: functions.namespace,
    functions: readFunctionMetadata(described),
  }).connect();
  workbook.settle();
}

/** To the tab stop behind the frame, or before it; behind the page's last comes its first. */
function leaveFrame(frame: HTMLIFrameElement, backwards: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>("button, input, select, [tabindex='0'], iframe")];
  const stops = all.filter((stop) => stop === frame || (stop.tabIndex >= 0 && stop.getClientRects().length > 0));
  const at = stops.indexOf(frame) + (backwards ? -1 : 1);
  stops.at(at % stops.length)?.focus();
}

/** Office.js reads the name as it was when the frame came into the page. */
function frameFor(identity: WebIdentity, { address, title }: PaneOptions): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.name = windowName(identity);
  frame.title = title;
  frame.src = address;
  return frame;
}
