import { rowsOf, type Band, type BandColumn } from "../../../src/report/spec/band";
import type { SheetCell } from "../../../src/report/spec/sheetCell";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";

/** A sheet with nothing on it but what is given. */
export function sheetSpec(given: Partial<SheetSpec> = {}): SheetSpec {
  return {
    key: "sheet",
    name: "绩效",
    tab: "main",
    hidden: false,
    widths: [12],
    heights: [],
    bands: [],
    paints: [],
    merges: [],
    freeze: { rows: 0, columns: 0 },
    tables: [],
    conditionalFormats: [],
    charts: [],
    validations: [],
    inputs: [],
    print: {
      orientation: "portrait",
      pagesTall: null,
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      repeat: { row: 0, rows: 0 },
      footer: { left: [], center: [], right: [] },
      breaksBefore: [],
    },
    ...given,
  };
}

/** A body band from A1 on. */
export function bodyBand(columns: readonly BandColumn[], cells: readonly (readonly SheetCell[])[]): Band {
  return { row: 0, column: 0, columns, style: "body", rows: rowsOf(cells) };
}
