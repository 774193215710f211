import type { RuleSet } from "../../engine/rules/ruleSet";
import { underPlan, underScheme } from "../../engine/simulation/underPlan";

/** Rows of the rules, those of the names that the template brings replaced by its own. */
function replaced<Row>(rows: readonly Row[], own: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  const names = new Set(own.map(nameOf));
  return [...rows.filter((row) => !names.has(nameOf(row))), ...own];
}

function withTables(rules: RuleSet, own: RuleSet): RuleSet {
  const plan = (row: { readonly plan: string }): string => row.plan;
  const scheme = (row: { readonly scheme: string }): string => row.scheme;
  const poolsOwn = own.pools.length > 0;
  return {
    ...rules,
    plans: replaced(rules.plans, own.plans, plan),
    components: replaced(rules.components, own.components, plan),
    tiers: replaced(rules.tiers, own.tiers, plan),
    gates: rules.gates.filter((row) => !own.plans.some((one) => one.plan === row.plan)),
    scorecard: replaced(rules.scorecard, own.scorecard, scheme),
    bands: replaced(rules.bands, own.bands, scheme),
    grades: replaced(rules.grades, own.grades, scheme),
    pools: poolsOwn ? own.pools : rules.pools,
    poolRanks: poolsOwn ? own.poolRanks : rules.poolRanks,
  };
}

/**
 * The rules with a template in the place of what it is about: everybody's plan, everybody's scheme, or the pools. All else
 * stays as the rules say.
 */
export function withTemplate(rules: RuleSet, own: RuleSet): RuleSet {
  const merged = withTables(rules, own);
  const [plan, kpi] = [own.plans[0], own.scorecard[0]];
  const planned = plan === undefined ? merged : underPlan(merged, plan.plan);
  return kpi === undefined ? planned : underScheme(planned, kpi.scheme);
}
