import type { LedgerDifference } from "../../engine/commission/ledgerDifferences";

/** What publishing did to the ledger. */
export interface PublishedMonth {
  /** Rows that the ledger has of the month. */
  readonly rows: number;
  /** False: it was published before, with the same rows. */
  readonly changed: boolean;
  /** What an earlier publication of the month had otherwise. */
  readonly differences: readonly LedgerDifference[];
  /** Later months that rest on what the month had before; none where its amounts are the same. */
  readonly laterMonths: readonly string[];
}
