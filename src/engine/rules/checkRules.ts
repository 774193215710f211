import type { RuleFault } from "../issues/ruleFault";
import { checkPeople } from "./checkPeople";
import { checkPlans } from "./checkPlans";
import { checkPools } from "./checkPools";
import { checkScorecard } from "./checkScorecard";
import type { RuleSet } from "./ruleSet";

/**
 * Everything that is wrong with the rules as a whole, each with its cell, in the order of the tables. The calculation
 * refuses to start while one is an error; what single cells may hold was checked when they were read.
 */
export function checkRules(rules: RuleSet): readonly RuleFault[] {
  return [...checkScorecard(rules), ...checkPlans(rules), ...checkPools(rules), ...checkPeople(rules)];
}
