import { z } from "zod";
import type { BandRow, GradeRow, ScorecardRow } from "../../engine/appraisal/scorecardRules";
import type {
  AwardRow,
  ComponentRow,
  EventRow,
  GateRow,
  PlanRow,
  PoolRankRow,
  PoolRow,
  TierRow,
} from "../../engine/commission/planRules";
import type { Fen } from "../../engine/units/fen";
import type { Day } from "../../engine/units/moment";
import {
  parseDate,
  parseFen,
  parseAccounts,
  parseMetric,
  parseMonth,
  parseNumber,
  parseOrderId,
  parseText,
  parseWhole,
  parseWithin,
  parseWord,
} from "./cellParsers";
import { blankable, filled, note } from "./cellSchemas";

/** A row of CS_Grades with the share of people that ought to have the grade. */
export interface GradeCells extends GradeRow {
  readonly wishedShare: number | null;
}

/** A row of CS_Roster: one person's accounts, and what is agreed. */
export interface RosterCells {
  readonly row: number;
  readonly account: readonly string[];
  readonly person: string;
  readonly group: string | null;
  readonly position: string | null;
  readonly plan: string | null;
  readonly scheme: string | null;
  readonly baseSalary: Fen | null;
  readonly hired: Day | null;
  readonly left: Day | null;
  readonly target: Fen | null;
  readonly capacity: number | null;
  readonly attendance: number | null;
  /** By the name after `manual:`; blank cells aside. */
  readonly manual: Readonly<Record<string, number>>;
}

/** A row of CS_Overrides. */
export interface OverrideCells {
  readonly row: number;
  readonly orderId: string;
  /** Blank: silent. */
  readonly agent: string | null;
  readonly note: string;
}

const row = z.number();
const name = filled(parseText);
const text = blankable(parseText);
const number = filled(parseNumber);
const figure = blankable(parseNumber);
const fraction = blankable(parseWithin(0, Infinity));
const money = blankable(parseFen);
const count = blankable(parseWhole(0));
const place = filled(parseWhole(1));

/** Rows of the scorecard's tables. */
export const SCORECARD_SCHEMAS = {
  CS_Scorecard: z.object({
    row,
    scheme: name,
    metric: filled(parseMetric([])),
    weight: number,
    scoring: filled(parseWord("scoring", ["bands", "linear", "ratio", "deduct", "rank", "manual"])),
    target: figure,
    worst: figure,
    best: figure,
    floor: fraction,
    cap: fraction,
    deductPer: fraction,
    minSample: count,
    missing: blankable(parseWord("missing", ["hold", "exclude", "zero"])),
  }) satisfies z.ZodType<ScorecardRow>,
  CS_Bands: z.object({
    row,
    scheme: name,
    metric: filled(parseMetric([])),
    from: number,
    points: filled(parseWithin(0, Infinity)),
  }) satisfies z.ZodType<BandRow>,
  CS_Grades: z.object({
    row,
    scheme: name,
    from: number,
    grade: name,
    coefficient: fraction,
    wishedShare: fraction,
  }) satisfies z.ZodType<GradeCells>,
};

/** Rows of the tables of plans. Months depend on the workbook's date system. */
export function planSchemas(epoch: number) {
  const effectiveFrom = blankable(parseMonth(epoch));
  return {
    CS_Plans: z.object({ row, plan: name, cap: fraction, floor: fraction }) satisfies z.ZodType<PlanRow>,
    CS_Commission: z.object({
      row,
      plan: name,
      component: name,
      basis: filled(parseMetric([])),
      tierMetric: blankable(parseMetric(["score", "coefficient", "completion"])),
      mode: blankable(parseWord("tierMode", ["whole", "marginal"])),
      unit: filled(parseWord("payUnit", ["rate", "perUnit", "fixed"])),
      multiplyBy: blankable(parseMetric(["none", "score", "coefficient", "completion"])),
      cap: fraction,
      floor: fraction,
      effectiveFrom,
    }) satisfies z.ZodType<ComponentRow>,
    CS_Tiers: z.object({
      row,
      plan: name,
      component: name,
      from: number,
      rate: number,
      effectiveFrom,
    }) satisfies z.ZodType<TierRow>,
    CS_Gates: z.object({
      row,
      plan: name,
      component: text,
      metric: filled(parseMetric(["score", "coefficient", "completion"])),
      operator: filled(parseWord("operator", ["≥", ">", "≤", "<", "=", "≠"])),
      limit: number,
      onFail: blankable(parseWord("onFail", ["zero", "factor", "hold"])),
      factor: fraction,
      noData: blankable(parseWord("noData", ["hold", "pass", "fail"])),
    }) satisfies z.ZodType<GateRow>,
  };
}

/** Rows of the tables of pools and awards. */
export const POOL_SCHEMAS = {
  CS_Pools: z.object({
    row,
    pool: name,
    basis: filled(parseMetric(["silentSales", "groupSales"])),
    rate: fraction,
    plan: text,
    component: text,
    tierMetric: blankable(parseMetric(["completion"])),
    group: text,
    share: filled(parseMetric(["equal", "headcount", "rank", "score"])),
    rankBy: blankable(parseMetric(["score", "completion"])),
  }) satisfies z.ZodType<PoolRow>,
  CS_PoolRanks: z.object({
    row,
    pool: name,
    rank: place,
    share: filled(parseWithin(0, 1)),
    extra: fraction,
  }) satisfies z.ZodType<PoolRankRow>,
  CS_Awards: z.object({
    row,
    award: name,
    metric: filled(parseMetric(["score", "completion"])),
    period: filled(parseWord("awardPeriod", ["month", "quarter", "year"])),
    rank: place,
    prize: filled(parseWithin(0, Infinity)),
    minSample: count,
    group: text,
    tie: blankable(parseWord("tie", ["pool", "full"])),
  }) satisfies z.ZodType<AwardRow>,
};

/** Rows about people and single orders. Dates depend on the workbook's date system. */
export function peopleSchemas(epoch: number) {
  const date = blankable(parseDate(epoch));
  return {
    CS_Events: z.object({
      row,
      month: filled(parseMonth(epoch)),
      person: name,
      kind: filled(parseWord("eventKind", ["points", "money"])),
      quantity: number,
      unit: number,
      note,
    }) satisfies z.ZodType<EventRow>,
    CS_Roster: z.object({
      row,
      account: filled(parseAccounts),
      person: name,
      group: text,
      position: text,
      plan: text,
      scheme: text,
      baseSalary: money,
      hired: date,
      left: date,
      target: money,
      capacity: count,
      attendance: figure,
      manual: z.record(z.string(), filled(parseWithin(0, 100))),
    }) satisfies z.ZodType<RosterCells>,
    CS_Overrides: z.object({
      row,
      orderId: filled(parseOrderId),
      agent: text,
      note,
    }) satisfies z.ZodType<OverrideCells>,
  };
}
