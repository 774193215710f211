import { isArray, isRecord, isString, parseJson } from "../../protocol/json";
import type { HostSession } from "../../session/hostSession";
import type { RequirementSets } from "../../session/requirementSets";
import { utf8Length } from "../../session/utf8Length";
import { readDialog, type RecordedDialog } from "./dialog";
import { appContext, type WebIdentity } from "./documentContext";
import { readXdmRequest, writeXdmAnswer, type XdmRequest } from "./xdmMessage";

export interface WebHostOptions {
  readonly session: HostSession;
  readonly identity: WebIdentity;
  readonly requirementSets: RequirementSets;
  /** Delivers a message text to the add-in's window. */
  readonly post: (text: string) => void;
  /** The library is loaded and asks for its context; the add-in's code hasn't heard of Office yet. */
  readonly onBoot: () => void;
  /** Somebody pressed Tab on the page's last tab stop, or Shift and Tab on its first: the library keeps the focus in the page else. */
  readonly onTabExit?: (backwards: boolean) => void;
}

/** A call of a custom function under way. */
export interface StartedFunction {
  readonly invocation: number;
  readonly id: string;
  readonly args: readonly unknown[];
  readonly isStreaming: boolean;
}

/** Numbers of the calls that go through `executeMethod`. */
const DispatchId = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** `ooeSuccess` and `ooeUnsupportedUserAction` of the library. */
const SUCCESS = 0;
const NOT_SUPPORTED = 5007;

/** `AgaveHostAction`s of the library. */
const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;

/** Category of entries that carry an Excel event. */
const EXCEL_EVENT = 65536;

/** Categories and kinds of entries that carry custom-function calls, and the bits of a call's flags. */
const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;

const DONE = { Version: 1, Error: SUCCESS };

/**
 * The parent window of an add-in's frame in Excel on the web. Transport-neutral: message texts come in through
 * `receive` and go out through `post`.
 */
export class WebHost {
  /** Dialogs that the add-in opened, oldest first. */
  readonly dialogs: RecordedDialog[] = [];
  /** Requests of kinds that this host does not answer. */
  readonly unknownRequests: string[] = [];
  /** Ribbon commands under way: what to do with the status each reports. */
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly registrations = new Map<string, unknown>();
  private lastCommand = 0;

  constructor(private readonly options: WebHostOptions) {}

  async receive(text: string): Promise<void> {
    const request = readXdmRequest(text, this.options.identity.conversationId);
    if (request === undefined) return;
    switch (request.kind) {
      case "register":
        this.register(request);
        return;
      case "unregister":
        this.registrations.delete(request.actionName);
        this.reply(request, DONE);
        return;
      case "invoke":
        await this.invoke(request);
    }
  }

  /** Sends an event. Returns false, and sends nothing, where the library does not listen to it. */
  fire(eventName: string, data: unknown): boolean {
    const correlationId = this.registrations.get(eventName);
    if (correlationId === undefined) return false;
    this.send({ actionName: eventName, correlationId, data, isEvent: true });
    return true;
  }

  /**
   * Presses a ribbon button that runs a function, and waits for its `event.completed()`.
   *
   * @returns 0, or the library's error number where it could not call the function.
   * @throws Error where the library does not listen for commands.
   */
  runCommand(functionName: string): Promise<number> {
    const id = `command-${++this.lastCommand}`;
    const args = [id, functionName, JSON.stringify({ source: { id: functionName } })];
    if (!this.fire("appCommandInvoked", args)) throw new Error(`The page takes no commands: ${functionName}`);
    return new Promise((resolve) => this.commands.set(id, resolve));
  }

  /** Calls custom functions as cells would; results come to the session's custom-function service. */
  startFunctions(calls: readonly StartedFunction[]): boolean {
    return this.fireEntries(
      calls.map(({ invocation, id, args, isStreaming }) => {
        const flags = isStreaming ? STREAMING | CANCELABLE : 0;
        const message = JSON.stringify([invocation, id, args, "Sheet1!A1", flags]);
        return [CUSTOM_FUNCTION, INVOKE, "", message, invocation, false];
      }),
    );
  }

  /** Takes calls back, streaming ones mostly: no cell asks for them any more. */
  cancelFunctions(invocations: readonly number[]): boolean {
    return this.fireEntries(
      invocations.map((invocationId) => {
        return [CUSTOM_FUNCTION, CANCEL, "", JSON.stringify({ invocationId }), invocationId, false];
      }),
    );
  }

  private register(request: XdmRequest): void {
    this.registrations.set(request.actionName, request.correlationId);
    if (request.actionName === "dialogMessageReceived") this.dialogs.push(readDialog(request.data));
    this.reply(request, DONE);
  }

  private async invoke(request: XdmRequest): Promise<void> {
    switch (request.actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.options.onBoot();
        this.reply(request, this.context());
        return;
      case "ContextActivationManager_notifyHost":
        this.hearOf(isArray(request.data) ? request.data[1] : undefined);
        this.reply(request, {});
        return;
      case "executeMethod":
        this.reply(request, await this.execute(request.data));
        this.deliverEvents();
        return;
      default:
        this.unknownRequests.push(request.actionName);
        this.reply(request, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  /** Keys and focus of the page; of most of them there is nothing to make. */
  private hearOf(action: unknown): void {
    if (action === TAB_EXIT || action === TAB_EXIT_SHIFT) this.options.onTabExit?.(action === TAB_EXIT_SHIFT);
  }

  private async execute(data: unknown): Promise<object> {
    const method = isRecord(data) && isRecord(data["DdaMethod"]) ? data["DdaMethod"] : {};
    const dispatchId = method["DispatchId"];
    switch (dispatchId) {
      case DispatchId.richApi:
        return this.answerRichApi(member(data, "ArrayData"));
      case DispatchId.commandCompleted:
        this.completeCommand(String(member(data, "0")), Number(member(data, "1")));
        return DONE;
      case DispatchId.saveSettings:
        return this.saveSettings(member(member(data, "DdaSettingsMethod") ?? data, "Properties"));
      case DispatchId.refreshSettings:
        return { ...DONE, Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) } };
      default:
        this.unknownRequests.push(`executeMethod ${String(dispatchId)}`);
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private completeCommand(id: string, status: number): void {
    this.commands.get(id)?.(status);
    this.commands.delete(id);
  }

  private async answerRichApi(fields: unknown): Promise<object> {
    const [, , , , parts, , flags] = isArray(fields) ? fields : [];
    const text = isArray(parts) ? parts.filter(isString).join("") : String(parts);
    const bytes = utf8Length(text);
    const request = { body: parseJson(text), bytes, flags: typeof flags === "number" ? flags : 0 };
    const answer = await this.options.session.answer(request);
    if ("refusal" in answer) return { Version: 1, Error: answer.refusal.officeError };
    return { ...DONE, Data: [200, ["Content-Type", "application/json"], answer.body] };
  }

  /** Tells the add-in what happened in the workbook since it was last told: to be called after a person's own doing. */
  deliverEvents(): void {
    const events = this.options.session.takeEvents();
    if (events.length === 0) return;
    this.fireEntries(events.map((e) => [EXCEL_EVENT, e.type, e.target, JSON.stringify(e.args), 0, false]));
  }

  private fireEntries(entries: readonly (readonly unknown[])[]): boolean {
    return this.fire("richApiMessage", { ArrayData: entries });
  }

  private context(): object {
    const { identity, session, requirementSets } = this.options;
    const documentName = session.workbook.name;
    return appContext({ identity, documentName, requirementSets, settings: this.settings() });
  }

  private settings(): readonly (readonly [string, string])[] {
    const entries = [...this.options.session.workbook.settingsStore];
    return entries.map(([key, value]) => [key, JSON.stringify(value)] as const);
  }

  /** Office saves the whole set: what isn't in it is gone. */
  private saveSettings(properties: unknown): object {
    const store = this.options.session.workbook.settingsStore;
    store.clear();
    for (const property of isArray(properties) ? properties : []) {
      if (!isArray(property)) continue;
      const [key, text] = property;
      if (isString(key) && isString(text)) store.set(key, parseJson(text));
    }
    return DONE;
  }

  private reply({ actionName, correlationId }: XdmRequest, data: unknown): void {
    this.send({ actionName, correlationId, data });
  }

  private send(answer: Omit<Parameters<typeof writeXdmAnswer>[0], "conversationId" | "origin">): void {
    const { conversationId, hostUrl } = this.options.identity;
    this.options.post(writeXdmAnswer({ ...answer, conversationId, origin: hostUrl }));
  }
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
