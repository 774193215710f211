import type { PeopleTexts } from "../../i18n/people/peopleTextsFor";
import type { AccountToBind, PeopleToBind } from "./peopleToBind";
import type { SavedPeople } from "./savedPeople";

/** Accounts named one by one; a shop of hundreds sees the rest in the pane. */
const MOST_NAMED = 20;

function rowsText({ sessions, orders, reports }: AccountToBind, texts: PeopleTexts): string {
  const counts = [
    [sessions, texts.sessions],
    [orders, texts.orders],
    [reports, texts.reports],
  ] as const;
  return texts.rows(counts.flatMap(([count, say]) => (count === 0 ? [] : [say(String(count))])));
}

function guessesOf({ proposals, robot }: AccountToBind, { evidence }: PeopleTexts): readonly string[] {
  const persons = proposals.map((one) => evidence[one.evidence](one.person, one.other));
  return robot === null ? persons : [...persons, evidence.robot(robot.word)];
}

/** Those worth a question: without a roster only those that something speaks about. */
function asked({ hasRoster, unbound }: PeopleToBind): readonly AccountToBind[] {
  return hasRoster ? unbound : unbound.filter(({ proposals, robot }) => proposals.length > 0 || robot !== null);
}

/** Accounts whose person nobody knows, with whose they could be, one a line; none where all are known. */
export function unboundLines(people: PeopleToBind, texts: PeopleTexts): readonly string[] {
  const accounts = asked(people);
  if (accounts.length === 0) return [];
  const named = accounts
    .slice(0, MOST_NAMED)
    .map((one) => texts.account({ account: one.account, rows: rowsText(one, texts), guesses: guessesOf(one, texts) }));
  const more = accounts.length - named.length;
  return [texts.unbound(accounts.length), ...named, ...(more === 0 ? [] : [texts.more(more)])];
}

function acceptedLines({ bindings, robots }: SavedPeople, texts: PeopleTexts): readonly string[] {
  const taken = Object.entries(bindings).map(([account, person]) => texts.binding(account, person));
  return [
    ...(taken.length === 0 ? [] : [texts.accepted(taken)]),
    ...(robots.length === 0 ? [] : [texts.acceptedRobots(robots)]),
  ];
}

/** What a run has to say of accounts: what it used as confirmed, what it took as guessed, and what is open. */
export function peopleLines(people: PeopleToBind, accepted: SavedPeople, texts: PeopleTexts): readonly string[] {
  const bound = people.bound.length - Object.keys(accepted.bindings).length;
  const robots = people.robots.length - accepted.robots.length;
  return [
    ...(bound === 0 ? [] : [texts.bound(bound)]),
    ...(robots === 0 ? [] : [texts.robotsBound(robots)]),
    ...acceptedLines(accepted, texts),
    ...unboundLines(people, texts),
  ];
}
