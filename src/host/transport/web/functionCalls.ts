import type { FunctionCall, FunctionRuntime } from "../../calc/functionCells";
import type { CustomFunctionService, FunctionOutcome } from "../../session/customFunctionService";
import type { StartedFunction, WebHost } from "./webHost";

/** Calls of custom functions in an add-in's page. Those of one turn go to it together, as do cancellations. */
export class FunctionCalls implements FunctionRuntime {
  private readonly toStart: StartedFunction[] = [];
  private readonly toCancel: number[] = [];

  constructor(
    private readonly host: WebHost,
    private readonly service: CustomFunctionService,
  ) {}

  openCall(call: FunctionCall, listener: (outcome: FunctionOutcome) => void): () => void {
    const invocation = this.service.open(listener);
    this.later(() => this.toStart.push({ ...call, invocation }));
    return () => {
      this.service.close(invocation);
      this.later(() => this.toCancel.push(invocation));
    };
  }

  private later(queue: () => void): void {
    if (this.toStart.length + this.toCancel.length === 0) queueMicrotask(() => this.send());
    queue();
  }

  private send(): void {
    const [started, cancelled] = [this.toStart.splice(0), this.toCancel.splice(0)];
    if (started.length > 0) this.host.startFunctions(started);
    if (cancelled.length > 0) this.host.cancelFunctions(cancelled);
  }
}
