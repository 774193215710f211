import type { RosterRow } from "../commission/planRules";
import type { RuleFault } from "../issues/ruleFault";
import { duplicatesIn, faultAt, faultIf } from "./ruleFaults";
import type { RuleSet } from "./ruleSet";

function checkRosterRow(row: RosterRow, { plans, scorecard }: RuleSet): readonly RuleFault[] {
  const { plan, scheme, hired, left } = row;
  const table = "CS_Roster";
  const hasPlan = plan === null || plans.some((one) => one.plan === plan);
  const hasScheme = scheme === null || scorecard.some((one) => one.scheme === scheme);
  return [
    ...faultIf(!hasPlan, table, [row, { code: "unknownPlan", column: "plan", received: plan }]),
    ...faultIf(!hasScheme, table, [row, { code: "unknownScheme", column: "scheme", received: scheme }]),
    ...faultIf(hired !== null && left !== null && left < hired, table, [
      row,
      { code: "outOfRange", column: "left", received: left, expected: hired ?? "" },
    ]),
  ];
}

/** Faults of CS_Roster and CS_Events, each with its cell. */
export function checkPeople(rules: RuleSet): readonly RuleFault[] {
  const { roster, events } = rules;
  const people = new Set(roster.map(({ person }) => person));
  return [
    ...roster.flatMap((row) => checkRosterRow(row, rules)),
    ...duplicatesIn("CS_Roster", roster, { keyOf: ({ account }) => [account], column: "account" }),
    ...events
      .filter(({ person }) => !people.has(person))
      .map((row) => faultAt("CS_Events", row, { code: "unknownPerson", column: "person", received: row.person })),
  ];
}
