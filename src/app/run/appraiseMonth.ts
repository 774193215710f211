import { calculatePeriod } from "../../engine/calculatePeriod";
import { proposeSettings } from "../../engine/mapping/presets/proposeSettings";
import type { PeriodResult } from "../../engine/periodResult";
import type { Settings } from "../../engine/settings";
import { monthSheets } from "../../report/monthSheets";
import type { Drawn } from "../ports/workbook";
import { mappingSettings, rememberMappings } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import { checkMonth, chosenMonth } from "./chosenMonth";
import { chooseTables, unusedTables, type ChosenTable } from "./chooseTables";
import { readRecords, type RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";
import { Refusal } from "./refusal";
import type { RunOutcome } from "./runOutcome";

/**
 * The documented settings of the platform that the orders come from, where an export is known beyond doubt; else of the
 * sessions' or reports'. Single headers prove nothing: many platforms share them.
 */
function settingsFor(tables: readonly ChosenTable[], acceptGuesses: boolean): Settings {
  const known = tables.filter(({ preset }) => preset !== undefined).map(({ mapping }) => mapping);
  const orders = known.filter(({ kind }) => kind === "orders");
  const others = known.filter(({ kind }) => kind === "sessions" || kind === "agentSummary");
  const { settings, doubts } = proposeSettings(orders.length > 0 ? orders : others);
  const [mixed] = doubts;
  if (mixed !== undefined && !acceptGuesses) throw new Refusal({ code: "mixedPlatforms", platforms: mixed.platforms });
  return settings;
}

async function calculateMonth(
  ports: AppraisalPorts,
  tables: readonly ChosenTable[],
  options: RunOptions,
): Promise<PeriodResult> {
  const settings = settingsFor(tables, ports.acceptGuesses());
  const wanted = await chosenMonth(ports.workbook);
  const records = await readRecords(tables, options);
  checkMonth(wanted, records, settings.dayStart);
  options.onProgress({ step: "calculating" });
  return calculatePeriod({ records, settings, month: wanted });
}

/** Draws the month; how its tables were read is saved in the same stroke, or not at all. */
async function drawMonth(
  { workbook, memory, texts }: AppraisalPorts,
  { result, tables }: { readonly result: PeriodResult; readonly tables: readonly ChosenTable[] },
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  onProgress({ step: "drawing" });
  const drawn = await workbook.draw(monthSheets(result, texts()), {
    month: result.period.month,
    runId: result.runId,
    settings: mappingSettings(tables),
    signal,
    onProgress: ({ done, total }) => onProgress({ step: "drawing", share: total === 0 ? 1 : done / total }),
  });
  rememberMappings(memory, tables);
  return drawn;
}

/**
 * The one click: recognise the tables, read them, calculate, draw the month's sheets, remember how the tables were read.
 * The workbook gets all sheets or stays as it was.
 *
 * @throws Refusal when the data can't give a month; ExcelError or FileFault when the platform or a file refuses; the
 *   signal's reason when called off.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const examined = await recogniseTables(ports, options);
  const tables = chooseTables(examined);
  options.signal.throwIfAborted();
  const result = await calculateMonth(ports, tables, options);
  options.signal.throwIfAborted();
  const drawn = await drawMonth(ports, { result, tables }, options);
  return { kind: "finished", result, drawn, unused: unusedTables(examined, tables) };
}
