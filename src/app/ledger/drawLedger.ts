import type { Ledger } from "../../engine/commission/ledger";
import { LEDGER_KEY, ledgerSheet } from "../../report/sheets/ledger/ledgerSheet";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import type { Succession, Workbook, WorkbookTable } from "../ports/workbook";
import { isBlank } from "../rules/cellParsers";
import { recogniseColumns } from "../rules/recogniseColumns";
import type { Language } from "../run/language";
import { Refusal } from "../run/refusal";
import { ledgerContent } from "./ledgerContent";
import type { ReadLedger } from "./readLedger";

/** The sheet 绩效台账 as it is to be, and what it takes the place of. */
export interface LedgerSheet {
  readonly spec: SheetSpec;
  readonly succession: Succession;
}

/** Rows of a sheet (Excel specifications and limits). */
const MOST_ROWS = 1_048_576;

/** How many rows are looked at to see how a column of people's own is formatted. */
const LOOKED_AT = 200;

function hasOwnColumns(table: WorkbookTable): boolean {
  return recogniseColumns(table).places.size < table.header.length;
}

/** The number format of each column: that of its first filled cell. */
async function formatsOf(workbook: Workbook, table: WorkbookTable): Promise<readonly string[]> {
  const { sheet, row, column, header, rows } = table;
  const listed = (await workbook.listSheets()).find(({ name }) => name === sheet);
  if (listed === undefined) return [];
  const { numberFormats = [] } = await workbook.readHead(listed.id, row + 1 + Math.min(rows.length, LOOKED_AT));
  return header.map((_, place) => {
    const first = rows.findIndex((cells) => !isBlank(cells[place] ?? ""));
    return first < 0 ? "" : (numberFormats[row + 1 + first]?.[column + place] ?? "");
  });
}

/**
 * Makes the sheet that holds a ledger, with all that people have added to the tables it was read from.
 *
 * @throws Refusal when it has more rows than a sheet.
 */
export async function ledgerSheetOf(
  ledger: Ledger,
  read: ReadLedger,
  { workbook, language }: { readonly workbook: Workbook; readonly language: Language },
): Promise<LedgerSheet> {
  const formats = new Map<string, readonly string[]>();
  for (const table of read.tables.filter(hasOwnColumns)) {
    formats.set(table.name.toLowerCase(), await formatsOf(workbook, table));
  }
  const spec = ledgerSheet(ledgerContent({ ledger, read, numberFormats: formats, language }));
  const rows = Math.max(...spec.tables.map(({ area }) => area.row + area.rows));
  if (rows > MOST_ROWS) throw new Refusal({ code: "ledgerTooLong", rows });
  return { spec, succession: { key: LEDGER_KEY, tables: read.tables } };
}
