import type { RefusalName } from "./refusal";

/** A fault to happen on demand, so that a test can make each request of a run fail in turn. */
export interface Fault {
  /** 1 for the first request after the plan was made. The library's own clean-up after a run is not counted. */
  readonly atRequest: number;
  /** A fault of the platform, or any error code, answered before an action was carried out. */
  readonly error: RefusalName | { readonly code: string };
  /** For how many requests in a row; 1 unless given, `Infinity` for all that follow. */
  readonly times?: number;
}

/** Says of each request whether it is to fail. */
export class FaultPlan {
  private requests = 0;

  constructor(private readonly faults: readonly Fault[] = []) {}

  /** The fault of the next request; counts it. */
  next(): Fault["error"] | undefined {
    const request = ++this.requests;
    return this.faults.find(({ atRequest, times = 1 }) => request >= atRequest && request < atRequest + times)?.error;
  }
}
