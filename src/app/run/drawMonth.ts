import { coverOf } from "../../report/coverOf";
import { monthSheets } from "../../report/monthSheets";
import { payMethodSections } from "../../report/sheets/statement/payMethodSections";
import { paySheets } from "../../report/sheets/statement/paySheets";
import type { KnownSheet, SheetSpec } from "../../report/spec/sheetSpec";
import { sheetFamily } from "../../report/spec/sheetFamily";
import type { LedgerSheet } from "../ledger/drawLedger";
import { acceptedSettings } from "../people/acceptedPeople";
import { rememberPeople } from "../people/savedPeople";
import { unhurried } from "../ports/breather";
import type { Drawn, Workbook } from "../ports/workbook";
import { manualCells } from "../rules/manualCells";
import { mappingSettings, rememberMappings, type ReadTable } from "../sources/savedMappings";
import type { AppraisalPorts } from "./appraisalPorts";
import type { MonthFigures } from "./calculateMonth";
import type { ChosenTable } from "./chooseTables";
import type { Language } from "./language";
import type { RunOptions } from "./readRecords";

/** Sheets of scores and pay, by `sheetFamily`: what was paid in a locked month stays as it was published. */
const PAY_SHEETS: readonly string[] = ["appraisal", "payroll", "statement"];

function isLocked({ pay }: MonthFigures): boolean {
  return pay?.status === "locked";
}

/**
 * The cover, the month's sheets, then those of its pay where there are rules of pay and the month isn't locked. There may be
 * a hundred of them: it rests between them.
 *
 * @param staying - What earlier runs drew and this one leaves: the cover leads there as well.
 */
export function* sheetsOf(
  figures: MonthFigures,
  { texts, rules, pay: words }: Language,
  staying: readonly KnownSheet[] = [],
): Generator<undefined, readonly SheetSpec[]> {
  const { result, pay, read, ledger } = figures;
  if (pay === null) {
    const sheets = monthSheets(result, texts);
    return [coverOf(sheets, { result, texts, pay: null }), ...sheets];
  }
  const input = {
    result,
    pay,
    words,
    language: { rules, texts },
    manualCell: manualCells(read),
    rules: read.rules,
    facts: ledger.facts,
    forms: figures.forms,
  };
  const sheets = [...monthSheets(result, texts, payMethodSections(input))];
  yield;
  for (const sheet of isLocked(figures) ? [] : paySheets(input)) {
    sheets.push(sheet);
    yield;
  }
  return [coverOf(sheets, { result, texts, pay: input, staying }), ...sheets];
}

/** The pay sheets of a locked month, as they are in the workbook. */
async function stayingSheets(workbook: Workbook, figures: MonthFigures): Promise<readonly KnownSheet[]> {
  if (!isLocked(figures)) return [];
  const drawn = await workbook.drawnSheets(figures.result.period.month);
  const last = new Map(drawn.map((sheet) => [sheet.key, sheet])); // one that was edited stands beside its successor
  return [...last.values()].filter(({ key }) => PAY_SHEETS.includes(sheetFamily(key)));
}

export interface MonthDrawing {
  readonly figures: MonthFigures;
  readonly tables: readonly ChosenTable[];
  readonly ignored: readonly ReadTable[];
  /** Where it is drawn as well. */
  readonly ledger?: LedgerSheet;
}

/** Draws the month; how its tables were read is saved in the same stroke, or not at all. */
export async function drawMonth(
  { workbook, memory, language }: AppraisalPorts,
  { figures, tables, ignored, ledger }: MonthDrawing,
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  onProgress({ step: "drawing" });
  const { result, people, accepted } = figures;
  const sheets = await unhurried(sheetsOf(figures, language(), await stayingSheets(workbook, figures)));
  // The ledger stands before the month's sheets, which are drawn anew more often: the order of sheets stays the same.
  const drawn = await workbook.draw(ledger === undefined ? sheets : [ledger.spec, ...sheets], {
    month: result.period.month,
    runId: result.runId,
    settings: { ...mappingSettings([...tables, ...ignored]), ...acceptedSettings(people, accepted) },
    ...(isLocked(figures) ? { leaves: PAY_SHEETS } : {}),
    ...(ledger === undefined ? {} : { succession: ledger.succession }),
    signal,
    onProgress: ({ done, total }) => onProgress({ step: "drawing", share: total === 0 ? 1 : done / total }),
  });
  rememberMappings(memory, tables);
  rememberPeople(memory, accepted);
  return drawn;
}
