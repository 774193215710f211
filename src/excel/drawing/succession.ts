import { ExcelError } from "../../app/ports/excelError";
import type { Succession, WorkbookTable } from "../../app/ports/workbook";
import type { InputArea } from "../../report/spec/sheetSpec";
import { tablesIn } from "../readTables";
import { contentHash } from "./contentHash";
import { withoutInputs } from "./editedSheets";
import { readSheets, type SheetReading } from "./readSheets";
import { sheetOfMark, type SheetMark } from "./sheetMarks";
import type { Survey } from "./survey";

/** Under which "month" the marks of sheets are saved that belong to none. */
export const NO_MONTH = "lasting";

/** What becomes of the sheets that give their tables' names to a new one: ids. */
export interface Succeeded {
  /** The new sheet says all that they said. */
  readonly going: ReadonlySet<string>;
  /** They say more: they stay, under other names. */
  readonly staying: ReadonlySet<string>;
}

function areaOf({ name, row, column, header, rows }: WorkbookTable): InputArea {
  return { key: name, area: { row, column, rows: rows.length + 1, columns: header.length } };
}

/** The mark of a sheet that was drawn as this succession's; whoever else made the sheet, nothing says what is theirs. */
function markOf(sheetId: string, { key }: Succession, { marks, sheets }: Survey): SheetMark | undefined {
  return marks.find((mark) => mark.kind === key && sheetOfMark(mark, sheets)?.id === sheetId);
}

/** Whether the sheet is as it was drawn but for the rows and columns of its tables, and these hold no formula. */
async function isCarried(
  context: Excel.RequestContext,
  mark: SheetMark,
  { sheetId, areas }: { readonly sheetId: string; readonly areas: readonly InputArea[] },
): Promise<boolean> {
  const hash = contentHash();
  let formulas = 0;
  const onRow: SheetReading["onRow"] = (_, cells, at) => {
    const rest = withoutInputs(cells, at, areas);
    hash.add(at.row, at.column, rest);
    formulas += cells.filter((cell, i) => rest[i] !== cell && typeof cell === "string" && cell.startsWith("=")).length;
  };
  await readSheets(context, [sheetId], { onRow, signal: undefined });
  return formulas === 0 && hash.digest() === mark.hash;
}

/** Looks at the sheets that the tables stand on. */
export async function findSucceeded(
  context: Excel.RequestContext,
  before: Survey,
  succession: Succession | undefined,
): Promise<Succeeded> {
  const going = new Set<string>();
  const staying = new Set<string>();
  const tables = succession?.tables ?? [];
  for (const { id, name } of before.sheets) {
    const areas = tables.filter(({ sheet }) => sheet === name).map(areaOf);
    if (succession === undefined || areas.length === 0) continue;
    const mark = markOf(id, succession, before);
    const carried = mark !== undefined && (await isCarried(context, mark, { sheetId: id, areas }));
    (carried ? going : staying).add(id);
  }
  return { going, staying };
}

function contentOf({ header, rows }: WorkbookTable): string {
  return JSON.stringify([header, rows]);
}

/**
 * Reads the tables once more, last thing before the new sheet takes their place.
 *
 * @throws ExcelError `TableChanged` when one of them isn't what the new sheet was made from.
 */
export async function checkUnchanged(context: Excel.RequestContext, succession: Succession | undefined): Promise<void> {
  const tables = succession?.tables ?? [];
  if (tables.length === 0) return;
  const now = await tablesIn(
    context,
    tables.map(({ name }) => name),
  );
  const changed = tables.find((table) => {
    const same = now.find(({ name }) => name === table.name);
    return same === undefined || contentOf(same) !== contentOf(table);
  });
  if (changed !== undefined) {
    throw new ExcelError({ operation: "replace the tables", code: "TableChanged", address: changed.name });
  }
}
