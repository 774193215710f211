import type { SheetListing, Workbook } from "../ports/workbook";
import { HEAD_ROWS, type TableSource } from "./tableSource";

function sheetSource(workbook: Workbook, { id, name, rowCount }: SheetListing): TableSource {
  return {
    source: "",
    sheet: name,
    rows: rowCount,
    head: () => workbook.readHead(id, HEAD_ROWS),
    read: ({ headerRow, columns }, onBlock, signal) =>
      workbook.readColumns(
        { sheetId: id, firstRow: headerRow + 1, lastRow: rowCount, columns: columns.map(({ index }) => index) },
        (block, { done, total }) => onBlock(block, total === 0 ? 1 : done / total),
        signal,
      ),
  };
}

/** Every sheet with content that isn't ours. */
export async function workbookSources(workbook: Workbook): Promise<readonly TableSource[]> {
  const sheets = (await workbook.listSheets()).filter(({ ours, rowCount }) => !ours && rowCount > 0);
  return sheets.map((sheet) => sheetSource(workbook, sheet));
}
