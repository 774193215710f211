import type { Records } from "../../engine/records/records";
import { checkRules } from "../../engine/rules/checkRules";
import type { RuleSet } from "../../engine/rules/ruleSet";
import { locateFaults } from "./locateFaults";
import type { ReadRules } from "./readRules";
import { mappedRosterRows, recordsWithRoster } from "./rosterRows";
import { rosterSheet } from "./recogniseColumns";
import type { TableFault, UnlocatedFault } from "./tableFault";

/** Rules and records with one roster between them. */
export interface CompleteRules {
  readonly rules: RuleSet;
  readonly records: Records;
  /** What the mapped roster makes wrong, such as a plan that no rule knows; none where CS_Roster counts. */
  readonly faults: readonly TableFault[];
}

/** Whether the workbook says how anybody is scored or paid. */
export function hasRules({ scorecard, plans, components, pools, awards, events }: RuleSet): boolean {
  return [scorecard, plans, components, pools, awards, events].some((rows) => rows.length > 0);
}

/** A fault of a row of the mapped roster, at its row in that sheet. */
function mappedFault(fault: UnlocatedFault, { roster, tables }: Records): TableFault {
  const entry = (roster ?? []).find(({ row }) => row === fault.row);
  return { ...fault, cell: `${tables[entry?.table ?? -1]?.sheet ?? fault.table}!${fault.row}` };
}

/**
 * One roster for figures and pay: CS_Roster where it is filled in, else the mapped one. Without any rule the mapped
 * roster's plans and schemes mean nothing, and aren't checked.
 */
export function completeRules({ rules, roster, tables }: ReadRules, records: Records): CompleteRules {
  if (roster.length > 0) {
    return { rules, records: recordsWithRoster(records, roster, rosterSheet(tables)), faults: [] };
  }
  if (!hasRules(rules)) return { rules, records, faults: [] };
  const complete = { ...rules, roster: mappedRosterRows(records) };
  const found = checkRules(complete);
  const ofRoster = found.filter(({ table }) => table === "CS_Roster");
  const ofPeople = found.filter(({ code }) => code === "unknownPerson");
  return {
    rules: complete,
    records,
    faults: [
      ...ofRoster.map((fault) => mappedFault(fault, records)),
      ...locateFaults(ofPeople, { tables, leftOut: new Map() }),
    ],
  };
}
