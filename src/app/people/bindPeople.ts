import { NO_TERMS } from "../../engine/commission/personTerms";
import type { RosterRow } from "../../engine/commission/planRules";
import { bindAccounts, type AccountBinding } from "../../engine/records/accounts/bindAccounts";
import { namedAccounts } from "../../engine/records/accounts/namedAccounts";
import type { Records } from "../../engine/records/records";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import { settlePeople, type Confirmed, type SettledPeople } from "./settlePeople";

/** What a calculation is made from. */
interface Inputs {
  readonly records: Records;
  readonly rules: RuleSet;
  readonly settings: Settings;
}

/** The inputs with accounts bound to their persons, and what is left to ask. */
type BoundPeople = Inputs & Pick<SettledPeople, "people" | "accepted">;

/** A person's further account adds no facts of pay: those stand in the person's own rows. */
function rowOf({ account, person }: AccountBinding, own: RosterRow): RosterRow {
  return { row: own.row, account, person, ...NO_TERMS };
}

/** Accounts of people whom the roster knows belong to them in pay as well; others stay exceptions there. */
function withRows(roster: readonly RosterRow[], bindings: readonly AccountBinding[]): readonly RosterRow[] {
  const listed = new Set(roster.map(({ account }) => account));
  const added = bindings.flatMap((binding) => {
    const own = roster.find(({ person }) => person === binding.person);
    return own === undefined || listed.has(binding.account) ? [] : [rowOf(binding, own)];
  });
  return added.length === 0 ? roster : [...roster, ...added];
}

/**
 * Binds accounts to persons as was confirmed, and leaves out the robots that were. What nobody confirmed changes nothing,
 * unless guesses are accepted.
 */
export function bindPeople({ records, rules, settings }: Inputs, confirmed: Confirmed): BoundPeople {
  const { robotAccounts } = settings;
  const { said, accepted, people } = settlePeople(namedAccounts(records), confirmed, robotAccounts);
  const bindings = Object.entries(said.bindings).map(([account, person]) => ({ account, person }));
  const added = said.robots.filter((robot) => !robotAccounts.includes(robot));
  return {
    records: bindAccounts(records, bindings),
    rules: { ...rules, roster: withRows(rules.roster, bindings) },
    settings: added.length === 0 ? settings : { ...settings, robotAccounts: [...robotAccounts, ...added] },
    people,
    accepted,
  };
}
