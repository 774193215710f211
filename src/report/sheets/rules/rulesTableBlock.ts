import type { Area } from "../../spec/area";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetSpec, TableSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import type { Validation } from "../../spec/validation";
import { SECTION_HEIGHT } from "../sheetFrame";
import type { CellChoice, RulesCell, RulesTable } from "./rulesContent";
import { roomIn } from "./rulesWidths";

const HINT_LINE = 13;
const BODY_LINE = 15;

/** A rule table, placed: title, note, hints, header, rows. */
export interface RulesBlock {
  readonly bands: readonly Band[];
  readonly tables: readonly TableSpec[];
  readonly validations: readonly Validation[];
  readonly heights: SheetSpec["heights"];
  /** Rows that it takes. */
  readonly rows: number;
}

/** Rows above the header: title, note, hints. */
const HEAD_ROWS = 3;

export interface BlockPlace {
  readonly row: number;
  /** Of the sheet's columns, in digits. */
  readonly widths: readonly number[];
  /** Where the names of metrics stand. */
  readonly metrics: Area;
  readonly refusal: (words: readonly string[]) => NonNullable<Validation["refusal"]>;
}

/** How a cell stands in its column. */
function lookOf({ format, role }: RulesCell): BandColumn {
  if (role === "about") return { format, style: "note" };
  if (role === "number") return { format, align: "right" };
  return format === "text" ? { format, wrap: true } : { format };
}

/** Consecutive rows whose cells have the same formats as one band each. */
function bodyBands(rows: readonly (readonly RulesCell[])[], first: number): readonly Band[] {
  const bands: { row: number; rows: (readonly RulesCell[])[] }[] = [];
  const formats = (cells: readonly RulesCell[]): string => cells.map(({ format, role }) => `${format} ${role}`).join();
  rows.forEach((cells, i) => {
    const last = bands.at(-1);
    if (last !== undefined && formats(last.rows[0] ?? []) === formats(cells)) last.rows.push(cells);
    else bands.push({ row: first + i, rows: [cells] });
  });
  return bands.map(({ row, rows: own }) => ({
    row,
    column: 0,
    columns: (own[0] ?? []).map(lookOf),
    style: "input",
    rows: rowsOf(own.map((cells) => cells.map(({ cell }) => cell))),
  }));
}

function sameChoice(a: CellChoice | null, b: CellChoice | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function validationOf(choice: CellChoice, area: Area, { metrics, refusal }: BlockPlace): readonly Validation[] {
  switch (choice.kind) {
    case "words":
      return [{ area, rule: { kind: "list", values: choice.words }, refusal: refusal(choice.words) }];
    case "names":
      return choice.names.length === 0 ? [] : [{ area, rule: { kind: "list", values: choice.names }, refusal: null }];
    case "metrics":
      return [{ area, rule: { kind: "listFrom", area: metrics }, refusal: null }];
  }
}

/** One validation for each run of cells of a column that choose from the same list. */
function validations(rows: readonly (readonly RulesCell[])[], first: number, place: BlockPlace): readonly Validation[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const runs: { row: number; rows: number; choice: CellChoice | null }[] = [];
    rows.forEach((cells, i) => {
      const choice = cells[column]?.choice ?? null;
      const last = runs.at(-1);
      if (last !== undefined && sameChoice(last.choice, choice)) last.rows++;
      else runs.push({ row: first + i, rows: 1, choice });
    });
    return runs.flatMap(({ row, rows: count, choice }) =>
      choice === null ? [] : validationOf(choice, { row, column, rows: count, columns: 1 }, place),
    );
  });
}

/** Lines that the longest of a row's texts takes. */
function linesOfRow(texts: readonly string[], widths: readonly number[]): number {
  return Math.max(1, ...texts.map((text, column) => linesOf(text, roomIn(widths[column] ?? 0))));
}

/** Heights of the rows whose texts take several lines. */
function bodyHeights(
  rows: readonly (readonly RulesCell[])[],
  first: number,
  widths: readonly number[],
): SheetSpec["heights"] {
  return rows.flatMap((cells, i) => {
    const texts = cells.map(({ cell, format }) => (typeof cell === "string" && format === "text" ? cell : ""));
    const lines = linesOfRow(texts, widths);
    return lines === 1 ? [] : [{ row: first + i, rows: 1, points: 2 + BODY_LINE * lines }];
  });
}

/** Draws a rule table from the row given on; its blank rows are part of the Excel table. */
export function rulesTableBlock(table: RulesTable, place: BlockPlace): RulesBlock {
  const { name, title, note, columns } = table;
  const { row, widths } = place;
  const header = row + HEAD_ROWS;
  const blank = columns.map((column) => column.blank);
  const rows = [...table.rows, ...Array.from({ length: table.blankRows }, () => blank)];
  const looks = columns.map((column) => lookOf(column.blank));
  const hints = columns.map(() => ({ format: "note", wrap: true, align: "left" }) as const);
  const hintTexts = columns.map(({ hint }) => hint);
  return {
    bands: [
      cellBand({ row, column: 0 }, `${title} · ${name}`, { format: "note", style: "section" }),
      cellBand({ row: row + 1, column: 0 }, note, { format: "note", style: "note" }),
      { row: row + 2, column: 0, columns: hints, style: "label", rows: rowsOf([hintTexts]) },
      headerBand(
        { row: header, column: 0 },
        columns.map((column) => column.header),
        looks,
      ),
      ...bodyBands(rows, header + 1),
    ],
    tables: [
      {
        name,
        area: { row: header, column: 0, rows: rows.length + 1, columns: columns.length },
        filter: false,
        banded: false,
      },
    ],
    validations: validations(rows, header + 1, place),
    heights: [
      { row, rows: 1, points: SECTION_HEIGHT },
      { row: row + 2, rows: 1, points: 4 + HINT_LINE * linesOfRow(hintTexts, widths) },
      ...bodyHeights(table.rows, header + 1, widths),
    ],
    rows: HEAD_ROWS + 1 + rows.length,
  };
}
