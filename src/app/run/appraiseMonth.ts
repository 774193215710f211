import { calculatePeriod } from "../../engine/calculatePeriod";
import type { PeriodResult } from "../../engine/periodResult";
import { DEFAULT_SETTINGS } from "../../engine/settings";
import { monthSheets } from "../../report/monthSheets";
import type { Drawn } from "../ports/workbook";
import type { AppraisalPorts } from "./appraisalPorts";
import { checkMonth, chosenMonth } from "./chosenMonth";
import { chooseTables, type ChosenTable } from "./chooseTables";
import { examineSheets } from "./examineSheets";
import { readRecords, type RunOptions } from "./readRecords";
import { loadMappings, saveMappings } from "./savedMappings";
import type { RunOutcome } from "./runOutcome";

async function calculateMonth(
  { workbook }: AppraisalPorts,
  tables: readonly ChosenTable[],
  options: RunOptions,
): Promise<PeriodResult> {
  const wanted = await chosenMonth(workbook);
  const records = await readRecords(workbook, tables, options);
  const settings = DEFAULT_SETTINGS;
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

/**
 * The one click: recognise the sheets, read them, calculate, draw the month's sheets, remember how the sheets were read.
 * The workbook gets all sheets or stays as it was.
 *
 * @throws Refusal when the data can't give a month; ExcelError when the platform refuses; the signal's reason when called off.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const { workbook } = ports;
  options.onProgress({ step: "detecting" });
  const saved = await loadMappings(workbook);
  const tables = chooseTables(await examineSheets(workbook, saved));
  options.signal.throwIfAborted();
  const result = await calculateMonth(ports, tables, options);
  options.signal.throwIfAborted();
  await saveMappings(workbook, tables);
  try {
    return { kind: "finished", result, drawn: await drawMonth(ports, result, options) };
  } catch (error) {
    await saveMappings(workbook, saved);
    throw error;
  }
}
