import type { Area } from "./area";
import type { Band } from "./band";
import type { CellStyle } from "./cellStyle";
import type { ChartSpec } from "./chartSpec";
import type { ConditionalFormat } from "./conditionalFormat";
import type { PrintSetup } from "./printSetup";
import type { Validation } from "./validation";

/** An Excel table over cells that bands fill: header row first, no totals row of its own (totals are a band below). */
export interface TableSpec {
  /** Wished name, letters, digits and `_`; made unique in the workbook. */
  readonly name: string;
  readonly area: Area;
  readonly filter: boolean;
  readonly banded: boolean;
}

/** Cells that people fill in. Their values don't make a sheet count as edited, and carry over by `key`. */
export interface InputArea {
  readonly key: string;
  /** Key of the sheet that the cells would stand on by themselves, where several such share one: they carry over either way. */
  readonly of?: string;
  readonly area: Area;
  /** Drawn with formulas: a formula that stands there isn't something filled in. */
  readonly live?: boolean;
}

/**
 * What one sheet says and how it is meant to look, as plain data; big tables give their rows when asked.
 * Painted in this order: bands, paints, merges, then tables, conditional formats, charts.
 */
export interface SheetSpec {
  /** What the sheet is, the same in every language and run: `summary`, `attribution`, `attribution.2`. */
  readonly key: string;
  /** Wished name as people read it; cut and made unique in the workbook. */
  readonly name: string;
  readonly tab: "main" | "detail" | "warn" | "plain";
  readonly hidden: boolean;
  /** Column widths in digits of the body font, from column A on; a Chinese character takes two. */
  readonly widths: readonly number[];
  /** Heights in points where they aren't the default; a later entry wins. */
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  readonly bands: readonly Band[];
  /** Looks laid over single cells or areas after the bands. */
  readonly paints: readonly { readonly area: Area; readonly style: CellStyle }[];
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableSpec[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly ChartSpec[];
  readonly validations: readonly Validation[];
  readonly inputs: readonly InputArea[];
  readonly print: PrintSetup;
}

/** A sheet as others lead to it: one of the same set, or one that an earlier run drew and that stays. */
export type KnownSheet = Pick<SheetSpec, "key" | "name" | "inputs">;
