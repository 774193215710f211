import type { Ledger } from "../../engine/commission/ledger";
import { busiestMonth, dataMonths } from "../../engine/dataMonths";
import type { PayResult } from "../../engine/payResult";
import type { PeriodResult } from "../../engine/periodResult";
import type { Records } from "../../engine/records/records";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import type { FormLayout } from "../../report/sheets/statement/payFrame";
import { bindPeople } from "../people/bindPeople";
import type { PeopleToBind } from "../people/peopleToBind";
import type { SavedPeople } from "../people/savedPeople";
import { confirmedPeople } from "../people/settlePeople";
import type { Month } from "../../engine/units/period";
import type { MonthInput, MonthOutput } from "../ports/engine";
import type { WorkbookTable } from "../ports/workbook";
import { completeRules, hasRules } from "../rules/completeRules";
import { rulesOfTables, type ReadRules } from "../rules/readRules";
import type { TableFault } from "../rules/tableFault";
import { typedScores, withTypedScores } from "../rules/typedScores";
import type { AppraisalPorts } from "./appraisalPorts";
import { chosenForms } from "./chosenForms";
import { checkMonth, chosenMonth } from "./chosenMonth";
import { chosenPlatform } from "./chosenPlatform";
import type { ChosenTable } from "./chooseTables";
import { presetFor } from "./presetFor";
import { readRecords, type RunOptions } from "./readRecords";
import { Refusal } from "./refusal";

/** A month's figures, and what they pay. */
export interface MonthFigures extends Pick<PreparedMonth, "accepted" | "forms" | "people" | "read" | "warnings"> {
  readonly result: PeriodResult;
  /** `null` where the workbook has no rules of scoring or pay. */
  readonly pay: PayResult | null;
  /** What earlier months left. */
  readonly ledger: Ledger;
}

/** Tables of several platforms can't share a window: somebody chooses one, or takes the first. */
async function settingsFor(ports: AppraisalPorts, tables: readonly ChosenTable[]): Promise<Settings> {
  const { settings, doubts } = presetFor(tables, await chosenPlatform(ports.workbook));
  const [mixed] = doubts;
  if (mixed !== undefined && !ports.acceptGuesses()) {
    throw new Refusal({ code: "mixedPlatforms", platforms: mixed.platforms });
  }
  return settings;
}

function refuseFaults(faults: readonly TableFault[]): void {
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refusal({ code: "ruleFaults", faults: errors });
}

export interface MonthSources {
  readonly tables: readonly ChosenTable[];
  /** The workbook's rule tables. */
  readonly ruleTables: readonly WorkbookTable[];
  /** What earlier months left. */
  readonly ledger: Ledger;
}

/** A month before anything is calculated: rules without fault, records, and what is wanted. */
export interface PreparedMonth {
  /** With the roster that figures and pay share. */
  readonly rules: RuleSet;
  readonly records: Records;
  readonly settings: Settings;
  /** `null`: the month with most session starts. */
  readonly wanted: Month | null;
  /** The rules as they were understood. */
  readonly read: ReadRules;
  /** What is odd about the rules without being wrong. */
  readonly warnings: readonly TableFault[];
  /** Accounts that nobody has said the person of, and what was said of others. */
  readonly people: PeopleToBind;
  /** Proposals of persons and robots that were taken because guesses are accepted. */
  readonly accepted: SavedPeople;
  /** How 考核表 are laid out. */
  readonly forms: FormLayout;
}

/**
 * Rules first, so that a faulty one stops the run before anything long is read; then records.
 *
 * @throws Refusal for faulty rules, mixed platforms, unusable rows or a month without rows.
 */
export async function prepareMonth(
  ports: AppraisalPorts,
  { tables, ruleTables }: MonthSources,
  options: RunOptions,
): Promise<PreparedMonth> {
  const read = rulesOfTables(ruleTables, await settingsFor(ports, tables));
  refuseFaults(read.faults);
  const wanted = await chosenMonth(ports.workbook);
  const complete = completeRules(read, await readRecords({ engine: ports.engine, tables }, options));
  refuseFaults(complete.faults);
  const bound = bindPeople({ ...complete, settings: read.settings }, await confirmedPeople(ports));
  const { settings, people, accepted } = bound;
  const month = wanted ?? busiestMonth(dataMonths(bound.records, settings.dayStart));
  const typed = month === undefined ? [] : await typedScores(ports.workbook, month);
  const { records, rules } = withTypedScores(bound, typed);
  checkMonth(wanted, records, settings.dayStart);
  const warnings = [...read.faults, ...complete.faults];
  const forms = await chosenForms(ports.workbook);
  return { rules, records, settings, wanted, read, warnings, people, accepted, forms };
}

/** What a prepared month is calculated from; nobody is paid without rules of scoring or pay. */
export function inputOf({ records, settings, wanted, rules }: PreparedMonth, ledger: Ledger): MonthInput {
  return { records, settings, month: wanted, pay: hasRules(rules) ? { rules, ledger } : null };
}

/** One run, one number: that of the pay, where there is any, since it names the figures' inputs and the rules and ledger besides. */
function underOneNumber({ result, pay }: MonthOutput): MonthOutput {
  return pay === null ? { result, pay } : { result: { ...result, runId: pay.runId }, pay };
}

/**
 * Figures and pay of a month, both under the run's one number.
 *
 * @throws Refusal as `prepareMonth`.
 */
export async function calculateMonth(
  ports: AppraisalPorts,
  sources: MonthSources,
  options: RunOptions,
): Promise<MonthFigures> {
  const prepared = await prepareMonth(ports, sources, options);
  const { read, warnings, people, accepted, forms } = prepared;
  options.onProgress({ step: "calculating" });
  const output = await ports.engine.calculate(inputOf(prepared, sources.ledger), options.signal);
  return { ...underOneNumber(output), read, warnings, people, accepted, forms, ledger: sources.ledger };
}
