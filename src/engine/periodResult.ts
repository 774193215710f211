import type { RowIssue, TableAccount } from "./issues/rowIssue";
import type { Settings } from "./settings";
import type { Day, Moment } from "./units/moment";
import type { Period } from "./units/period";
import type { TextList } from "./records/textList";

/** Why an order went to whom it went (metrics.md §4). `Credits.reason` holds an index into this list. */
export const CREDIT_REASONS = [
  "placed",
  "paid",
  "chased",
  "preAttributed",
  "memoRule",
  "override",
  "silent",
  "noBuyer",
  "maskedBuyer",
  "excluded",
] as const;
export type CreditReason = (typeof CREDIT_REASONS)[number];

/**
 * Who earned each order read, in columns, one entry per order (lines of one parent are one order), in order of
 * creation, then order number. Agents are indices into `accounts`; −1 is nobody.
 */
export interface Credits {
  readonly count: number;
  readonly accounts: readonly string[];
  readonly orderId: TextList;
  readonly owner: Int32Array;
  readonly placedBy: Int32Array;
  readonly paidBy: Int32Array;
  readonly runnerUp: Int32Array;
  /** Into `CREDIT_REASONS`. */
  readonly reason: Uint8Array;
  /** Row number of the owner's session in its sheet; 0 where no session decided. */
  readonly sessionRow: Int32Array;
  /** Start of that session; NO_MOMENT where there is none. */
  readonly sessionStart: Int32Array;
  /** Event minus the end of the owner's session in seconds; negative inside a chat; `NO_GAP` where no session decided. */
  readonly gapSeconds: Int32Array;
  readonly created: Int32Array;
  /** NO_MOMENT where unpaid. */
  readonly paid: Int32Array;
  /** When its money counts as sales, by `creditDate`; NO_MOMENT where it doesn't. */
  readonly countedAt: Int32Array;
  readonly amount: Float64Array;
  /** Refunds counted against the order, fen. */
  readonly refunded: Float64Array;
  /** First row of the order in its sheet. */
  readonly row: Int32Array;
  readonly table: Uint8Array;
  /** Into `buyers`; −1 where the order names none. */
  readonly buyer: Int32Array;
  readonly buyers: TextList;
}

/** What `Credits.gapSeconds` holds where no session decided. */
export const NO_GAP = -0x8000_0000;

/** Why a metric has no value. */
export type NoValueReason =
  /** Nothing to divide by. */
  | "noDenominator"
  /** A needed table isn't there. */
  | "noTable"
  /** A needed column isn't mapped. */
  | "noColumn"
  /** No cell of the needed column is filled. */
  | "noData"
  /** The roster doesn't say (target, attendance, points). */
  | "notOnRoster"
  /** A platform's rates, or its distinct buyers, of several days or accounts, without the parts that would add up. */
  | "notAdditive";

/**
 * One figure with its parts. Roll-ups add numerators and denominators, then divide. Counts and money have denominator 1;
 * means have the sum and n; percentiles have `null` for both. Without a value: `null` and a reason.
 */
export interface MetricValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason?: NoValueReason;
  /** The table or column that is missing, such as `sessions.firstResponse`. */
  readonly missing?: string;
  /** Enquiries left out because their last day isn't over yet. */
  readonly unripe?: number;
  /** Whose figure it is where not ours: the platform's, or ours and the platform's added up. */
  readonly source?: "platform" | "mixed";
}

/** By metric code (see the catalogue). */
export type MetricValues = Readonly<Record<string, MetricValue>>;

export type Quadrant = "both" | "sellsButFew" | "manyButWeak" | "neither";
export type AdviceCode =
  "script" | "productKnowledge" | "response" | "chasing" | "crossSelling" | "afterSale" | "mentoring";

/** Too few enquiries, or weak selling? Per person, against the median of the group (metrics.md §5). */
export interface Diagnosis {
  /** `null` when the person has no enquiries or no conversion. */
  readonly quadrant: Quadrant | null;
  readonly overload: boolean;
  /** Code of the metric with the largest adverse gap; `null`: none is adverse. */
  readonly weakest: string | null;
  /** That gap as a share of the median, above 0. */
  readonly gap: number | null;
  readonly advice: readonly AdviceCode[];
}

/** One chat account. */
export interface AgentResult {
  readonly agent: string;
  readonly person: string;
  readonly group: string | null;
  readonly onRoster: boolean;
  readonly metrics: MetricValues;
  /** Why sessions were left out, by filter; only reasons that occurred. */
  readonly filtered: Readonly<Record<string, number>>;
  readonly diagnosis: Diagnosis;
}

/** Who is paid: the roll-up of a person's accounts. */
export interface PersonResult {
  readonly person: string;
  readonly group: string | null;
  readonly agents: readonly string[];
  readonly metrics: MetricValues;
  readonly diagnosis: Diagnosis;
}

export interface GroupResult {
  readonly group: string;
  readonly metrics: MetricValues;
}

/** Orders and money of one outcome. */
export interface Tally {
  readonly count: number;
  readonly fen: number;
}

/** orders = credited + silent + notJoinable + excluded, in count and in fen, over every order read. */
export interface Conservation {
  readonly orders: Tally;
  readonly credited: Tally;
  readonly silent: Tally;
  readonly notJoinable: Tally;
  readonly excluded: Tally;
}

/** A check that is printed with ✔ or ✘ on every run. */
export interface Control {
  readonly code: "ordersCount" | "ordersFen" | "rowsAccounted" | "agentsSales" | "noOrderTwice" | "accountsOnRoster";
  readonly passed: boolean;
  readonly left: number;
  readonly right: number;
}

/** Why our figure and the platform's are likely to differ. */
export type DifferenceCause =
  /** The platform's rows don't cover the month. */
  | "period"
  /** Enquiries of the last days are left out until they are ripe. */
  | "unripe"
  /** One side takes refunds off, the other doesn't. */
  | "refund"
  /** Sessions left out by our filters. */
  | "filter"
  /** Another window or rule of attribution. */
  | "window"
  /** The platform means something else by the name. */
  | "definition";

/** Our figure and the platform's of one account side by side, in the metric's unit. */
export interface ReconciliationLine {
  /** The account in the platform's report. */
  readonly agent: string;
  readonly person: string;
  readonly metric: string;
  readonly ours: number;
  readonly theirs: number;
  /** Ours − theirs. */
  readonly difference: number;
  /** `null`: the figures agree as far as the platform prints them. */
  readonly cause: DifferenceCause | null;
}

/** What every business day of the period adds, per account: place account × `days` + day, accounts by name. */
export interface DayFigures {
  readonly accounts: readonly string[];
  /** The period's first day; the others follow it. */
  readonly firstDay: Day;
  /** Days of the period. */
  readonly days: number;
  /** 询单. */
  readonly enquiries: Float64Array;
  /** Enquiries whose last day for paying is over, and those among them that were paid for: conversion is their quotient. */
  readonly ripe: Float64Array;
  readonly converted: Float64Array;
  /** Fen that count on the day. */
  readonly sales: Float64Array;
  /** Distinct buyers whose orders count on the day; who can't be told from others is one of their own. */
  readonly payingBuyers: Float64Array;
  /** Of the shop, by day: a buyer of two agents is one. */
  readonly shopPayingBuyers: Float64Array;
}

/** One month, calculated: plain data, the same for the same inputs whatever the order of rows. */
/** Orders counted in the period's sales whose status says that money went back while no column says how much. */
export interface UnstatedRefunds {
  readonly orders: number;
  /** Fen: net sales are too high by no more than this. */
  readonly atMost: number;
}

export interface PeriodResult {
  readonly period: Period;
  /** The latest moment in the data, or the setting. */
  readonly asOf: Moment;
  /** Names the run: hash of records, settings, month and engine version, and of what a month that is paid depends on besides; 16 hexadecimal digits. */
  readonly runId: string;
  readonly settings: Settings;
  /** By account name in code-point order. */
  readonly agents: readonly AgentResult[];
  readonly persons: readonly PersonResult[];
  readonly groups: readonly GroupResult[];
  readonly shop: MetricValues;
  /** The days of the month; of our own measuring, platforms' figures aside. */
  readonly days: DayFigures;
  readonly credits: Credits;
  readonly conservation: Conservation;
  readonly controls: readonly Control[];
  /** Faults of cells, and what attribution found (over-refunds, unknown orders). */
  readonly issues: readonly RowIssue[];
  readonly tables: readonly TableAccount[];
  /** Sessions left out, by filter, shop-wide and over the period. */
  readonly filtered: Readonly<Record<string, number>>;
  /** Months with session starts (else created orders), with their number, for choosing another month. */
  readonly months: readonly { readonly month: string; readonly sessions: number }[];
  /** Orders whose buyer is masked, and sessions of masked buyers: counted, never joined. */
  readonly masked: { readonly sessions: number; readonly orders: number };
  /** By account, then in the catalogue's order; only where the platform's figures were read beside sessions or orders. */
  readonly reconciliation?: readonly ReconciliationLine[];
  /** Only where there are any. */
  readonly unstatedRefunds?: UnstatedRefunds;
}
