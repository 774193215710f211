import { namedAccounts } from "../../engine/records/accounts/namedAccounts";
import { unknownAccounts } from "../../engine/records/accounts/unknownAccounts";
import { proposeRobots } from "../../engine/records/accounts/proposeRobots";
import { accountName } from "../../engine/records/accountName";
import type { Records, RosterEntry } from "../../engine/records/records";
import type { Settings } from "../../engine/settings";
import { compareText } from "../../engine/units/compareText";
import { accountCell } from "./cellParsers";
import type { RuleCells } from "./templates/ruleTemplate";

/** How sure one must be that an account is a robot before it is left out: a name that people have too isn't enough. */
const SURE_OF_ROBOT = 0.5;

/** CS_Roster as it can be filled from the data. */
export interface RosterDraft {
  /** By column code; 主管打分 under `manual:<name>`. */
  readonly rows: readonly RuleCells[];
  /** Accounts that look like robots, which nobody pays. */
  readonly robots: readonly string[];
}

/** What the data says, accounts bound to their persons as far as anybody has. */
interface DraftInput {
  readonly records: Records;
  readonly settings: Pick<Settings, "robotAccounts">;
}

/** Plan and scheme that everybody begins with. */
export type RosterStart = Partial<Record<"plan" | "scheme", string>>;

function filledCells(cells: Readonly<Record<string, string | number | undefined>>): RuleCells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([code, value]) => (value === undefined ? [] : [[code, value] as const])),
  );
}

function listedRow(entry: RosterEntry, account: string): RuleCells {
  const { person, group, position, hired, left, capacity, attendance, baseSalary, target, manual } = entry;
  return filledCells({
    account: accountCell(account),
    person,
    group,
    position,
    baseSalary: baseSalary === undefined ? undefined : baseSalary / 100,
    hired,
    left,
    target: target === undefined ? undefined : target / 100,
    capacity,
    attendance,
    ...Object.fromEntries(Object.entries(manual).map(([name, points]) => [`manual:${name}`, points])),
  });
}

/**
 * The accounts that are robots or look like ones, in code-point order.
 *
 * @param known - `Settings.robotAccounts`: full names, or nicks without the shop.
 */
export function likelyRobots(accounts: readonly string[], known: readonly string[]): readonly string[] {
  const likely = proposeRobots(accounts, known).filter(({ confidence }) => confidence >= SURE_OF_ROBOT);
  const looks = new Set(likely.map(({ account }) => account));
  const isKnown = (account: string): boolean => known.includes(account) || known.includes(accountName(account).nick);
  return accounts.filter((account) => looks.has(account) || isKnown(account)).sort(compareText);
}

/**
 * The roster that the data tells: a mapped roster's rows as they are, then every other account that rows name, in
 * code-point order, each a person of its own name. Everybody begins with the plan and scheme given.
 */
export function rosterDraft({ records, settings }: DraftInput, start: RosterStart): RosterDraft {
  const { names, roster = [] } = records;
  const found = unknownAccounts(namedAccounts(records)).map(({ account }) => account);
  const robots = likelyRobots(found, settings.robotAccounts);
  const setAside = new Set(robots);
  const people = found.filter((account) => !setAside.has(account)).sort(compareText);
  const rows = [
    ...roster.map((entry) => listedRow(entry, names.accounts[entry.account] ?? "")),
    ...people.map((account): RuleCells => ({ account: accountCell(account), person: account })),
  ];
  return { rows: rows.map((row) => ({ ...row, ...start })), robots };
}
