import type { FormatPatch } from "../../model/cellFormat";
import type { Workbook } from "../../model/workbook";
import { sheetRows } from "./sheetRows";

/** The distinct looks of a workbook, numbered from 1; 0 is the plain cell. */
export class StyleTable {
  private readonly byObject = new Map<FormatPatch, number>();
  private readonly byLook = new Map<string, number>();
  readonly patches: FormatPatch[] = [];

  constructor(workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      for (const row of sheetRows(sheet)) for (const { patch } of sheet.formats.segments(row)) this.number(patch);
      for (const { patch } of columnFormats(sheet)) this.number(patch);
    }
  }

  /** The number of a look, which gets one if it has none. */
  number(patch: FormatPatch): number {
    const known = this.byObject.get(patch);
    if (known !== undefined) return known;
    const look: FormatPatch = Object.fromEntries(Object.entries(patch).filter(([name]) => name !== "hyperlink"));
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const number = this.byLook.get(key) ?? this.add(key, look);
    this.byObject.set(patch, number);
    return number;
  }

  private add(key: string, look: FormatPatch): number {
    if (key === "[]") return 0;
    this.patches.push(look);
    this.byLook.set(key, this.patches.length);
    return this.patches.length;
  }
}

/** Formats of whole columns: those that reach the sheet's last row. */
export function columnFormats(sheet: Workbook["sheets"][number]) {
  return sheet.formats.segments(LAST_ROW);
}

const LAST_ROW = 1_048_575;
