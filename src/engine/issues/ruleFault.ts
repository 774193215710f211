/** Tables of rules, by the names they have in the workbook (pay.md §1). */
export type RuleTable =
  | "CS_Settings"
  | "CS_Scorecard"
  | "CS_Bands"
  | "CS_Grades"
  | "CS_Plans"
  | "CS_Commission"
  | "CS_Tiers"
  | "CS_Gates"
  | "CS_Pools"
  | "CS_PoolRanks"
  | "CS_Awards"
  | "CS_Events"
  | "CS_Roster"
  | "CS_Overrides"
  | "CS_Ledger"
  | "CS_Facts";

/**
 * What is wrong with a rule. Facts only: `i18n` turns a code into words. `error`: the calculation refuses to start.
 * `warning`: it runs, and the fault is printed.
 */
export type RuleFaultCode =
  /** Two rows say the same thing: same tier, same KPI, same grade … */
  | "duplicate"
  /** A tier's `from` isn't above the one before it. */
  | "notAscending"
  | "unknownMetric"
  | "unknownPlan"
  | "unknownComponent"
  | "unknownScheme"
  | "unknownPool"
  | "unknownPerson"
  /** A needed cell is empty, or one that this row's choice needs. */
  | "missingValue"
  /** Below what it may be, such as a negative weight or a rank of 0. */
  | "outOfRange"
  /** Linear scoring from worst to best needs two different values. */
  | "worstEqualsBest"
  /** A ratio to a target of 0. */
  | "targetZero"
  /** Scored by bands or by rank, without a row in CS_Bands. */
  | "noBands"
  /** A component without tiers. */
  | "noTiers"
  /** 超额 cuts the basis itself into slices: another tier metric can't say which slice. */
  | "marginalByOtherMetric"
  /** A rate pays on money, a price per unit on anything but money. */
  | "unitMismatch"
  /** The cap lies below the floor. */
  | "capBelowFloor"
  /** Weights that sum to neither 1 nor 100: a warning, `received` has both totals. */
  | "weightsSum"
  /** Shares of a pool that sum to more than all of it. */
  | "sharesAboveWhole"
  /** A quarter or a year can't add this metric up from its months. */
  | "notAdditive"
  /** Rows of one award or pool that contradict each other. */
  | "conflict";

/** One fault of one cell of a rule table. */
export interface RuleFault {
  readonly code: RuleFaultCode;
  readonly severity: "error" | "warning";
  readonly table: RuleTable;
  /** The row as people read it in the sheet; 0 where no single row is to blame. */
  readonly row: number;
  /** The column's code, such as `from`; `null` where the whole row is to blame. */
  readonly column: string | null;
  /** What stands there, as text; "" where the cell is empty. */
  readonly received: string;
  /** What it should agree with, such as the `from` before it; "" where there is nothing to name. */
  readonly expected: string;
  /** Row that it collides with, for duplicates and order; 0 for none. */
  readonly otherRow: number;
}
