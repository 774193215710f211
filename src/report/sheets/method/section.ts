import type { Area } from "../../spec/area";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { ROW_POINTS } from "../rowPoints";
import { SECTION_HEIGHT } from "../sheetFrame";
import { linesOf } from "../../spec/textWidth";

/** Column widths of the sheet in digits. */
export const METHOD_WIDTHS: readonly number[] = [34, 16, 17, 17, 10, 10, 8];

/** Part of a sheet, placed: what it draws and how many rows it takes. */
export interface Section {
  readonly bands: readonly Band[];
  readonly merges: readonly Area[];
  readonly heights: SheetSpec["heights"];
  readonly rows: number;
}

/** A section that is told at which row it begins. */
export type SectionMaker = (row: number) => Section;

const LINE_POINTS = 14;
const LAST_COLUMN = METHOD_WIDTHS.length;

/** Sections below one another, with a blank row between them. */
export function stack(first: number, makers: readonly SectionMaker[]): Section {
  return makers.reduce<Section>(
    (above, make) => {
      const section = make(first + above.rows);
      return {
        bands: [...above.bands, ...section.bands],
        merges: [...above.merges, ...section.merges],
        heights: [...above.heights, ...section.heights],
        rows: above.rows + section.rows + 1,
      };
    },
    { bands: [], merges: [], heights: [], rows: 0 },
  );
}

/** Rows at which sections begin that are stacked from `first` on, and the row after the last one. */
export function sectionStarts(first: number, makers: readonly SectionMaker[]): readonly number[] {
  return [...makers, null].map((_, i) => first + stack(first, makers.slice(0, i)).rows);
}

/** Consecutive rows of a table whose columns mean the same. */
export interface RowGroup {
  readonly columns: readonly BandColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A titled table. Every row is as wide as the header. */
export interface SectionTable {
  readonly title: string;
  readonly header: readonly SheetCell[];
  readonly groups: readonly RowGroup[];
  readonly total?: RowGroup;
  /** Columns that the table takes, blank ones after its own; absent: its own. */
  readonly across?: number;
  /** Digits of the first column, where long names wrap in it: rows are as high as theirs. */
  readonly nameWidth?: number;
  /** How to read the table, in small print below it. */
  readonly note?: string;
}

function textOf(cell: SheetCell | undefined): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "object" && cell !== null && "text" in cell ? cell.text : "";
}

/** Heights of the rows from `first` on, as high as their names: said, so that every program prints as many on a page. */
function rowHeights(rows: readonly (readonly SheetCell[])[], first: number, width: number): SheetSpec["heights"] {
  const runs: { row: number; rows: number; points: number }[] = [];
  rows.forEach(([name], i) => {
    const lines = linesOf(textOf(name), width - 2);
    const points = lines === 1 ? ROW_POINTS : 6 + LINE_POINTS * lines;
    const last = runs.at(-1);
    if (last?.points === points) last.rows++;
    else runs.push({ row: first + i, rows: 1, points });
  });
  return runs;
}

export function tableSection(table: SectionTable): SectionMaker {
  const { title, header, groups, total } = widened(table);
  const { nameWidth = Infinity, note } = table;
  return (row) => {
    const bands: Band[] = [
      titleBand(title, row),
      headerBand({ row: row + 1, column: 0 }, header, groups[0]?.columns ?? []),
    ];
    let next = row + 2;
    for (const { columns, rows } of [...groups, ...(total === undefined ? [] : [total])]) {
      bands.push({ row: next, column: 0, columns, style: "body", rows: rowsOf(rows) });
      next += rows.length;
    }
    const notes = note === undefined ? [] : [noteBand(note, next)];
    const rows = [...groups, ...(total === undefined ? [] : [total])].flatMap((group) => group.rows);
    return {
      bands: [
        ...bands.map((band, i): Band =>
          total !== undefined && i === bands.length - 1 ? { ...band, style: "total" } : band,
        ),
        ...notes,
      ],
      merges: [],
      heights: [{ row, rows: 1, points: SECTION_HEIGHT }, ...rowHeights(rows, row + 2, nameWidth)],
      rows: next - row + notes.length,
    };
  };
}

/** The table with blank columns up to the width it is to take. */
function widened({ across, ...table }: SectionTable): Omit<SectionTable, "nameWidth" | "note"> {
  const blank = Array.from({ length: Math.max(0, (across ?? 0) - table.header.length) }, () => null);
  const wide = ({ columns, rows }: RowGroup): RowGroup => ({
    columns: [...columns, ...blank.map(() => BLANK_COLUMN)],
    rows: rows.map((row) => [...row, ...blank]),
  });
  return {
    title: table.title,
    header: [...table.header, ...blank],
    groups: table.groups.map(wide),
    ...(table.total === undefined ? {} : { total: wide(table.total) }),
  };
}

/** Lines of leading cells and a text that runs to the sheet's right edge, as high as the text needs. */
export interface SectionLines {
  readonly title: string;
  readonly header?: readonly SheetCell[];
  /** Looks of the leading cells; the text follows them. */
  readonly lead: readonly BandColumn[];
  readonly lines: readonly { readonly lead: readonly SheetCell[]; readonly text: string }[];
}

const TEXT_COLUMN: BandColumn = { format: "note", wrap: true, align: "left" };
const BLANK_COLUMN: BandColumn = { format: "note" };

export function linesSection({ title, header, lead, lines }: SectionLines): SectionMaker {
  return (row) => {
    const first = row + (header === undefined ? 1 : 2);
    const width = METHOD_WIDTHS.slice(lead.length).reduce((sum, column) => sum + column, 0);
    const blank = METHOD_WIDTHS.slice(lead.length + 1).map(() => null);
    const columns = [...lead, TEXT_COLUMN, ...blank.map(() => BLANK_COLUMN)];
    const headers =
      header === undefined ? [] : [headerBand({ row: row + 1, column: 0 }, [...header, ...blank], columns)];
    const cells = lines.map((line) => [...line.lead, line.text, ...blank]);
    return {
      bands: [
        titleBand(title, row),
        ...headers,
        { row: first, column: 0, columns, style: "body", rows: rowsOf(cells) },
      ],
      merges: lines.map((_, i) => ({
        row: first + i,
        column: lead.length,
        rows: 1,
        columns: LAST_COLUMN - lead.length,
      })),
      heights: [
        { row, rows: 1, points: SECTION_HEIGHT },
        ...lines.map(({ text }, i) => ({ row: first + i, rows: 1, points: 4 + LINE_POINTS * linesOf(text, width) })),
      ],
      rows: first - row + lines.length,
    };
  };
}

function noteBand(note: string, row: number): Band {
  return cellBand({ row, column: 0 }, note, { format: "note", style: "note" });
}

function titleBand(title: string, row: number): Band {
  return cellBand({ row, column: 0 }, title, { format: "note", style: "section" });
}
