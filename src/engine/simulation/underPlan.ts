import type { RosterRow } from "../commission/planRules";
import type { RuleSet } from "../rules/ruleSet";

function assigned(rules: RuleSet, column: "plan" | "scheme", name: string): RuleSet {
  const nobody = rules.roster.every((row) => row[column] === null);
  const assign = (row: RosterRow): RosterRow => (nobody || row[column] !== null ? { ...row, [column]: name } : row);
  return { ...rules, roster: rules.roster.map(assign) };
}

/** The rules as if everyone who has a plan had this one; where nobody has, everyone. */
export function underPlan(rules: RuleSet, plan: string): RuleSet {
  return assigned(rules, "plan", plan);
}

/** The rules as if everyone who is scored were scored by this scheme; where nobody is, everyone. */
export function underScheme(rules: RuleSet, scheme: string): RuleSet {
  return assigned(rules, "scheme", scheme);
}
