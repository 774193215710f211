import type { HostObject } from "../protocol/hostObject";
import { isArray } from "../protocol/json";

/** What a custom function came to: a value, or the number of an Excel error (1 #N/A, 5 #DIV/0!, 7 #VALUE!, …). */
export type FunctionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errorCode: number; readonly message: string };

/**
 * The other end of the custom-function runtime: it reports here that it is ready, and later the results. A streaming
 * function reports many under one invocation.
 */
export class CustomFunctionService implements HostObject {
  readonly $type = "CustomFunctions";
  readonly ready: Promise<void>;
  private announceReady: () => void = () => undefined;
  private readonly listeners = new Map<number, (outcome: FunctionOutcome) => void>();
  private nextId = 1;

  constructor() {
    this.ready = new Promise((resolve) => (this.announceReady = resolve));
  }

  /** Opens an invocation; the listener hears each of its results. */
  open(listener: (outcome: FunctionOutcome) => void): number {
    const id = this.nextId++;
    this.listeners.set(id, listener);
    return id;
  }

  close(id: number): void {
    this.listeners.delete(id);
  }

  /** Called over the wire once the runtime runs. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.announceReady();
  }

  /** Called over the wire: none of the runtime's experiments are on. */
  _GetEnabledFeatures(): readonly string[] {
    return [];
  }

  /** Called over the wire with `[id, true, value, …]` or `[id, false, message, errorCode, …]` for each result. */
  setInvocationArrayResults(results: unknown): void {
    if (!isArray(results)) throw new TypeError("Custom-function results are no list");
    for (const result of results) this.report(result);
  }

  private report(result: unknown): void {
    if (!isArray(result)) throw new TypeError("A custom-function result is no list");
    const [id, ok, value, errorCode] = result;
    const outcome: FunctionOutcome =
      ok === true
        ? { ok, value }
        : { ok: false, message: String(value), errorCode: typeof errorCode === "number" ? errorCode : 0 };
    this.listeners.get(Number(id))?.(outcome);
  }
}
