import { compareText } from "../../units/compareText";
import { accountName, folded, isOneShop, mayShareShop, type AccountName } from "../accountName";
import type { NamedAccounts } from "./namedAccounts";
import { unknownAccounts } from "./unknownAccounts";

/** Why an account seems to be a person's. */
export type BindingEvidence =
  /** The account on the roster differs only in case, blanks or full-width signs. */
  | "sameAccount"
  /** The login before the brackets is the account on the roster. */
  | "sameLogin"
  /** The same nick in the same shop. */
  | "sameNickInShop"
  /** The same nick, one of the two without a shop, and there is one shop only. */
  | "sameNickInOnlyShop"
  /** The same nick, one of the two without a shop, and there are several shops. */
  | "sameNickShopUnknown"
  /** The nick is the person's name. */
  | "personName";

const CONFIDENCE: Readonly<Record<BindingEvidence, number>> = {
  sameAccount: 0.95,
  sameLogin: 0.9,
  sameNickInShop: 0.95,
  sameNickInOnlyShop: 0.85,
  sameNickShopUnknown: 0.5,
  personName: 0.7,
};

/** Two persons that an account fits equally well: neither may be taken without asking. */
const AMBIGUOUS = 0.4;

export interface BindingProposal {
  readonly account: string;
  readonly person: string;
  readonly evidence: BindingEvidence;
  /** The account that it resembles. */
  readonly other: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An account whose person is known. */
interface Bound {
  readonly account: string;
  readonly person: string;
  readonly name: AccountName;
}

function nickEvidence(own: AccountName, theirs: AccountName, onlyShop: boolean): BindingEvidence | undefined {
  if (folded(own.nick) !== folded(theirs.nick) || !mayShareShop(own, theirs)) return undefined;
  if (own.shop !== undefined && theirs.shop !== undefined) return "sameNickInShop";
  return onlyShop ? "sameNickInOnlyShop" : "sameNickShopUnknown";
}

function evidenceFor(account: string, bound: Bound, onlyShop: boolean): BindingEvidence | undefined {
  if (folded(account) === folded(bound.account)) return "sameAccount";
  const own = accountName(account);
  if (own.login !== undefined && folded(own.login) === folded(bound.account)) return "sameLogin";
  const isNamed = folded(own.nick) === folded(bound.person) && mayShareShop(own, bound.name);
  return nickEvidence(own, bound.name, onlyShop) ?? (isNamed ? "personName" : undefined);
}

/** The proposals for one account, best first, one per person. */
function proposalsFor(account: string, known: readonly Bound[], onlyShop: boolean): BindingProposal[] {
  const best = new Map<string, BindingProposal>();
  for (const bound of known) {
    const evidence = bound.account === account ? undefined : evidenceFor(account, bound, onlyShop);
    if (evidence === undefined) continue;
    const { person } = bound;
    const confidence = CONFIDENCE[evidence];
    if ((best.get(person)?.confidence ?? 0) >= confidence) continue;
    best.set(person, { account, person, evidence, other: bound.account, confidence });
  }
  const sorted = [...best.values()].sort((a, b) => b.confidence - a.confidence || compareText(a.person, b.person));
  const top = sorted[0]?.confidence ?? 0;
  const tied = sorted.filter(({ confidence }) => confidence === top).length > 1;
  return tied ? sorted.map((one) => ({ ...one, confidence: Math.min(one.confidence, AMBIGUOUS) })) : sorted;
}

/**
 * Who the accounts that aren't on the roster could belong to: `店铺:小黛`, `…旗舰-小王` and `小黛` are told apart into shop
 * and nick and matched within one shop only. Without a match on the roster an account may be that of another one without
 * a shop, which is then the person's name. Nothing is bound by this: a person confirms, once.
 */
export function proposeBindings(named: NamedAccounts): readonly BindingProposal[] {
  const onRoster = named.roster.map(({ account, person }): Bound => ({ account, person, name: accountName(account) }));
  const unknown = unknownAccounts(named).map(({ account }) => account);
  const all = [...named.accounts, ...named.roster].map(({ account }) => accountName(account));
  const onlyShop = isOneShop(all, named.shops);
  const bare = unknown
    .map((account): Bound => ({ account, person: account, name: accountName(account) }))
    .filter(({ name }) => name.shop === undefined && name.login === undefined);
  return unknown.flatMap((account) => {
    const listed = proposalsFor(account, onRoster, onlyShop);
    return listed.length > 0 ? listed : proposalsFor(account, bare, onlyShop);
  });
}
