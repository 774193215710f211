import type { Area } from "../../report/spec/area";
import { alignOf, type Band } from "../../report/spec/band";
import type { CellStyle } from "../../report/spec/cellStyle";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { BODY_SIZE, COLORS, FONT, LOOKS, widthPoints, type Look } from "./looks";
import { commands, type Operation } from "./operation";
import { columnRuns } from "./valueOperations";
import { rangeAt } from "../rangeAt";

/** Widths, heights, the sheet's own look, then band by band, then paints and merges. */
export function* lookOperations(spec: SheetSpec): Generator<Operation> {
  yield sheetLook(spec);
  yield* widthOperations(spec.widths);
  yield* heightOperations(spec.heights);
  for (const band of spec.bands) {
    yield* bandLook(band);
  }
  for (const { area, style } of spec.paints) {
    yield paint(area, style);
  }
  for (const area of spec.merges) {
    yield commands(2, (sheet) => rangeAt(sheet, area).merge(false));
  }
}

const TAB_COLORS: Readonly<Record<SheetSpec["tab"], string>> = {
  main: COLORS.accent,
  detail: COLORS.accentMid,
  warn: COLORS.warn,
  plain: "",
};

/** Font and vertical middle for all cells drawn, no gridlines, the tab's colour. */
function sheetLook({ bands, tab, hidden }: SheetSpec): Operation {
  const rows = Math.max(1, ...bands.map((band) => band.row + band.rows.count));
  const columns = Math.max(1, ...bands.map((band) => band.column + band.columns.length));
  return commands(10, (sheet) => {
    sheet.showGridlines = false;
    sheet.tabColor = TAB_COLORS[tab];
    if (hidden) {
      sheet.visibility = "Hidden";
    }
    const { format } = rangeAt(sheet, { row: 0, column: 0, rows, columns });
    format.font.name = FONT;
    format.font.size = BODY_SIZE;
    format.font.color = COLORS.text;
    format.verticalAlignment = "Center";
  });
}

function* widthOperations(widths: readonly number[]): Generator<Operation> {
  for (const { first, count, value } of columnRuns(widths, (width) => width)) {
    yield commands(3, (sheet) => {
      rangeAt(sheet, { row: 0, column: first, rows: 1, columns: count }).format.columnWidth = widthPoints(value);
    });
  }
}

function* heightOperations(heights: SheetSpec["heights"]): Generator<Operation> {
  for (const { row, rows, points } of joined(heights)) {
    yield commands(3, (sheet) => {
      rangeAt(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
    });
  }
}

function* bandLook(band: Band): Generator<Operation> {
  const { row, column, columns, rows, style } = band;
  if (rows.count === 0) {
    return;
  }
  const area = (first: number, count: number): Area => ({
    row,
    column: column + first,
    rows: rows.count,
    columns: count,
  });
  if (style !== "plain") {
    yield paint(area(0, columns.length), style);
  }
  for (const { first, count, value } of columnRuns(columns, (own) => own.style ?? style)) {
    if (value !== style) {
      yield paint(area(first, count), value);
    }
  }
  yield* alignments(band, area);
}

function* alignments({ columns, style }: Band, area: (first: number, count: number) => Area): Generator<Operation> {
  for (const { first, count, value } of columnRuns(columns, alignOf)) {
    const indented = value === "left" && INDENTED.has(style);
    yield commands(indented ? 4 : 3, (sheet) => {
      const { format } = rangeAt(sheet, area(first, count));
      format.horizontalAlignment = SIDES[value];
      if (indented) {
        format.indentLevel = 1;
      }
    });
  }
  for (const { first, count, value } of columnRuns(columns, ({ wrap }) => wrap === true)) {
    if (value) {
      yield commands(3, (sheet) => {
        rangeAt(sheet, area(first, count)).format.wrapText = true;
      });
    }
  }
}

const SIDES = { left: "Left", center: "Center", right: "Right" } as const;

/** Rows one below the other of the same height as one entry. */
function joined(heights: SheetSpec["heights"]): SheetSpec["heights"] {
  const runs: { row: number; rows: number; points: number }[] = [];
  for (const { row, rows, points } of heights) {
    const last = runs.at(-1);
    if (last?.points === points && last.row + last.rows === row) {
      last.rows += rows;
    } else {
      runs.push({ row, rows, points });
    }
  }
  return runs;
}

/** Text of tables and tiles keeps off the border, and off the figures to its left. */
const INDENTED: ReadonlySet<CellStyle> = new Set(["header", "body", "total", "label", "figure", "field", "input"]);

function paint(area: Area, style: CellStyle): Operation {
  const look = LOOKS[style];
  return commands(2 + 4 * (look.edges?.length ?? 0) + 4, (sheet) => {
    applyLook(rangeAt(sheet, area).format, look, area.rows);
  });
}

function applyLook({ font, fill, borders }: Excel.RangeFormat, look: Look, rows: number): void {
  if (look.size !== undefined) font.size = look.size;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.color !== undefined) font.color = look.color;
  if (look.underline === true) font.underline = "Single";
  if (look.fill !== undefined) fill.color = look.fill;
  for (const { side, style, weight, color } of look.edges ?? []) {
    if (side === "InsideHorizontal" && rows === 1) {
      continue; // a single row has no inside: Excel refuses
    }
    const edge = borders.getItem(side);
    edge.style = style;
    edge.weight = weight;
    edge.color = color;
  }
}
