import { isRecord, parseJson } from "../../protocol/json";

/** How the library and Excel on the web talk across windows: JSON texts with these members (seen, not documented). */
export interface XdmRequest {
  readonly actionName: string;
  readonly kind: "invoke" | "register" | "unregister";
  readonly correlationId: unknown;
  readonly data: unknown;
}

const KINDS = ["invoke", "register", "unregister"] as const;

/** Message types and response types. */
const REQUEST = 0;
const ANSWER = 1;
const EVENT = 1;
const REPLY = 0;

/** A request of the given conversation, or undefined for any other text that reaches the window. */
export function readXdmRequest(text: string, conversationId: string): XdmRequest | undefined {
  const message = text.startsWith("{") ? parseJson(text) : undefined;
  if (!isRecord(message) || message["_messageType"] !== REQUEST) return undefined;
  if (message["_conversationId"] !== conversationId) return undefined;
  const kind = KINDS[Number(message["_actionType"])];
  if (kind === undefined) return undefined;
  const { _actionName: name, _correlationId: correlationId, _data: data } = message;
  return { actionName: String(name), kind, correlationId, data };
}

export interface XdmAnswer {
  readonly conversationId: string;
  readonly actionName: string;
  /** Of the request, or of the registration for an event. */
  readonly correlationId: unknown;
  /** URL of the host's page. */
  readonly origin: string;
  readonly data: unknown;
  readonly isEvent?: boolean;
}

export function writeXdmAnswer({ isEvent = false, ...answer }: XdmAnswer): string {
  return JSON.stringify({
    _messageType: ANSWER,
    _responseType: isEvent ? EVENT : REPLY,
    _actionName: answer.actionName,
    _conversationId: answer.conversationId,
    _correlationId: answer.correlationId,
    _origin: answer.origin,
    _data: answer.data,
    _errorCode: 0,
    _serializerVersion: 1,
  });
}
