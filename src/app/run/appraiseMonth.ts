import { calculatePeriod } from "../../engine/calculatePeriod";
import { proposeSettings } from "../../engine/mapping/presets/proposeSettings";
import type { PeriodResult } from "../../engine/periodResult";
import type { Settings } from "../../engine/settings";
import { monthSheets } from "../../report/monthSheets";
import type { Drawn } from "../ports/workbook";
import { rememberMappings, restoreMappings, saveMappings } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import { checkMonth, chosenMonth } from "./chosenMonth";
import { chooseTables, type ChosenTable } from "./chooseTables";
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

async function drawMonth(
  { workbook, texts }: AppraisalPorts,
  result: PeriodResult,
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  onProgress({ step: "drawing" });
  return workbook.draw(monthSheets(result, texts()), {
    month: result.period.month,
    runId: result.runId,
    keepEdited: true,
    signal,
    onProgress: ({ done, total }) => onProgress({ step: "drawing", share: total === 0 ? 1 : done / total }),
  });
}

/** Draws with the mapping saved; the saved mapping is what it was when drawing fails. */
async function drawAndRemember(
  ports: AppraisalPorts,
  drawing: { result: PeriodResult; tables: readonly ChosenTable[] },
  options: RunOptions,
): Promise<Drawn> {
  const { workbook, memory } = ports;
  const before = await saveMappings(workbook, drawing.tables);
  try {
    const drawn = await drawMonth(ports, drawing.result, options);
    rememberMappings(memory, drawing.tables);
    return drawn;
  } catch (error) {
    await restoreMappings(workbook, before);
    throw error;
  }
}

/**
 * The one click: recognise the tables, read them, calculate, draw the month's sheets, remember how the tables were read.
 * The workbook gets all sheets or stays as it was.
 *
 * @throws Refusal when the data can't give a month; ExcelError or FileFault when the platform or a file refuses; the
 *   signal's reason when called off.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const tables = chooseTables(await recogniseTables(ports, options));
  options.signal.throwIfAborted();
  const result = await calculateMonth(ports, tables, options);
  options.signal.throwIfAborted();
  return { kind: "finished", result, drawn: await drawAndRemember(ports, { result, tables }, options) };
}
