import type { BandRow, GradeRow, ScorecardRow } from "../../../../src/engine/appraisal/scorecardRules";
import type {
  AwardRow,
  ComponentRow,
  EventRow,
  GateRow,
  PlanRow,
  PoolRankRow,
  PoolRow,
  RosterRow,
  TierRow,
} from "../../../../src/engine/commission/planRules";
import { NO_RULES, type RuleSet } from "../../../../src/engine/rules/ruleSet";
import { fen } from "../../../../src/engine/units/fen";
import { month } from "../../../../src/engine/units/period";

// Rules with only the cells that matter; the others are blank or the plainest there is. Money in yuan but for `baseSalary`
// and `target` of the roster, which are given in yuan here and kept in fen.

const rows = <Row>(partial: readonly Partial<Row>[], blank: Omit<Row, "row">): Row[] =>
  partial.map((row, i) => ({ ...blank, row: i + 2, ...row }) as Row);

export const scorecardOf = (...partial: Partial<ScorecardRow>[]): ScorecardRow[] =>
  rows(partial, {
    scheme: "S",
    metric: "conversion",
    weight: 100,
    scoring: "bands",
    target: null,
    worst: null,
    best: null,
    floor: null,
    cap: null,
    deductPer: null,
    minSample: null,
    missing: null,
  });

export const bandsOf = (metric: string, ...bands: [from: number, points: number][]): BandRow[] =>
  bands.map(([from, points], i) => ({ row: i + 2, scheme: "S", metric, from, points }));

export const gradesOf = (...grades: [from: number, grade: string, coefficient?: number][]): GradeRow[] =>
  grades.map(([from, grade, coefficient], i) => ({
    row: i + 2,
    scheme: "S",
    from,
    grade,
    coefficient: coefficient ?? null,
  }));

export const plansOf = (...partial: Partial<PlanRow>[]): PlanRow[] =>
  rows(partial, { plan: "P", cap: null, floor: null });

export const componentsOf = (...partial: Partial<ComponentRow>[]): ComponentRow[] =>
  rows(partial, {
    plan: "P",
    component: "销售",
    basis: "netSales",
    tierMetric: null,
    mode: null,
    unit: "rate",
    multiplyBy: null,
    cap: null,
    floor: null,
    effectiveFrom: null,
  });

export const tiersOf = (tiers: readonly [from: number, rate: number][], of: Partial<TierRow> = {}): TierRow[] =>
  tiers.map(([from, rate], i) => ({
    row: i + 2,
    plan: "P",
    component: "销售",
    from,
    rate,
    effectiveFrom: null,
    ...of,
  }));

export const gatesOf = (...partial: Partial<GateRow>[]): GateRow[] =>
  rows(partial, {
    plan: "P",
    component: null,
    metric: "conversion",
    operator: "≥",
    limit: 0,
    onFail: null,
    factor: null,
    noData: null,
  });

export const poolsOf = (...partial: Partial<PoolRow>[]): PoolRow[] =>
  rows(partial, {
    pool: "池",
    basis: "silentSales",
    rate: null,
    plan: null,
    component: null,
    tierMetric: null,
    group: null,
    share: "equal",
    rankBy: null,
  });

export const poolRanksOf = (...ranks: [rank: number, share: number, extra?: number][]): PoolRankRow[] =>
  ranks.map(([rank, share, extra], i) => ({ row: i + 2, pool: "池", rank, share, extra: extra ?? null }));

export const awardsOf = (prizes: readonly number[], of: Partial<AwardRow> = {}): AwardRow[] =>
  prizes.map((prize, i) => ({
    row: i + 2,
    award: "奖",
    metric: "netSales",
    period: "month",
    rank: i + 1,
    prize,
    minSample: null,
    group: null,
    tie: null,
    ...of,
  }));

export const eventsOf = (...partial: Partial<EventRow>[]): EventRow[] =>
  rows(partial, { month: month("2026-06"), person: "甲", kind: "money", quantity: 1, unit: 1, note: "" });

export const rosterOf = (
  ...partial: (Partial<Omit<RosterRow, "baseSalary" | "target">> & { baseSalary?: number; target?: number })[]
): RosterRow[] =>
  partial.map(({ baseSalary, target, ...row }, i) => ({
    row: i + 2,
    account: "甲",
    person: row.account ?? "甲",
    group: null,
    plan: "P",
    scheme: null,
    baseSalary: baseSalary === undefined ? null : fen(Math.round(baseSalary * 100)),
    hired: null,
    left: null,
    target: target === undefined ? null : fen(Math.round(target * 100)),
    manual: {},
    attendance: null,
    ...row,
  }));

export const rulesOf = (partial: Partial<RuleSet> = {}): RuleSet => ({ ...NO_RULES, ...partial });

/** The flat plan: net sales × one rate, for 甲. */
export const flatRules = (rate: number, partial: Partial<RuleSet> = {}): RuleSet =>
  rulesOf({
    plans: plansOf({}),
    components: componentsOf({}),
    tiers: tiersOf([[0, rate]]),
    roster: rosterOf({}),
    ...partial,
  });
