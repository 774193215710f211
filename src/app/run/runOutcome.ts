import type { PublishedMonth } from "../ledger/publishedMonth";
import type { Drawn } from "../ports/workbook";
import type { MonthFigures } from "./calculateMonth";
import type { Unused } from "./chooseTables";
import { Refusal, type RefusalReason } from "./refusal";

/** How a run ended. Unless it finished, the workbook is as it was. */
export type RunOutcome =
  | (MonthFigures & {
      readonly kind: "finished";
      readonly drawn: Drawn;
      readonly unused: readonly Unused[];
      /** Places of the tables that were read as a person had confirmed before. */
      readonly remembered: readonly string[];
      /** `null`: the run was to draw, not to publish. */
      readonly published: PublishedMonth | null;
    })
  /** A month is locked; `drawn` is `null` where it was before. */
  | { readonly kind: "locked"; readonly month: string; readonly drawn: Drawn | null }
  | { readonly kind: "refused"; readonly reason: RefusalReason }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "cancelled" };

/** What a run is doing. `share` is from 0 to 1; absent where it can't be told. */
export interface RunProgress {
  readonly step: "detecting" | "reading" | "calculating" | "drawing";
  /** The sheet being read. */
  readonly sheet?: string;
  readonly share?: number;
}

/** What an error that ended a run amounts to. */
export function outcomeOfError(error: unknown, signal: AbortSignal): RunOutcome {
  if (error instanceof Refusal) return { kind: "refused", reason: error.reason };
  return signal.aborted && error === signal.reason ? { kind: "cancelled" } : { kind: "failed", error };
}
