import type { DayRange } from "../../engine/metrics/ranges/dayRange";
import type { PayResult } from "../../engine/payResult";
import type { MetricValue, PeriodResult } from "../../engine/periodResult";
import type { Month } from "../../engine/units/period";
import type { MonthOutput } from "./engine";

/** Whom a figure is about. */
export type Subject =
  | { readonly kind: "account" | "group" | "person"; readonly name: string }
  | { readonly kind: "shop"; readonly name: "" };

/** A figure of any range of days. */
export interface RangeQuestion {
  readonly subject: Subject;
  /** Of a metric. */
  readonly code: string;
  readonly range: DayRange;
}

/** A month as the sheets show it, without its credits: those are the same in every month, and a line per order. */
export interface OtherMonth extends Pick<PeriodResult, "agents" | "groups" | "persons" | "shop"> {
  readonly month: Month;
  /** `null` where there are no rules of scoring or pay. */
  readonly pay: PayResult | null;
}

/** A calculated month with what it was calculated from, kept where it was calculated for questions about other days. */
export interface KeptMonth {
  readonly output: MonthOutput;
  /** Days from the first with rows to the last; `null` where no session or order has a date. */
  readonly days: DayRange | null;
  /** In the order of the questions; `null` for a metric that there isn't. By a month's definitions, with the range as its period. */
  readonly figures: (questions: readonly RangeQuestion[]) => Promise<readonly (MetricValue | null)[]>;
  /** Another month of the same records, by the same rules. */
  readonly month: (month: Month) => Promise<OtherMonth>;
  /** Where each order stands in the output's credits: `textPlaces` of their order numbers. */
  readonly orderPlaces: () => Promise<Int32Array>;
  /** Forgets it; what is asked from then on rejects. */
  readonly release: () => void;
}
