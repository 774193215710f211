/** One request as the host saw it. */
export interface TracedRequest {
  /** 1 for the first since the trace was cleared. */
  readonly index: number;
  /** The library's request flags: 1 writes, 64 waits for the end of a cell edit, … */
  readonly flags: number;
  readonly actions: number;
  /** UTF-8 bytes of the request and of its answer. */
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Time the host took, in milliseconds; latency on demand is not counted. */
  readonly ms: number;
  readonly errorCode?: string;
}

export interface TraceTotals {
  readonly requests: number;
  readonly failed: number;
  readonly actions: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly ms: number;
  /** Bytes of the largest request and of the largest answer; 0 where there was none. */
  readonly largestUp: number;
  readonly largestDown: number;
}

/** What went over the wire since the start or since `clear`. The library's own traffic with the host is not in it. */
export class RequestTrace {
  private list: TracedRequest[] = [];

  get requests(): readonly TracedRequest[] {
    return this.list;
  }

  add(request: Omit<TracedRequest, "index">): void {
    this.list.push({ index: this.list.length + 1, ...request });
  }

  clear(): void {
    this.list = [];
  }

  get totals(): TraceTotals {
    const sum = (of: (request: TracedRequest) => number): number => this.list.reduce((all, one) => all + of(one), 0);
    const most = (of: (request: TracedRequest) => number): number =>
      this.list.reduce((top, one) => Math.max(top, of(one)), 0);
    return {
      requests: this.list.length,
      failed: this.list.filter(({ errorCode }) => errorCode !== undefined).length,
      actions: sum(({ actions }) => actions),
      bytesUp: sum(({ bytesUp }) => bytesUp),
      bytesDown: sum(({ bytesDown }) => bytesDown),
      ms: sum(({ ms }) => ms),
      largestUp: most(({ bytesUp }) => bytesUp),
      largestDown: most(({ bytesDown }) => bytesDown),
    };
  }
}
