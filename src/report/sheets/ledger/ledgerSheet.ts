import { columnLetters } from "../../../engine/units/ids";
import type { Area } from "../../spec/area";
import { cellBand, headerBand, type Band, type BandColumn, type Rows } from "../../spec/band";
import type { SheetSpec } from "../../spec/sheetSpec";
import type { Validation } from "../../spec/validation";
import { BLANK_SHEET, heading, TITLE_HEIGHT } from "../sheetFrame";

/** A column of one of the ledger's tables. */
export interface LedgerColumn extends BandColumn {
  readonly header: string;
  /** In digits. */
  readonly width: number;
  /** Words that its cells choose from; below the booked rows only those of `typed`. */
  readonly choice?: { readonly words: readonly string[]; readonly typed: readonly string[] };
}

/** One of the two Excel tables. */
export interface LedgerTable {
  readonly name: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: Rows;
  /** Rows below for people to fill in; at least 1 where there is no other. */
  readonly blankRows: number;
}

/** All that the sheet 绩效台账 says. */
export interface LedgerContent {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  /** What people may add, and how. */
  readonly notes: readonly string[];
  readonly ledger: LedgerTable;
  readonly figures: LedgerTable;
  /** The column of the status, and what it says of a locked month. */
  readonly locked: { readonly column: number; readonly word: string };
  readonly refusal: (words: readonly string[]) => NonNullable<Validation["refusal"]>;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
}

/** `SheetSpec.key` of the ledger. */
export const LEDGER_KEY = "ledger";

const FIRST_NOTE = 2;

/** Columns between the two tables, so that people can add columns of their own to the first. */
const GAP = 3;
const GAP_WIDTH = 4;

interface Placed {
  readonly table: LedgerTable;
  /** With its header. */
  readonly area: Area;
}

function placed(table: LedgerTable, row: number, column: number): Placed {
  const rows = 1 + table.rows.count + table.blankRows;
  return { table, area: { row, column, rows, columns: table.columns.length } };
}

function bandsOf({ table, area: { row, column } }: Placed): readonly Band[] {
  const { columns, rows, blankRows } = table;
  const looks = columns.map(({ format, style, align, wrap }): BandColumn => {
    return { format, ...(style && { style }), ...(align && { align }), ...(wrap !== undefined && { wrap }) };
  });
  const blank = columns.map(() => null);
  const below: Rows = { count: blankRows, block: (from, to) => Array.from({ length: to - from }, () => blank) };
  const headers = columns.map(({ header }) => header);
  return [
    headerBand({ row, column }, headers, columns),
    { row: row + 1, column, columns: looks, style: "body", rows },
    { row: row + 1 + rows.count, column, columns: looks, style: "input", rows: below },
  ];
}

function validationsOf({ table, area }: Placed, refusal: LedgerContent["refusal"]): readonly Validation[] {
  const { columns, rows, blankRows } = table;
  return columns.flatMap(({ choice }, i): readonly Validation[] => {
    if (choice === undefined) return [];
    const list = (values: readonly string[], first: number, count: number): readonly Validation[] => {
      const cells = { row: area.row + 1 + first, column: area.column + i, rows: count, columns: 1 };
      const known = values.length > 0 && count > 0;
      return known ? [{ area: cells, rule: { kind: "list", values }, refusal: refusal(values) }] : [];
    };
    return [...list(choice.words, 0, rows.count), ...list(choice.typed, rows.count, blankRows)];
  });
}

function printOf({ name, title, page }: LedgerContent, area: Area): SheetSpec["print"] {
  return {
    orientation: "landscape",
    pagesTall: null,
    area: { row: 0, column: 0, rows: area.row + area.rows, columns: area.columns },
    repeat: { row: area.row, rows: 1 },
    footer: {
      left: [name],
      center: [title],
      right: [page.before, { field: "page" }, page.between, { field: "pages" }, page.after],
    },
    breaksBefore: [],
  };
}

/** Nothing but the tables stands right of column A or below their headers, so that what people add to them moves nothing else. */
export function ledgerSheet(content: LedgerContent): SheetSpec {
  const { ledger, figures, notes, locked } = content;
  const header = FIRST_NOTE + notes.length + 1;
  const left = placed(ledger, header, 0);
  const right = placed(figures, header, ledger.columns.length + GAP);
  const noteBands = notes.map((note, i) =>
    cellBand({ row: FIRST_NOTE + i, column: 0 }, note, { format: "note", style: "note" }),
  );
  const lockedCell = `$${columnLetters(locked.column)}${header + 2}`;
  const gap = Array.from({ length: GAP }, () => GAP_WIDTH);
  return {
    ...BLANK_SHEET,
    key: LEDGER_KEY,
    name: content.name,
    tab: "main",
    widths: [...ledger.columns.map(({ width }) => width), ...gap, ...figures.columns.map(({ width }) => width)],
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }],
    bands: [...heading(content.title, content.facts), ...noteBands, ...bandsOf(left), ...bandsOf(right)],
    freeze: { rows: header + 1, columns: 2 },
    tables: [left, right].map(({ table: { name }, area }) => ({ name, area, filter: true, banded: false })),
    conditionalFormats: [
      {
        area: { ...left.area, row: header + 1, rows: left.area.rows - 1 },
        rule: { kind: "formula", formula: `=${lockedCell}="${locked.word}"`, look: "muted" },
      },
    ],
    validations: [...validationsOf(left, content.refusal), ...validationsOf(right, content.refusal)],
    inputs: [left, right].map(({ table: { name }, area }) => ({ key: name, area })),
    print: printOf(content, left.area),
  };
}
