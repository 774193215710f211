import { EMPTY_LEDGER } from "../../engine/commission/ledger";
import { proposeSettings } from "../../engine/mapping/presets/proposeSettings";
import type { PayResult } from "../../engine/payResult";
import type { PeriodResult } from "../../engine/periodResult";
import type { Settings } from "../../engine/settings";
import type { WorkbookTable } from "../ports/workbook";
import { completeRules, hasRules } from "../rules/completeRules";
import { rulesOfTables, type ReadRules } from "../rules/readRules";
import type { TableFault } from "../rules/tableFault";
import type { AppraisalPorts } from "./appraisalPorts";
import { checkMonth, chosenMonth } from "./chosenMonth";
import type { ChosenTable } from "./chooseTables";
import { readRecords, type RunOptions } from "./readRecords";
import { Refusal } from "./refusal";

/** A month's figures, and what they pay. */
export interface MonthFigures {
  readonly result: PeriodResult;
  /** `null` where the workbook has no rules of scoring or pay. */
  readonly pay: PayResult | null;
  /** The rules as they were understood. */
  readonly read: ReadRules;
  /** What is odd about the rules without being wrong. */
  readonly warnings: readonly TableFault[];
}

/**
 * The documented settings of the platform that the orders come from, where an export is known beyond doubt; else of the
 * sessions' or reports'. Single headers prove nothing: many platforms share them.
 */
function presetFor(tables: readonly ChosenTable[], acceptGuesses: boolean): Settings {
  const known = tables.filter(({ preset }) => preset !== undefined).map(({ mapping }) => mapping);
  const orders = known.filter(({ kind }) => kind === "orders");
  const others = known.filter(({ kind }) => kind === "sessions" || kind === "agentSummary");
  const { settings, doubts } = proposeSettings(orders.length > 0 ? orders : others);
  const [mixed] = doubts;
  if (mixed !== undefined && !acceptGuesses) throw new Refusal({ code: "mixedPlatforms", platforms: mixed.platforms });
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
}

/**
 * Rules first, so that a faulty one stops the run before anything long is read; then records, figures, pay.
 *
 * @throws Refusal for faulty rules, mixed platforms, unusable rows or a month without rows.
 */
export async function calculateMonth(
  ports: AppraisalPorts,
  sources: MonthSources,
  options: RunOptions,
): Promise<MonthFigures> {
  const { tables, ruleTables } = sources;
  const read = rulesOfTables(ruleTables, presetFor(tables, ports.acceptGuesses()));
  refuseFaults(read.faults);
  const wanted = await chosenMonth(ports.workbook);
  const complete = completeRules(read, await readRecords({ engine: ports.engine, tables }, options));
  refuseFaults(complete.faults);
  const { rules, records } = complete;
  const { settings } = read;
  checkMonth(wanted, records, settings.dayStart);
  options.onProgress({ step: "calculating" });
  const rulesOfPay = hasRules(rules) ? { rules, ledger: EMPTY_LEDGER } : null;
  const input = { records, settings, month: wanted, pay: rulesOfPay };
  const { result, pay } = await ports.engine.calculate(input, options.signal);
  return { result, pay, read, warnings: [...read.faults, ...complete.faults] };
}
