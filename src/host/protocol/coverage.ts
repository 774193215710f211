import { NOT_IMPLEMENTED } from "./hostError";

/** What an add-in asked of the host, as `Class.member` with public names. */
export class Coverage {
  /** Answered. */
  readonly used = new Set<string>();
  /** Answered, but only stored: setting it has no effect on anything else. */
  readonly unmodelled = new Set<string>();
  /** Refused as not implemented. Kept even where the add-in swallowed the error, so that a test can still fail. */
  readonly unknownMembers = new Set<string>();
  /** Faults of the host itself, each answered as `GeneralException`. */
  readonly hostFaults: unknown[] = [];

  /** @param refusal - The message of the `notImplemented` error. */
  addUnknown(refusal: string): void {
    this.unknownMembers.add(refusal.startsWith(NOT_IMPLEMENTED) ? refusal.slice(NOT_IMPLEMENTED.length) : refusal);
  }

  /** @throws Error naming what the host did not know or did wrong. */
  assertComplete(): void {
    if (this.hostFaults.length > 0) throw new AggregateError(this.hostFaults, "The host itself failed");
    if (this.unknownMembers.size > 0) {
      throw new Error(`The host does not implement ${[...this.unknownMembers].sort().join(", ")}`);
    }
  }
}
