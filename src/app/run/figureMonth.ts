import { RULE_TABLES } from "../rules/ruleColumns";
import type { ExaminedTable } from "../sources/examineTables";
import type { AppraisalPorts } from "./appraisalPorts";
import { calculateMonth, type MonthFigures } from "./calculateMonth";
import { chooseTables, type ChosenTable } from "./chooseTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";

/** A month, calculated, and what it was calculated from. */
export interface FiguredMonth {
  readonly figures: MonthFigures;
  readonly tables: readonly ChosenTable[];
  readonly examined: readonly ExaminedTable[];
}

/**
 * Everything up to the sheets: read the rules, recognise the tables, read them, calculate. Writes nothing.
 *
 * @throws Refusal when the data or the rules can't give a month; ExcelError or FileFault when the platform or a file refuses; the
 *   signal's reason when called off.
 */
export async function figureMonth(ports: AppraisalPorts, options: RunOptions): Promise<FiguredMonth> {
  const ruleTables = await ports.workbook.readTables(RULE_TABLES);
  const examined = await recogniseTables(ports, { ...options, ruleTables });
  const tables = chooseTables(examined);
  options.signal.throwIfAborted();
  const figures = await calculateMonth(ports, { tables, ruleTables }, options);
  options.signal.throwIfAborted();
  return { figures, tables, examined };
}
