import type { AppraisalPorts } from "./appraisalPorts";
import { drawMonth } from "./drawMonth";
import { reckonMonth } from "./reckonMonth";
import type { RunOptions } from "./readRecords";
import type { RunOutcome } from "./runOutcome";

/**
 * The one click: read rules and ledger, recognise the tables, read them, calculate, draw the month's sheets, remember how the
 * tables were read. The workbook gets all sheets or stays as it was. What was paid in a locked month isn't drawn again.
 *
 * @throws Refusal when the data, the rules or the ledger can't give a month; ExcelError or FileFault when the platform or a
 *   file refuses; the signal's reason when called off.
 */
export async function appraiseMonth(ports: AppraisalPorts, options: RunOptions): Promise<RunOutcome> {
  const { figures, tables, ignored, unused, remembered } = await reckonMonth(ports, options);
  const drawn = await drawMonth(ports, { figures, tables, ignored }, options);
  return { kind: "finished", ...figures, drawn, unused, remembered, published: null };
}
