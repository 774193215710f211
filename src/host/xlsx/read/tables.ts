import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { tryParseA1 } from "../../model/address";
import { Table } from "../../model/table";
import type { Worksheet } from "../../model/worksheet";
import { asRecord, textIn } from "../record";

/** The tables of a file's sheet. Their cells are there already. */
export function readTables(sheet: Worksheet, file: FileSheet): void {
  for (const model of modelsOf(file)) {
    const rect = tryParseA1(model.tableRef ?? model.ref);
    if (rect === undefined) continue;
    const table = new Table(sheet, rect);
    sheet.tableList.push(table);
    table.adopt({
      name: model.displayName ?? model.name,
      headers: model.headerRow !== false,
      totals: model.totalsRow === true,
    });
    const style = asRecord(model.style);
    table.style = textIn(style, "theme");
    table.showBandedRows = style["showRowStripes"] === true;
    table.showBandedColumns = style["showColumnStripes"] === true;
    table.highlightFirstColumn = style["showFirstColumn"] === true;
    table.highlightLastColumn = style["showLastColumn"] === true;
    table.showFilterButton =
      model.autoFilterRef !== undefined && model.columns.some(({ filterButton }) => filterButton !== false);
  }
}

function modelsOf(file: FileSheet): TableModel[] {
  return file.getTables().map(({ table }) => table);
}

type TableModel = ReturnType<FileSheet["getTables"]>[number]["table"];
