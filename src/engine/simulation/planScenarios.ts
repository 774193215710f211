import type { PeriodResult } from "../periodResult";
import type { RuleSet } from "../rules/ruleSet";
import type { Scenario } from "./simulate";

/** The rules as if everyone who has a plan had this one; where nobody has, everyone. */
function underPlan(rules: RuleSet, plan: string): RuleSet {
  const nobody = rules.roster.every((row) => row.plan === null);
  return { ...rules, roster: rules.roster.map((row) => (nobody || row.plan !== null ? { ...row, plan } : row)) };
}

/**
 * One scenario per plan on the same figures, in the order given: "what would this month have cost under plan B?"
 *
 * @throws RangeError for a plan that the rules don't have.
 */
export function planScenarios(result: PeriodResult, rules: RuleSet, plans: readonly string[]): readonly Scenario[] {
  return plans.map((plan) => {
    if (!rules.components.some((row) => row.plan === plan)) {
      throw new RangeError(`Cannot compare plan "${plan}": the rules have no component of it`);
    }
    return { name: plan, result, rules: underPlan(rules, plan) };
  });
}
