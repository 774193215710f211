import type { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";

/** All that a run could change in a workbook, as plain data: two equal states are the same workbook to a person. */
export function bookState(workbook: Workbook): unknown {
  return {
    active: workbook.active.name,
    settings: [...workbook.settingsStore],
    events: workbook._Runtime.values["enableEvents"],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      cells: cellsOf(sheet),
      tables: sheet.tableList.map(({ name }) => name),
    })),
  };
}

/** The formulas (or values) of a sheet's used cells from A1 on; empty for an empty sheet. */
export function cellsOf(sheet: Worksheet): readonly (readonly unknown[])[] {
  const used = sheet.usedRect(true);
  if (used === undefined) return [];
  return sheet.range({ row: 0, column: 0, height: used.row + used.height, width: used.column + used.width }).formulas;
}

/** A sheet by name; fails where there is none. */
export function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}: ${workbook.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}
