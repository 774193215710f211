import type { AgentResult, PeriodResult, Tally } from "../../engine/periodResult";
import { controlFails } from "../../report/sheets/method/controlFails";
import type { TableAccount } from "../../engine/issues/rowIssue";
import { payNotes } from "../ledger/ledgerLines";
import type { Drawn } from "../ports/workbook";
import { grouped, yuanText } from "../figures/yuanText";
import { ExcelError } from "../ports/excelError";
import { FileFault } from "../ports/fileFault";
import { peopleLines } from "../people/peopleLines";
import { faultText } from "../rules/faultText";
import { placeOf } from "../sources/tableSource";
import { issueLines } from "./issueLines";
import { doubtText, refusalLines } from "./refusalLines";
import type { Unused } from "./chooseTables";
import type { Language } from "./language";
import type { RunOutcome } from "./runOutcome";

function countText(count: number): string {
  return grouped(String(count));
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

function tableLine(
  { kind, source, sheet, read, records, rejected, skipped }: TableAccount,
  { run, texts }: Language,
): string {
  return run.summary.rows({
    kind: wordOf(texts.words.tableKinds, kind),
    sheet: placeOf({ source, sheet }),
    read: countText(read),
    records: countText(records),
    rejected: countText(rejected),
    skipped: countText(skipped),
  });
}

function creditsLine({ conservation }: PeriodResult, { run }: Language): string {
  const text = ({ count, fen }: Tally): string => `${countText(count)} (${run.summary.yuan(yuanText(fen))})`;
  const { orders, credited, silent, notJoinable, excluded } = conservation;
  return run.summary.credits({
    orders: text(orders),
    credited: text(credited),
    silent: text(silent),
    notJoinable: text(notJoinable),
    excluded: text(excluded),
  });
}

function agentLine({ agent, metrics }: AgentResult, { run }: Language): string {
  const { noValue, yuan } = run.summary;
  const text = (code: string, format: (value: number) => string): string => {
    const value = metrics[code]?.value ?? null;
    return value === null ? noValue : format(value);
  };
  return run.summary.agent({
    agent,
    enquiries: text("enquiries", countText),
    conversion: text("conversion", (value) => `${(value * 100).toFixed(2)}%`),
    sales: text("sales", (value) => yuan(yuanText(value))),
  });
}

type Finished = Extract<RunOutcome, { kind: "finished" }>;

function unusedLine(unused: Unused, language: Language): string {
  const { run, texts } = language;
  const kindOf = (kind: string): string => wordOf(texts.words.tableKinds, kind);
  switch (unused.code) {
    case "ownReport":
      return run.unused.ownReport(unused.place);
    case "unknownTable":
      return run.unused.unknownTable(unused.place);
    case "missingColumns": {
      const fields = unused.fields.map((field) => wordOf(texts.words.fields, field));
      return run.unused.missingColumns({ place: unused.place, kind: kindOf(unused.kind), fields });
    }
    case "doubt": {
      const { place, kind } = unused.question;
      return run.unused.doubt({ place, kind: kindOf(kind), doubt: doubtText(unused.question, language) });
    }
  }
}

/** How far net sales may be too high where refunds have no amount. */
function refundNotes({ unstatedRefunds }: Finished["result"], { run }: Language): readonly string[] {
  if (unstatedRefunds === undefined) return [];
  const { orders, atMost } = unstatedRefunds;
  return [run.summary.unstatedRefunds(countText(orders), run.summary.yuan(yuanText(atMost)))];
}

/** Why the figures may be far off, one sentence a line; empty where nothing speaks against them. */
export function distrustNotes(result: Finished["result"], language: Language): readonly string[] {
  const { orders, notJoinable } = result.conservation;
  const mostUnjoinable = notJoinable.count * 2 > orders.count;
  return [
    ...refundNotes(result, language),
    ...(mostUnjoinable ? [language.run.summary.notJoinable(countText(notJoinable.count))] : []),
  ];
}

/** What a person should know about the figures before trusting them. */
function notes(outcome: Finished, language: Language): readonly string[] {
  const { result, unused, warnings, remembered, people, accepted } = outcome;
  return [
    ...distrustNotes(result, language),
    ...warnings.map((fault) => language.run.ruleWarning(faultText(fault, language))),
    ...(remembered.length === 0 ? [] : [language.run.remembered(remembered)]),
    ...unused.map((one) => unusedLine(one, language)),
    ...peopleLines(people, accepted, language.people),
  ];
}

/** Names of the checks of figures and pay that failed. */
function failedChecks({ result, pay }: Finished, { texts, pay: words }: Language): readonly string[] {
  const figures = result.controls.filter(controlFails);
  const ofPay = (pay?.controls ?? []).filter(({ passed }) => !passed);
  return [...figures.map(({ code }) => texts.words.controls[code]), ...ofPay.map(({ code }) => words.controls[code])];
}

function finishedLines(outcome: Finished, language: Language): readonly string[] {
  const { run } = language;
  const { result, drawn } = outcome;
  const failed = failedChecks(outcome, language);
  return [
    run.summary.month(result.period.month, result.runId),
    ...result.tables.map((table) => tableLine(table, language)),
    creditsLine(result, language),
    ...result.agents.map((agent) => agentLine(agent, language)),
    ...(failed.length === 0 ? [] : [run.summary.failedChecks(failed)]),
    ...issueLines(result, language),
    ...notes(outcome, language),
    ...payNotes(outcome, language),
    ...drawnLines(drawn, language),
  ];
}

/** Of a finished run what nobody may miss. */
export interface Headlines {
  /** Checks that failed, and why the figures may be far off. */
  readonly flaws: readonly string[];
  /** What was booked, and other sheets that the run left or took away. */
  readonly news: readonly string[];
}

export function headlines(outcome: Finished, language: Language): Headlines {
  const failed = failedChecks(outcome, language);
  return {
    flaws: [
      ...(failed.length === 0 ? [] : [language.run.summary.failedChecks(failed)]),
      ...distrustNotes(outcome.result, language),
    ],
    news: [...payNotes(outcome, language), ...otherSheetLines(outcome.drawn, language)],
  };
}

function drawnLines(drawn: Drawn, language: Language): readonly string[] {
  return [language.run.finished(drawn.sheets), ...otherSheetLines(drawn, language)];
}

function otherSheetLines(drawn: Drawn, { run }: Language): readonly string[] {
  return [
    ...(drawn.kept.length === 0 ? [] : [run.kept(drawn.kept)]),
    ...(drawn.removed.length === 0 ? [] : [run.removed(drawn.removed)]),
    ...(drawn.left.length === 0 ? [] : [run.left(drawn.left)]),
  ];
}

function lockedLines({ month, drawn }: Extract<RunOutcome, { kind: "locked" }>, language: Language): readonly string[] {
  const { summary } = language.ledger;
  return drawn === null ? [summary.alreadyLocked(month)] : [summary.locked(month), ...drawnLines(drawn, language)];
}

function platformLine(
  { code, operation, leftovers, address }: ExcelError,
  { run: { failures }, ledger }: Language,
): string {
  if (leftovers.length > 0) return failures.leftovers(code, leftovers);
  switch (code) {
    case "TableChanged":
      return ledger.tableChanged;
    case "OutcomeUnknown":
      return failures.outcomeUnknown;
    case "WorkbookProtected":
    case "AccessDenied":
      return failures.accessDenied;
    case "WorkbookReadOnly":
      return failures.readOnly;
    case "InvalidOperationInCellEditMode":
      return failures.cellEdit;
    case "TableWithoutHeader":
      return failures.tableHeader(address);
    case "ActivityLimitReached":
    case "TooManyRequests":
      return failures.throttled;
    default:
      return failures.platform(operation, code);
  }
}

/** What an error says to people, one sentence a line. */
export function failureLines(error: unknown, language: Language): readonly string[] {
  const { failures } = language.run;
  if (error instanceof FileFault) return [language.files.faults[error.code](error.file, error.detail)];
  if (!(error instanceof ExcelError)) return [failures.fault(error instanceof Error ? error.message : String(error))];
  return [platformLine(error, language)];
}

/** What to tell the person when the run is over, one sentence a line. */
export function outcomeLines(outcome: RunOutcome, language: Language): readonly string[] {
  switch (outcome.kind) {
    case "finished":
      return finishedLines(outcome, language);
    case "locked":
      return lockedLines(outcome, language);
    case "refused":
      return refusalLines(outcome.reason, language);
    case "failed":
      return failureLines(outcome.error, language);
    case "cancelled":
      return [language.run.cancelled];
  }
}
