import type { RosterRow } from "../../engine/commission/planRules";
import { bindAccounts, type AccountBinding } from "../../engine/records/accounts/bindAccounts";
import { namedAccounts } from "../../engine/records/accounts/namedAccounts";
import type { Records } from "../../engine/records/records";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import { acceptedPeople } from "./acceptedPeople";
import { peopleToBind, type PeopleToBind } from "./peopleToBind";
import { joinPeople, NOBODY_SAVED, type SavedPeople } from "./savedPeople";

/** What a calculation is made from. */
interface Inputs {
  readonly records: Records;
  readonly rules: RuleSet;
  readonly settings: Settings;
}

interface Confirmed {
  readonly saved: SavedPeople;
  readonly before: SavedPeople;
  readonly acceptGuesses: boolean;
}

/** The inputs with accounts bound to their persons, and what is left to ask. */
export interface BoundPeople extends Inputs {
  readonly people: PeopleToBind;
  /** Proposals that were taken because a person accepts guesses. */
  readonly accepted: SavedPeople;
}

function bindingsOf({ bindings }: SavedPeople): readonly AccountBinding[] {
  return Object.entries(bindings).map(([account, person]) => ({ account, person }));
}

/** A person's further account adds no facts of pay: those stand in the person's own rows. */
function rowOf({ account, person }: AccountBinding, own: RosterRow): RosterRow {
  return {
    row: own.row,
    account,
    person,
    group: null,
    plan: null,
    scheme: null,
    baseSalary: null,
    hired: null,
    left: null,
    target: null,
    attendance: null,
    manual: {},
  };
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
export function bindPeople(
  { records, rules, settings }: Inputs,
  { saved, before, acceptGuesses }: Confirmed,
): BoundPeople {
  const named = namedAccounts(records);
  const { robotAccounts } = settings;
  const asked = peopleToBind(named, { saved, before, robotAccounts });
  const accepted = acceptGuesses ? acceptedPeople(asked) : NOBODY_SAVED;
  const people = joinPeople(saved, accepted);
  const bindings = bindingsOf(people);
  const added = people.robots.filter((robot) => !robotAccounts.includes(robot));
  return {
    records: bindAccounts(records, bindings),
    rules: { ...rules, roster: withRows(rules.roster, bindings) },
    settings: added.length === 0 ? settings : { ...settings, robotAccounts: [...robotAccounts, ...added] },
    people: peopleToBind(named, { saved: people, before, robotAccounts }),
    accepted,
  };
}
