import type { PeriodResult } from "../../engine/periodResult";
import { monthSheets } from "../../report/monthSheets";
import type { Drawn } from "../ports/workbook";
import { mappingSettings, rememberMappings } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import { RULE_TABLES } from "../rules/ruleColumns";
import { calculateMonth } from "./calculateMonth";
import { chooseTables, unusedTables, type ChosenTable } from "./chooseTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";
import type { RunOutcome } from "./runOutcome";

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
 * The one click: read the rules, recognise the tables, read them, calculate, draw the month's sheets, remember how the tables were read.
 * The workbook gets all sheets or stays as it was.
 *
 * @throws Refusal when the data or the rules can't give a month; ExcelError or FileFault when the platform or a file refuses; the
 *   signal's reason when called off.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const ruleTables = await ports.workbook.readTables(RULE_TABLES);
  const examined = await recogniseTables(ports, { ...options, ruleTables });
  const tables = chooseTables(examined);
  options.signal.throwIfAborted();
  const figures = await calculateMonth(ports, { tables, ruleTables }, options);
  options.signal.throwIfAborted();
  const drawn = await drawMonth(ports, { result: figures.result, tables }, options);
  return { kind: "finished", ...figures, drawn, unused: unusedTables(examined, tables) };
}
