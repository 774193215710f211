import { byte, flagsOf, int } from "../records/columnAccess";
import { isMasked } from "../records/masked";
import { TRANSFERRED_OUT, YES, type Names, type RosterEntry, type SessionTable } from "../records/records";
import type { Settings } from "../settings";
import { findTexts } from "../records/textList";

/** Why a session counts nowhere, in the order in which the reasons are asked. `filter[i]` − 1 is an index into it. */
export const FILTER_REASONS = ["robot", "noBuyerMessage", "internal", "blacklist", "singleLine", "forwarded"] as const;
export type FilterReason = (typeof FILTER_REASONS)[number];

type Test = (session: number) => boolean;

/** `店铺:服务助手` and `服务助手` are the same robot. */
function isNamed(account: string, names: readonly string[]): boolean {
  return names.includes(account) || names.includes(account.split(/[:：]/).at(-1) ?? "");
}

function robotTest({ agent, robot }: SessionTable, names: Names, settings: Settings): Test {
  const named = flagsOf(names.accounts, (account) => isNamed(account, settings.robotAccounts));
  return (i) => robot?.[i] === YES || byte(named, int(agent, i)) === 1;
}

function buyerTest(sessions: SessionTable, names: Names, wanted: ReadonlySet<string>): Test | null {
  const known = [...wanted].filter((buyer) => !isMasked(buyer));
  const found = findTexts(names.buyers, known);
  if (found.size === 0) return null;
  const listed = new Uint8Array(names.buyers.ends.length);
  for (const buyer of found.values()) listed[buyer] = 1;
  return (i) => byte(listed, int(sessions.buyer, i)) === 1;
}

function forwardedTest({ receptionType, agentMessages }: SessionTable, upTo: number): Test {
  return (i) => {
    const messages = agentMessages?.[i] ?? -1;
    return receptionType?.[i] === TRANSFERRED_OUT && messages >= 0 && messages <= upTo;
  };
}

function messageTest({ buyerMessages }: SessionTable, upTo: number): Test | null {
  if (buyerMessages === undefined) return null;
  return (i) => int(buyerMessages, i) >= 0 && int(buyerMessages, i) <= upTo;
}

function rosterTest(sessions: SessionTable, names: Names, roster: readonly RosterEntry[]): Test | null {
  return buyerTest(sessions, names, new Set(roster.map((entry) => names.accounts[entry.account] ?? "")));
}

/** One test per reason; `null` where the switch is off, the column it needs isn't there, or none of those listed is a buyer. */
function testsOf(
  sessions: SessionTable,
  names: Names,
  { settings, roster }: FilterInput,
): Record<FilterReason, Test | null> {
  const { filters } = settings;
  return {
    robot: filters.robots ? robotTest(sessions, names, settings) : null,
    noBuyerMessage: filters.noBuyerMessage ? messageTest(sessions, 0) : null,
    internal: filters.internal && roster !== undefined ? rosterTest(sessions, names, roster) : null,
    blacklist: filters.blacklist.length > 0 ? buyerTest(sessions, names, new Set(filters.blacklist)) : null,
    singleLine: filters.singleLine ? messageTest(sessions, 1) : null,
    forwarded: filters.forwardedUpTo === null ? null : forwardedTest(sessions, filters.forwardedUpTo),
  };
}

export interface FilterInput {
  readonly settings: Settings;
  readonly roster: readonly RosterEntry[] | undefined;
}

/**
 * Per session: 0 when it counts, else the number of the first reason why it doesn't (metrics.md §3).
 * A switch whose column or cell is missing does nothing.
 */
export function filterSessions(sessions: SessionTable, names: Names, input: FilterInput): Uint8Array {
  const filter = new Uint8Array(sessions.count);
  const tests = testsOf(sessions, names, input);
  FILTER_REASONS.forEach((reason, number) => {
    const test = tests[reason];
    if (test === null) return;
    for (let i = 0; i < filter.length; i++) {
      if (filter[i] === 0 && test(i)) filter[i] = number + 1;
    }
  });
  return filter;
}
