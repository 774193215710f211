import type { LedgerDifference } from "../../engine/commission/ledgerDifferences";
import { countText } from "../../report/sheets/numberText";
import { differenceName } from "../../report/sheets/rules/ruleNames";
import { holdsText, wayTexts, type HeldPerson } from "../../report/sheets/statement/holdTexts";
import { yuanText } from "../../report/sheets/statement/payFrame";
import { faultText } from "../rules/faultText";
import type { Language } from "../run/language";
import type { RefusalReason } from "../run/refusal";
import type { RunOutcome } from "../run/runOutcome";

/** Differences that are named one by one; the others are counted. */
const NAMED = 20;

function differenceText(difference: LedgerDifference, language: Language): string {
  const { person, kind, component, orderId, refundId, ledgerFen, nowFen } = difference;
  return language.ledger.summary.difference({
    person,
    kind: differenceName(kind, language),
    item: component,
    order: refundId === "" ? orderId : `${orderId} / ${refundId}`,
    booked: yuanText(ledgerFen),
    now: yuanText(nowFen),
  });
}

/** Each difference in a line, the many of a changed rule cut short. */
function differenceLines(differences: readonly LedgerDifference[], language: Language): readonly string[] {
  const more = differences.length - NAMED;
  return [
    ...differences.slice(0, NAMED).map((difference) => differenceText(difference, language)),
    ...(more <= 0 ? [] : [language.ledger.summary.more(countText(more))]),
  ];
}

type LedgerRefusal = Extract<
  RefusalReason,
  {
    code:
      | "ledgerFaults"
      | "nothingToPublish"
      | "monthLocked"
      | "provisional"
      | "notPublished"
      | "nothingToLock"
      | "ledgerTooLong";
  }
>;

/** Who keeps the month from being published and why, then what can be done about it. */
function heldLines(people: readonly HeldPerson[], language: Language): readonly string[] {
  const { refusals } = language.ledger;
  const frame = { words: language.pay, language };
  return [
    ...people.map((person) => refusals.held(person.person, holdsText(person, frame))),
    refusals.waysOut,
    ...wayTexts(people, frame),
  ];
}

/** Why a month can't be published or locked, and what to do about it. */
export function ledgerRefusalLines(reason: LedgerRefusal, language: Language): readonly string[] {
  const { refusals } = language.ledger;
  switch (reason.code) {
    case "ledgerFaults":
      return [refusals.ledgerFaults, ...reason.faults.map((fault) => faultText(fault, language))];
    case "nothingToPublish":
      return [refusals.nothingToPublish];
    case "monthLocked":
      return [refusals.monthLocked(reason.month), ...lockedLines(reason.differences, language)];
    case "provisional":
      return [refusals.provisional(reason.month), ...heldLines(reason.people, language)];
    case "notPublished":
      return [refusals.notPublished(reason.month)];
    case "nothingToLock":
      return [refusals.nothingToLock];
    case "ledgerTooLong":
      return [refusals.tooLong(countText(reason.rows))];
  }
}

function lockedLines(differences: readonly LedgerDifference[], language: Language): readonly string[] {
  const { summary } = language.ledger;
  if (differences.length === 0) return [summary.noDifference];
  return [summary.differences(countText(differences.length)), ...differenceLines(differences, language)];
}

type Finished = Extract<RunOutcome, { kind: "finished" }>;

function publishedLines(
  { month, published }: { readonly month: string; readonly published: NonNullable<Finished["published"]> },
  language: Language,
): readonly string[] {
  const { summary } = language.ledger;
  const { rows, changed, differences, laterMonths } = published;
  if (!changed) return [summary.unchanged(month)];
  return [
    summary.published(month, countText(rows)),
    ...(differences.length === 0 ? [] : [summary.republished(countText(differences.length))]),
    ...differenceLines(differences, language),
    ...(laterMonths.length === 0 ? [] : [summary.laterMonths(laterMonths)]),
  ];
}

/** What became of the month's pay beside its sheets: published, locked, otherwise than published. */
export function payNotes({ pay, published }: Finished, language: Language): readonly string[] {
  if (pay === null) return [];
  const { summary } = language.ledger;
  const { month, status, differences, locked } = pay;
  if (published !== null) return publishedLines({ month, published }, language);
  if (status === "locked") {
    const base = locked === null || locked.baseSalariesBooked ? [] : [summary.baseSalariesNow(month)];
    return [summary.lockedMonth(month), ...base, ...lockedLines(differences, language)];
  }
  const held = pay.team.provisional === 0 ? [] : [language.pay.holds.note(pay.team.provisional)];
  if (differences.length === 0) return held;
  return [...held, summary.publishAgain(countText(differences.length)), ...differenceLines(differences, language)];
}
