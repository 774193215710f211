import type { KpiScore } from "./appraisal/appraise";
import type { GradeComparison } from "./appraisal/gradeDistribution";
import type { AwardPay } from "./commission/awardPay";
import type { Balance } from "./commission/balance";
import type { ClawbackException } from "./commission/lateRefunds";
import type { MonthStatus } from "./commission/ledger";
import type { LedgerDifference } from "./commission/ledgerDifferences";
import type { LockedPay } from "./commission/lockedPay";
import type { PayChange } from "./commission/payChanges";
import type { PayControl } from "./commission/payControls";
import type { PersonPay } from "./commission/personPay";
import type { PoolPay } from "./commission/poolPay";
import type { Booking } from "./commission/publish";
import type { TeamPay } from "./commission/teamPay";
import type { Month } from "./units/period";

/** A person's scorecard; figures for showing, unrounded. */
export interface Scorecard {
  readonly kpis: readonly KpiScore[];
  /** Points by hand, added to the weighted score before the grade. */
  readonly eventPoints: number;
  /** Metrics of the KPIs that are missing. */
  readonly held: readonly string[];
  readonly weights: { readonly scored: number; readonly all: number };
}

/** Score, grade and pay of one person. */
export interface PersonResultPay extends PersonPay {
  /** `null` without a scheme, or when no KPI is scored. May exceed 100. */
  readonly score: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  /** A KPI is missing: the score isn't final, and pay that depends on it is held. */
  readonly scoreProvisional: boolean;
  /** `null` without a scheme. */
  readonly scorecard: Scorecard | null;
}

/** A month's appraisal and pay: plain data, the same for the same inputs. */
export interface PayResult {
  readonly month: Month;
  /** Hash of records, rules, ledger and refunds; 16 hexadecimal digits. */
  readonly runId: string;
  readonly status: MonthStatus;
  /** By name in code-point order: everyone on the roster, and whoever the ledger still owes or is owed by. */
  readonly people: readonly PersonResultPay[];
  readonly team: TeamPay;
  readonly pools: readonly PoolPay[];
  readonly awards: readonly AwardPay[];
  readonly distribution: readonly GradeComparison[];
  /** Accounts of the data that the roster doesn't list: not paid. */
  readonly accountExceptions: readonly string[];
  readonly clawbackExceptions: readonly ClawbackException[];
  readonly controls: readonly PayControl[];
  /** What publishing would book. */
  readonly booking: Booking;
  /** Balances of the month as if it were booked; of a locked month as the ledger has them. */
  readonly balances: readonly Balance[];
  /** Variable pay against last month, by person. */
  readonly changes: readonly PayChange[];
  /** For a published or locked month: what booking it again would change. */
  readonly differences: readonly LedgerDifference[];
  /** What a locked month pays; `null` for one that isn't locked or that no run booked: it pays what `people` says. */
  readonly locked: LockedPay | null;
}
