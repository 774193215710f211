import type { ApiMetadata } from "../protocol/apiMetadata";
import { HostError } from "../protocol/hostError";
import type { HostEvent } from "../protocol/hostEvent";
import type { HostWorkbook } from "../protocol/hostWorkbook";
import { Interpreter } from "../protocol/interpreter";
import { parseRequest } from "../protocol/parseRequest";
import { ActionType, PathType, type WireAction, type WireRequest, type WireResponse } from "../protocol/wireMessages";
import { FaultPlan, type Fault } from "./faultPlan";
import { HostServices } from "./hostServices";
import { REFUSALS, type Refusal, type RefusalName } from "./refusal";
import { RequestTrace } from "./requestTrace";
import { utf8Length } from "./utf8Length";

/** Excel on the web refuses requests and answers above 5 MB (Office Add-ins documentation, "Resource limits"). */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface SessionOptions {
  readonly api: ApiMetadata;
  readonly workbook: HostWorkbook;
  /** Most UTF-8 bytes of a request or of an answer; `WEB_PAYLOAD_LIMIT` unless given. */
  readonly payloadLimit?: number;
  readonly faults?: readonly Fault[];
  /** Milliseconds that every answer is held back; 0 unless given. */
  readonly latency?: number;
}

export interface SessionRequest {
  /** The parsed JSON of the request's body. */
  readonly body: unknown;
  /** UTF-8 bytes it took on the wire. */
  readonly bytes: number;
  readonly flags: number;
}

/** The answer's JSON text, or why there is none. */
export type SessionAnswer = { readonly body: string } | { readonly refusal: Refusal };

/** Bit of the request flags with which an add-in asks to wait while a cell is edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** One workbook under one add-in: limits, faults, trace and the interpreter, whatever the transport. */
export class HostSession {
  readonly trace = new RequestTrace();
  readonly services = new HostServices();
  readonly interpreter: Interpreter;
  readonly workbook: HostWorkbook;
  /** Requests of any kind that have come so far. */
  messages = 0;
  private readonly payloadLimit: number;
  private readonly latency: number;
  private faults: FaultPlan;

  constructor({ api, workbook, payloadLimit = WEB_PAYLOAD_LIMIT, faults = [], latency = 0 }: SessionOptions) {
    this.workbook = workbook;
    this.payloadLimit = payloadLimit;
    this.latency = latency;
    this.faults = new FaultPlan(faults);
    this.interpreter = new Interpreter({ api, workbook, services: this.services.makers });
  }

  /** Replaces the faults to come; requests count from 1 again. None means that all goes well from here on. */
  planFaults(faults: readonly Fault[]): void {
    this.faults = new FaultPlan(faults);
  }

  /** Answers a request. It is carried out before this returns; only the answer waits for the latency. */
  async answer(incoming: SessionRequest): Promise<SessionAnswer> {
    const answer = this.carryOut(incoming);
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    return answer;
  }

  /** What happened in the workbook and somebody listens to. To be delivered once the answer is out. */
  takeEvents(): readonly HostEvent[] {
    return this.workbook.pending.splice(0).filter((event) => this.interpreter.registrations.isHeard(event));
  }

  private carryOut({ body, bytes, flags }: SessionRequest): SessionAnswer {
    const started = performance.now();
    this.messages++;
    const request = readRequest(body);
    if (!("actions" in request)) return { body: JSON.stringify(request) };
    if (isForService(request)) return this.serve(request);
    const outcome = this.withFaults(request, { bytes, flags });
    this.trace.add({
      flags,
      actions: request.actions.length,
      bytesUp: bytes,
      bytesDown: "body" in outcome ? utf8Length(outcome.body) : 0,
      ms: performance.now() - started,
      ...(outcome.errorCode === undefined ? {} : { errorCode: outcome.errorCode }),
    });
    return outcome;
  }

  /** Results of custom functions come this way, and cells wait for them. */
  private serve(request: WireRequest): SessionAnswer {
    const response = this.interpreter.execute(request);
    this.recalculate(response);
    return { body: JSON.stringify(response) };
  }

  private withFaults(request: WireRequest, sent: { readonly bytes: number; readonly flags: number }): Outcome {
    if (sent.bytes > this.payloadLimit) return refused("requestTooLarge");
    const fault = isCleanUp(request) ? undefined : this.faults.next();
    const waits = fault === "editMode" && (sent.flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (fault === undefined || waits) return this.execute(request);
    if (typeof fault === "object") return failed(fault.code);
    if (fault === "lost" || fault === "responseTooLarge") this.execute(request);
    return refused(fault);
  }

  private execute(request: WireRequest): Outcome {
    const response = this.interpreter.execute(request);
    this.recalculate(response);
    const body = JSON.stringify(response);
    if (utf8Length(body) > this.payloadLimit) return refused("responseTooLarge");
    return { body, errorCode: response.Error?.Code };
  }

  /** A fault of the host's own calculation must neither pass unseen nor leave the client waiting. */
  private recalculate(response: WireResponse): void {
    try {
      this.workbook.recalculate?.();
    } catch (thrown) {
      this.interpreter.coverage.hostFaults.push(thrown);
      const Message = `Cannot recalculate: ${String(thrown)}`;
      response.Error ??= { Code: "GeneralException", Message, Location: "", ActionIndex: 0, HttpStatusCode: 500 };
    }
  }
}

type Outcome = SessionAnswer & { readonly errorCode: string | undefined };

function refused(name: RefusalName): Outcome {
  return { refusal: REFUSALS[name], errorCode: REFUSALS[name].code };
}

function failed(code: string): Outcome {
  const Error = { Code: code, Message: `Asked to fail with ${code}`, Location: "", ActionIndex: 0 };
  return { body: JSON.stringify({ Error, Results: [], TraceIds: [] } satisfies WireResponse), errorCode: code };
}

/** A request, or the answer to one that can't be read. */
function readRequest(body: unknown): WireRequest | WireResponse {
  try {
    return parseRequest(body);
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown;
    const error = { Code: thrown.code, Message: thrown.message, Location: "", ActionIndex: -1 };
    return { Error: error, Results: [], TraceIds: [] };
  }
}

/** Whether it is the library that talks to the host here (ribbon, custom functions) and not the add-in. */
function isForService(request: WireRequest): boolean {
  return [...request.paths.values()].some(({ type }) => type === PathType.newObject);
}

/** Whether the library only lets go of objects here, as it does after each run: a failure of that reaches nobody. */
function isCleanUp({ actions }: WireRequest): boolean {
  const cleans = ({ type, name }: WireAction): boolean =>
    type === ActionType.instantiate || name === "_RemoveReference";
  return actions.every(cleans) && actions.some(({ type }) => type === ActionType.method);
}
