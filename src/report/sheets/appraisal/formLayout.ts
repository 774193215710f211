import type { Band } from "../../spec/band";
import type { BandColumn } from "../../spec/band";
import { rowsOf } from "../../spec/band";
import type { CellStyle } from "../../spec/cellStyle";
import type { SheetCell } from "../../spec/sheetCell";
import type { InputArea } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import type { Section } from "../method/section";

/** KPI, unit, weight, target, actual, attained, points, weighted, change, median: as wide as upright A4 holds. */
export const FORM_WIDTHS: readonly number[] = [22, 7, 8, 12, 13, 10, 9, 9, 15, 13];

/** Part of the form with the cells that people fill in. */
export interface FormPart extends Section {
  readonly inputs: readonly InputArea[];
}

/** A part that is told at which row it begins. */
export type FormPartMaker = (row: number) => FormPart;

/** Points of the blank row between parts. */
const GAP = 9;

/** Parts below one another with a narrow row between them. */
export function formStack(first: number, makers: readonly FormPartMaker[]): FormPart {
  return makers.reduce<FormPart>(
    (above, make, i) => {
      const start = first + above.rows + (i === 0 ? 0 : 1);
      const part = make(start);
      const gap = i === 0 ? [] : [{ row: start - 1, rows: 1, points: GAP }];
      return {
        bands: [...above.bands, ...part.bands],
        merges: [...above.merges, ...part.merges],
        heights: [...above.heights, ...gap, ...part.heights],
        inputs: [...above.inputs, ...part.inputs],
        rows: start - first + part.rows,
      };
    },
    { bands: [], merges: [], heights: [], inputs: [], rows: 0 },
  );
}

/** Digits of the form's columns from `first` (included) to `to` (excluded). */
export function widthOf(first: number, to: number = FORM_WIDTHS.length): number {
  return FORM_WIDTHS.slice(first, to).reduce((sum, width) => sum + width, 0);
}

/** A field: its name above, what it says below, across some columns. */
export interface FormField {
  readonly name: string;
  readonly cell: SheetCell;
  readonly look: BandColumn & { readonly style: CellStyle };
  /** Columns that it takes; absent: two. */
  readonly columns?: number;
}

/** Columns that most fields take. */
export const FIELD_COLUMNS = 2;

function columnsOf({ columns = FIELD_COLUMNS }: FormField): number {
  return columns;
}

/** A row of names and one of what they stand for. */
export function fieldRows(row: number, fields: readonly FormField[], points: number): Section {
  const spread = <Value>(pick: (field: FormField) => Value): readonly (Value | null)[] =>
    fields.flatMap((field) => [pick(field), ...Array.from({ length: columnsOf(field) - 1 }, () => null)]);
  const looks = fields.flatMap((field): readonly BandColumn[] => {
    const { look } = field;
    return [look, ...Array.from({ length: columnsOf(field) - 1 }, (): BandColumn => ({ ...look, format: "note" }))];
  });
  const starts = fields.map((_, i) => fields.slice(0, i).reduce((sum, field) => sum + columnsOf(field), 0));
  const names: Band = {
    row,
    column: 0,
    columns: looks.map(() => ({ format: "text", align: "left" })),
    style: "label",
    rows: rowsOf([spread(({ name }) => name)]),
  };
  const cells = spread<SheetCell>(({ cell }) => cell);
  const merges = [row, row + 1].flatMap((at) =>
    fields.map((field, i) => ({ row: at, column: starts[i] ?? 0, rows: 1, columns: columnsOf(field) })),
  );
  return {
    bands: [names, { row: row + 1, column: 0, columns: looks, style: "field", rows: rowsOf([cells]) }],
    merges,
    heights: [
      { row, rows: 1, points: 16 },
      { row: row + 1, rows: 1, points },
    ],
    rows: 2,
  };
}

/** Points of one line of text, and of the room around it. */
const LINE = 14;
const ROOM = 7;

/** A name and a text that runs to the form's right edge, a row each, as high as the text needs. */
export function textRows(row: number, lines: readonly (readonly [name: string, text: string])[]): Section {
  const blank = FORM_WIDTHS.slice(2);
  const columns: readonly BandColumn[] = [
    { format: "text" },
    { format: "note", wrap: true },
    ...blank.map((): BandColumn => ({ format: "note" })),
  ];
  return {
    bands: [
      {
        row,
        column: 0,
        columns,
        style: "body",
        rows: rowsOf(lines.map(([name, text]) => [name, text, ...blank.map(() => null)])),
      },
    ],
    merges: lines.map((_, i) => ({ row: row + i, column: 1, rows: 1, columns: FORM_WIDTHS.length - 1 })),
    heights: lines.map(([, text], i) => ({ row: row + i, rows: 1, points: ROOM + LINE * linesOf(text, widthOf(1)) })),
    rows: lines.length,
  };
}
