import { monthSheets } from "../../report/monthSheets";
import { paySheets } from "../../report/sheets/statement/paySheets";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { acceptedSettings } from "../people/acceptedPeople";
import { rememberPeople } from "../people/savedPeople";
import type { Drawn } from "../ports/workbook";
import { mappingSettings, rememberMappings } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import { manualCells } from "../rules/manualCells";
import { RULE_TABLES } from "../rules/ruleColumns";
import { calculateMonth, type MonthFigures } from "./calculateMonth";
import { chooseTables, rememberedPlaces, unusedTables, type ChosenTable } from "./chooseTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";
import type { Language } from "./language";
import type { RunOutcome } from "./runOutcome";

/** The month's sheets, then those of its pay where there are rules of pay. */
function sheetsOf({ result, pay, read }: MonthFigures, { texts, rules, pay: words }: Language): readonly SheetSpec[] {
  const sheets = monthSheets(result, texts);
  if (pay === null) return sheets;
  return [...sheets, ...paySheets({ result, pay, words, language: { rules, texts }, manualCell: manualCells(read) })];
}

/** Draws the month; how its tables were read is saved in the same stroke, or not at all. */
async function drawMonth(
  { workbook, memory, language }: AppraisalPorts,
  { figures, tables }: { readonly figures: MonthFigures; readonly tables: readonly ChosenTable[] },
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  onProgress({ step: "drawing" });
  const { result, pay, people, accepted } = figures;
  const drawn = await workbook.draw(sheetsOf(figures, language()), {
    month: result.period.month,
    runId: pay?.runId ?? result.runId,
    settings: { ...mappingSettings(tables), ...acceptedSettings(people, accepted) },
    signal,
    onProgress: ({ done, total }) => onProgress({ step: "drawing", share: total === 0 ? 1 : done / total }),
  });
  rememberMappings(memory, tables);
  rememberPeople(memory, accepted);
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
  const drawn = await drawMonth(ports, { figures, tables }, options);
  const remembered = rememberedPlaces(examined, tables);
  return { kind: "finished", ...figures, drawn, unused: unusedTables(examined, tables), remembered };
}
