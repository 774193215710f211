import { monthSheets } from "../../report/monthSheets";
import { paySheets } from "../../report/sheets/statement/paySheets";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { acceptedSettings } from "../people/acceptedPeople";
import { rememberPeople } from "../people/savedPeople";
import type { Drawn } from "../ports/workbook";
import { mappingSettings, rememberMappings } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import { manualCells } from "../rules/manualCells";
import type { MonthFigures } from "./calculateMonth";
import { ignoredTables, unusedTables } from "./chooseTables";
import { figureMonth, type FiguredMonth } from "./figureMonth";
import type { RunOptions } from "./readRecords";
import type { Language } from "./language";
import type { RunOutcome } from "./runOutcome";

/** The month's sheets, then those of its pay where there are rules of pay. */
export function sheetsOf(
  { result, pay, read }: MonthFigures,
  { texts, rules, pay: words }: Language,
): readonly SheetSpec[] {
  const sheets = monthSheets(result, texts);
  if (pay === null) return sheets;
  return [...sheets, ...paySheets({ result, pay, words, language: { rules, texts }, manualCell: manualCells(read) })];
}

/** Draws the month; how its tables were read is saved in the same stroke, or not at all. */
async function drawMonth(
  { workbook, memory, language }: AppraisalPorts,
  { figures, tables, examined }: FiguredMonth,
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  onProgress({ step: "drawing" });
  const { result, pay, people, accepted } = figures;
  const drawn = await workbook.draw(sheetsOf(figures, language()), {
    month: result.period.month,
    runId: pay?.runId ?? result.runId,
    settings: { ...mappingSettings([...tables, ...ignoredTables(examined)]), ...acceptedSettings(people, accepted) },
    signal,
    onProgress: ({ done, total }) => onProgress({ step: "drawing", share: total === 0 ? 1 : done / total }),
  });
  rememberMappings(memory, tables);
  rememberPeople(memory, accepted);
  return drawn;
}

/**
 * The one click: calculate the month, draw its sheets, remember how the tables were read. The workbook gets all sheets or stays
 * as it was.
 *
 * @throws what `figureMonth` does; ExcelError when Excel refuses to draw.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const prepared = await figureMonth(ports, options);
  const { figures, tables, examined } = prepared;
  const drawn = await drawMonth(ports, prepared, options);
  return { kind: "finished", ...figures, drawn, unused: unusedTables(examined, tables) };
}
