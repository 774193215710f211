// Months of a made-up shop in whole numbers only: fen, ten-thousandths, days since 2026-04-01 (day 0). April to June, so that
// the quarter ends with the last month.

/** First day of each month and of the one after the last, in days since 2026-04-01. */
export const MONTH_STARTS = [0, 30, 61, 91] as const;
export const MONTHS = ["2026-04", "2026-05", "2026-06"] as const;

/** Weekday of day 0, a Wednesday; Sunday is 0. */
export const FIRST_WEEKDAY = 3;

export interface WorldOrder {
  readonly id: string;
  readonly person: string;
  /** Day of payment. */
  readonly day: number;
  readonly fen: number;
}

export interface WorldRefund {
  readonly order: string;
  /** Day on which it completed. */
  readonly day: number;
  readonly fen: number;
}

/** Rates in ten-thousandths (yuan cents for `fixed`, so fen), bounds in fen or in ten-thousandths of completion. */
export type WorldTiers = readonly (readonly [from: number, rate: number])[];

export interface WorldComponent {
  readonly name: string;
  readonly basis: "netSales" | "sales";
  readonly kind: "whole" | "marginal" | "byCompletion" | "fixed";
  readonly tiers: WorldTiers;
  /** Tiers that hold from a month on in place of the others. */
  readonly later: { readonly from: number; readonly tiers: WorldTiers } | null;
  readonly cap: number | null;
  readonly floor: number | null;
}

/** Net sales of at least `limit` fen, else what the gate says. */
export interface WorldGate {
  readonly component: string | null;
  readonly limit: number;
  readonly onFail: "zero" | "hold" | { readonly percent: number };
}

export interface WorldPerson {
  readonly name: string;
  readonly baseSalary: number;
  /** A full month's, fen. */
  readonly target: number;
  readonly hired: number | null;
  readonly left: number | null;
}

export interface PayWorld {
  readonly people: readonly WorldPerson[];
  readonly orders: readonly WorldOrder[];
  readonly refunds: readonly WorldRefund[];
  readonly components: readonly WorldComponent[];
  readonly gates: readonly WorldGate[];
  readonly planCap: number | null;
  readonly planFloor: number | null;
  readonly proration: "calendar" | "weekdays";
  readonly method: "paidRate" | "recompute" | "currentBase";
  readonly clawbackDays: number;
  /** Prizes in fen by rank, of net sales of the month and of the quarter. */
  readonly awards: readonly {
    readonly period: "month" | "quarter";
    readonly prizes: readonly number[];
    readonly tie: "pool" | "full";
  }[];
  /** Of the shop's paid sales, ten-thousandths; shares by rank of net sales in percent, extras in fen. */
  readonly pool: {
    readonly rate: number;
    readonly ranks: readonly (readonly [percent: number, extra: number])[];
  } | null;
}

/** What one person is paid for a month. `null`: held. */
export interface WorldPay {
  readonly components: readonly (number | null)[];
  readonly commission: number;
  readonly pool: readonly [share: number, extra: number];
  readonly awards: number;
  /** `order refund-day component: fen` of what late refunds take back, those of 0 fen aside. */
  readonly clawback: readonly string[];
  readonly carry: number;
  readonly baseSalary: number;
  readonly payable: number;
}

/** A month's pay by person; the months after one that is held aren't reckoned. */
export type WorldMonths = readonly Readonly<Record<string, WorldPay>>[];

/** The month that a day lies in: 0 to 2. */
export function monthOfDay(day: number): number {
  return MONTH_STARTS.filter((start) => start <= day).length - 1;
}

/** Refunds completed before this day count against the month: up to the 10th of the next. */
export function cutOffDay(month: number): number {
  return MONTH_STARTS[month + 1]! + 10;
}
