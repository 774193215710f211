import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareWindow } from "../library/bareWindow";
import { findOfficePackage } from "../library/officePackage";
import { isObject, isRecord, parseJson } from "../protocol/json";
import { callMember, hasMember, readMember, writeMember } from "../protocol/member";
import type { HostSession, SessionAnswer } from "../session/hostSession";
import { isSetSupported, LEAST_REQUIREMENT_SETS, type RequirementSets } from "../session/requirementSets";

/** The library's "native bridge": messages as JSON texts, both ways. */
interface NativeBridge {
  /** Replaced by the library. */
  onMessageFromHost: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

/** Kinds of bridge messages. */
const MessageType = { answer: 2, event: 3 } as const;

/** Category of entries that carry an Excel event. */
const EXCEL_EVENT = 65536;

/**
 * Attaches the real Excel client library to a session, in this very process and without a browser: `Excel.run` of this
 * realm talks to the session's workbook from here on. Called again, it switches to the new session; what belongs to the
 * former one still gets its answers. There is no `Office.onReady`, no ribbon and no settings: for those use a page.
 *
 * Calls of API that the requirement sets don't promise throw `ApiNotFound`, as they would on an Excel of that age.
 */
export function connectBridge(session: HostSession, sets: RequirementSets = LEAST_REQUIREMENT_SETS): void {
  loadLibrary();
  const library = globalMember("OfficeExtension");
  callMember(namespaceMember(library, "HostBridge"), "init", [createBridge(session)]);
  writeMember(namespaceMember(library, "CommonUtility"), "_doApiNotSupportedCheck", true);
  announceSets(sets);
}

/**
 * Runs the library's script in the realm of the caller. An indirect eval does so everywhere: `vm.runInThisContext` would
 * take Node's main realm, also when called from inside a jest test, which has a realm of its own; then a `Date` or an
 * `Array` made by the code under test would be no `Date` or `Array` to the library.
 */
function loadLibrary(): void {
  if (hasMember(globalThis, "OfficeExtension")) return;
  for (const [name, value] of Object.entries({ window: globalThis, ...bareWindow() })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const file = join(findOfficePackage().dist, "excel-web-16.00.debug.js");
  (0, eval)(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
}

/** The library asks `Office.context` which sets there are. Its own is a getter that waits for an Office.js start-up. */
function announceSets(sets: RequirementSets): void {
  const requirements = { isSetSupported: (name: string, version?: string) => isSetSupported(sets, name, version) };
  const context = { value: { requirements } };
  writeMember(globalThis, "Office", Object.create(globalMember("Office"), { context }));
}

function createBridge(session: HostSession): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      setTimeout(() => void answer(text), 0); // never before the client awaits it
    },
  };
  const answer = async (text: string): Promise<void> => {
    const { id, flags, body } = readMessage(text);
    const answered = await session.answer({ body, flags, bytes: Buffer.byteLength(text) });
    bridge.onMessageFromHost(answerText(id, answered));
    const entries = session.takeEvents().map((e) => [EXCEL_EVENT, e.type, e.target, JSON.stringify(e.args), 0]);
    if (entries.length === 0) return;
    const events = JSON.stringify({ type: MessageType.event, message: { entries } });
    setTimeout(() => bridge.onMessageFromHost(events), 0);
  };
  return bridge;
}

function readMessage(text: string): { readonly id: unknown; readonly flags: number; readonly body: unknown } {
  const message = parseJson(text);
  if (!isRecord(message) || !isRecord(message["message"])) throw new TypeError("Cannot read the bridge message");
  const { id, flags } = message;
  return { id, flags: typeof flags === "number" ? flags : 0, body: message["message"]["body"] };
}

function answerText(id: unknown, answer: SessionAnswer): string {
  const head = `{"id":${JSON.stringify(id)},"type":${MessageType.answer},"message":{"headers":{}`;
  if ("body" in answer) return `${head},"statusCode":200,"body":${answer.body}}}`;
  const { code, status } = answer.refusal;
  const error = { code, message: `Refused by the host: ${code}` };
  return `${head},"statusCode":${status},"body":${JSON.stringify({ error })}}}`;
}

function globalMember(name: string): object {
  return namespaceMember(globalThis, name);
}

/** Namespaces of the library are objects, its classes functions. */
function namespaceMember(owner: object, name: string): object {
  const member = readMember(owner, name);
  if (isObject(member) || typeof member === "function") return member;
  throw new Error(`The library defines no ${name}`);
}
