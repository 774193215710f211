import type { GradeShare, ScorecardRules } from "../appraisal/scorecardRules";
import type { PlanRules } from "../commission/planRules";

/** Every rule of appraisal and pay, as read from the tables of 绩效规则 (pay.md §1): plain data. */
export interface RuleSet extends ScorecardRules, PlanRules {
  /** Wished-for shares of grades, best first; empty: no comparison. */
  readonly distribution: readonly GradeShare[];
}

/** A workbook without rules: nobody is scored, nobody earns commission. */
export const NO_RULES: RuleSet = {
  scorecard: [],
  bands: [],
  grades: [],
  plans: [],
  components: [],
  tiers: [],
  gates: [],
  pools: [],
  poolRanks: [],
  awards: [],
  events: [],
  roster: [],
  clawback: "paidRate",
  clawbackDays: 60,
  distribution: [],
};
