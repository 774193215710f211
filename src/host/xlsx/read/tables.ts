import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { tryParseA1 } from "../../model/address";
import { Table } from "../../model/table";
import type { Worksheet } from "../../model/worksheet";
import { asRecord, textIn } from "../record";
import { attribute, tagsOf } from "../xmlText";
import type { ZipPackage } from "../zipPackage";

/** The tables of a file's sheet. Their cells are there already. */
export function readTables(sheet: Worksheet, file: FileSheet, unfiltered: ReadonlySet<string>): void {
  for (const model of modelsOf(file)) {
    const rect = tryParseA1(model.tableRef ?? model.ref);
    if (rect === undefined) continue;
    const table = new Table(sheet, rect);
    const name = model.displayName ?? model.name;
    sheet.tableList.push(table);
    table.adopt({
      name,
      headers: model.headerRow !== false,
      totals: model.totalsRow === true,
    });
    const style = asRecord(model.style);
    table.style = textIn(style, "theme");
    table.showBandedRows = style["showRowStripes"] === true;
    table.showBandedColumns = style["showColumnStripes"] === true;
    table.highlightFirstColumn = style["showFirstColumn"] === true;
    table.highlightLastColumn = style["showLastColumn"] === true;
    table.showFilterButton = !unfiltered.has(name) && model.columns.some(({ filterButton }) => filterButton !== false);
  }
}

/** The table parts of a file. */
async function tableParts(archive: ZipPackage): Promise<readonly string[]> {
  const paths = archive.paths.filter((path) => path.startsWith("xl/tables/"));
  const parts: string[] = [];
  for (const path of paths) parts.push(await archive.text(path));
  return parts;
}

function nameIn(xml: string): readonly string[] {
  const name = attribute(tagsOf(xml, "table")[0] ?? "", "displayName");
  return name === undefined ? [] : [name];
}

/** Names of a file's tables. */
export async function tableNames(archive: ZipPackage): Promise<readonly string[]> {
  return (await tableParts(archive)).flatMap(nameIn);
}

/** Names of the tables whose parts have no filter: the library gives each one. */
export async function unfilteredTables(archive: ZipPackage): Promise<ReadonlySet<string>> {
  const unfiltered = (await tableParts(archive)).filter((xml) => tagsOf(xml, "autoFilter").length === 0);
  return new Set(unfiltered.flatMap(nameIn));
}

function modelsOf(file: FileSheet): TableModel[] {
  return file.getTables().map(({ table }) => table);
}

type TableModel = ReturnType<FileSheet["getTables"]>[number]["table"];
