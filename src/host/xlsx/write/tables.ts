import type { TableColumnProperties, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { toA1 } from "../../model/address";
import type { Table } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { attribute, tagsOf } from "../xmlText";
import { fileFormula } from "./formulaText";

/** Adds the sheet's tables. Their cells are written with the sheet. */
export function writeTables(target: FileSheet, sheet: Worksheet): void {
  for (const table of sheet.tableList) {
    target.addTable({
      name: table.name,
      ref: toA1({ ...table.rect, height: 1, width: 1 }),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        ...(table.style === "" ? {} : { theme: table.style }),
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: table.columnIds.map((_, index) => columnOf(table, index)),
      rows: new Array<never>(table.body.height), // only counted: an array without items costs nothing
    });
  }
}

/** SUBTOTAL's numbers that ignore hidden rows, by the file's words. */
const TOTALS: Readonly<Record<string, TableColumnProperties["totalsRowFunction"]>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function columnOf(table: Table, index: number): TableColumnProperties {
  const column = { name: table.header(index), filterButton: true };
  if (!table.showTotals) return column;
  const [row, at] = [table.rect.row + table.rect.height - 1, table.rect.column + index];
  const { grid } = table.sheet;
  const formula = grid.formula(row, at);
  if (formula === undefined) {
    const label = grid.get(row, at);
    return label === "" ? column : { ...column, totalsRowLabel: String(label) };
  }
  const own = /^=SUBTOTAL\((\d+),\s*(?:[^[\]()]*)\[([^[\]]*)\]\)$/i.exec(formula);
  const known = own?.[2] === column.name ? TOTALS[own[1] ?? ""] : undefined;
  if (known !== undefined) return { ...column, totalsRowFunction: known };
  return { ...column, totalsRowFunction: "custom", totalsRowFormula: fileFormula(formula) };
}

/**
 * The part of a table as it belongs in the file. The library hides each button of a table without any, which makes Excel
 * drop the table; Excel itself leaves the filter out.
 */
export function tablePart(content: Uint8Array, workbook: Workbook): Uint8Array {
  const xml = new TextDecoder().decode(content);
  const name = attribute(tagsOf(xml, "table")[0] ?? "", "displayName");
  const table = workbook.sheets.flatMap(({ tableList }) => tableList).find((one) => one.name === name);
  if (table?.showFilterButton !== false) return content;
  return new TextEncoder().encode(xml.replace(/<autoFilter\b(?:[^>]*\/>|[\s\S]*?<\/autoFilter>)/, ""));
}
