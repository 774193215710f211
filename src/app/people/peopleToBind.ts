import { accountName } from "../../engine/records/accountName";
import type { AccountBinding } from "../../engine/records/accounts/bindAccounts";
import type { AccountRows, NamedAccounts } from "../../engine/records/accounts/namedAccounts";
import { proposeBindings, type BindingEvidence } from "../../engine/records/accounts/proposeBindings";
import { proposeRobots } from "../../engine/records/accounts/proposeRobots";
import { unknownAccounts } from "../../engine/records/accounts/unknownAccounts";
import { compareText } from "../../engine/units/compareText";
import type { SavedPeople } from "./savedPeople";

/** Whose an account could be. Changes no figure until a person confirms it. */
export interface PersonProposal {
  readonly person: string;
  /** `boundBefore`: confirmed in another workbook of this browser. */
  readonly evidence: BindingEvidence | "boundBefore";
  /** The account that it resembles; its own name where it was bound before. */
  readonly other: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An account that rows name and nobody has said whose it is. Until somebody does, it is a person of its own. */
export interface AccountToBind extends AccountRows {
  /** Best first, one per person; none where nothing speaks for anybody. */
  readonly proposals: readonly PersonProposal[];
  /** The word in its name by which it may be a robot; `null`: none. */
  readonly robot: { readonly word: string; readonly confidence: number } | null;
}

/** Everything a person is asked about accounts, and what was said of them before. Plain data. */
export interface PeopleToBind {
  /** Without a roster every account is a person of its own, and only those with a proposal are worth a question. */
  readonly hasRoster: boolean;
  /** Those with most rows first, then by name. */
  readonly unbound: readonly AccountToBind[];
  /** Confirmed in this workbook and used by every run, by account in code-point order. */
  readonly bound: readonly AccountBinding[];
  /** Confirmed as robots in this workbook, in code-point order. */
  readonly robots: readonly string[];
  /** Persons to choose from, in code-point order. */
  readonly persons: readonly string[];
}

export interface PeopleKnown {
  /** Confirmed in this workbook. */
  readonly saved: SavedPeople;
  /** Confirmed in other workbooks. */
  readonly before: SavedPeople;
  /** `Settings.robotAccounts`: full names, or nicks without the shop. */
  readonly robotAccounts: readonly string[];
}

/** How sure it is that an account is still the person's whose it was in another workbook. */
const BOUND_BEFORE = 0.9;

function beforeProposal(account: string, { bindings }: SavedPeople): PersonProposal[] {
  const person = Object.hasOwn(bindings, account) ? bindings[account] : undefined;
  return person === undefined ? [] : [{ person, evidence: "boundBefore", other: account, confidence: BOUND_BEFORE }];
}

/** The surer of two proposals of one person stays. */
function bestPerPerson(proposals: readonly PersonProposal[]): readonly PersonProposal[] {
  const sorted = [...proposals].sort((a, b) => b.confidence - a.confidence || compareText(a.person, b.person));
  return sorted.filter(({ person }, i) => sorted.findIndex((one) => one.person === person) === i);
}

function robotOf(account: string, { before, robotAccounts }: PeopleKnown): AccountToBind["robot"] {
  if (before.robots.includes(account)) return { word: accountName(account).nick, confidence: BOUND_BEFORE };
  const [proposal] = proposeRobots([account], robotAccounts);
  return proposal === undefined ? null : { word: proposal.word, confidence: proposal.confidence };
}

/** The roster with what was confirmed beside it; the roster itself has the last word. */
function withSaved(named: NamedAccounts, { bindings }: SavedPeople): NamedAccounts {
  const listed = new Set(named.roster.map(({ account }) => account));
  const added = Object.entries(bindings).flatMap(([account, person]) =>
    listed.has(account) ? [] : [{ account, person }],
  );
  return { ...named, roster: [...named.roster, ...added] };
}

function isRobot(account: string, { saved, robotAccounts }: PeopleKnown): boolean {
  const robots = [...saved.robots, ...robotAccounts];
  return robots.includes(account) || robots.includes(accountName(account).nick);
}

/**
 * The accounts whose person nobody knows, each with its rows and whose it could be. Nothing is bound by this: `saveBindings`
 * keeps what a person says, and the next run uses it.
 */
export function peopleToBind(named: NamedAccounts, known: PeopleKnown): PeopleToBind {
  const { saved, before } = known;
  const people = withSaved(
    { ...named, accounts: named.accounts.filter(({ account }) => !isRobot(account, known)) },
    saved,
  );
  const proposals = proposeBindings(people);
  const unbound = unknownAccounts(people).map((rows): AccountToBind => {
    const own = proposals
      .filter(({ account }) => account === rows.account)
      .map(({ person, evidence, other, confidence }): PersonProposal => ({ person, evidence, other, confidence }));
    return {
      ...rows,
      proposals: bestPerPerson([...beforeProposal(rows.account, before), ...own]),
      robot: robotOf(rows.account, known),
    };
  });
  return {
    hasRoster: named.roster.length > 0,
    unbound,
    bound: Object.entries(saved.bindings)
      .map(([account, person]) => ({ account, person }))
      .sort((a, b) => compareText(a.account, b.account)),
    robots: [...saved.robots].sort(compareText),
    persons: [...new Set(people.roster.map(({ person }) => person))].sort(compareText),
  };
}
