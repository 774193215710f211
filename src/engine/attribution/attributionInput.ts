import type { Records } from "../records/records";
import type { Staff } from "../records/staff";
import type { Settings } from "../settings";

/** What attribution works from. */
export interface AttributionInput {
  readonly records: Records;
  readonly staff: Staff;
  readonly settings: Settings;
  /** Per session, 0 where it counts. */
  readonly filter: Uint8Array;
  /** 1 per masked buyer. */
  readonly masked: Uint8Array;
}
