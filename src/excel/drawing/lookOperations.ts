import type { Area } from "../../report/spec/area";
import { alignOf, type Band } from "../../report/spec/band";
import type { CellStyle } from "../../report/spec/cellStyle";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { BODY_SIZE, COLORS, FONT, LOOKS, type Look } from "./looks";
import { areaOperations, groupedBy } from "./areaOperations";
import { commands, type Operation } from "./operation";
import { columnRuns } from "./valueOperations";
import { rangeAt } from "../rangeAt";

/** The look of all cells, then of the bands, then paints. Cells of one look are drawn together. */
export function* lookOperations(spec: SheetSpec): Generator<Operation> {
  yield bodyLook(spec);
  const bands = spec.bands.filter(({ rows }) => rows.count > 0);
  yield* styleOperations(bands.flatMap(bandStyle));
  yield* styleOperations(bands.flatMap(columnStyles));
  yield* alignments(bands);
  for (const { area, style } of spec.paints) {
    yield* paint([area], style);
  }
}

/** The looks of a sheet's cells, number formats among them, as those of `source` have them. */
export function copiedLooks(spec: SheetSpec, source: string): Operation {
  const area = bodyOf(spec);
  return commands(4, (sheet) => {
    const { worksheets } = sheet.context.workbook;
    rangeAt(sheet, area).copyFrom(rangeAt(worksheets.getItem(source), area), "Formats");
  });
}

/** All cells from the first on that bands fill, and those between them. */
function bodyOf({ bands }: SheetSpec): Area {
  const rows = Math.max(1, ...bands.map((band) => band.row + band.rows.count));
  const columns = Math.max(1, ...bands.map((band) => band.column + band.columns.length));
  return { row: 0, column: 0, rows, columns };
}

/** Font and vertical middle for all cells drawn. */
function bodyLook(spec: SheetSpec): Operation {
  return commands(6, (sheet) => {
    const { format } = rangeAt(sheet, bodyOf(spec));
    format.font.name = FONT;
    format.font.size = BODY_SIZE;
    format.font.color = COLORS.text;
    format.verticalAlignment = "Center";
  });
}

/** An area and the style it is to have. */
interface Styled {
  readonly area: Area;
  readonly style: CellStyle;
}

/** Columns of a band, from its `first` on. */
function areaOf({ row, column, rows }: Band, first: number, count: number): Area {
  return { row, column: column + first, rows: rows.count, columns: count };
}

function bandStyle(band: Band): readonly Styled[] {
  return [{ area: areaOf(band, 0, band.columns.length), style: band.style }];
}

/** Columns whose style isn't the band's. */
function columnStyles(band: Band): readonly Styled[] {
  return columnRuns(band.columns, (own) => own.style ?? band.style)
    .filter(({ value }) => value !== band.style)
    .map(({ first, count, value }) => ({ area: areaOf(band, first, count), style: value }));
}

/** Areas of one style together; single rows apart, since they have no lines inside. */
function* styleOperations(styled: readonly Styled[]): Generator<Operation> {
  for (const own of groupedBy(styled, ({ style, area }) => `${style} ${String(area.rows > 1)}`).values()) {
    const style = own[0]?.style ?? "plain";
    if (style !== "plain") {
      yield* paint(
        own.map(({ area }) => area),
        style,
      );
    }
  }
}

interface Sided {
  readonly area: Area;
  readonly side: keyof typeof SIDES;
  readonly indented: boolean;
}

function sidesOf(band: Band): readonly Sided[] {
  return columnRuns(band.columns, alignOf).map(({ first, count, value }) => ({
    area: areaOf(band, first, count),
    side: value,
    indented: value === "left" && INDENTED.has(band.style),
  }));
}

function* alignments(bands: readonly Band[]): Generator<Operation> {
  for (const own of groupedBy(bands.flatMap(sidesOf), ({ side, indented }) => `${side} ${String(indented)}`).values()) {
    const [first] = own;
    if (first === undefined) continue;
    const { side, indented } = first;
    yield* areaOperations({
      areas: own.map(({ area }) => area),
      count: indented ? 2 : 1,
      apply: (format) => {
        format.horizontalAlignment = SIDES[side];
        if (indented) format.indentLevel = 1;
      },
    });
  }
  const wrapped = bands.flatMap((band) =>
    columnRuns(band.columns, ({ wrap }) => wrap === true)
      .filter(({ value }) => value)
      .map(({ first, count }) => areaOf(band, first, count)),
  );
  yield* areaOperations({
    areas: wrapped,
    count: 1,
    apply: (format) => {
      format.wrapText = true;
    },
  });
}

const SIDES = { left: "Left", center: "Center", right: "Right" } as const;

/** Text of tables and tiles keeps off the border, and off the figures to its left. */
const INDENTED: ReadonlySet<CellStyle> = new Set(["header", "body", "total", "label", "figure", "field", "input"]);

/** Areas that all have several rows, or all one. */
function paint(areas: readonly Area[], style: CellStyle): Generator<Operation> {
  const look = LOOKS[style];
  const [first] = areas;
  return areaOperations({
    areas,
    count: 3 * (look.edges?.length ?? 0) + 6,
    apply: (format) => {
      applyLook(format, look, first?.rows ?? 1);
    },
  });
}

/** Asks for no part of the format that it doesn't change: each asked for is a command. */
function applyLook(format: Excel.RangeFormat, look: Look, rows: number): void {
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.underline === true) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
  for (const { side, style, color } of look.edges ?? []) {
    if (side === "InsideHorizontal" && rows === 1) {
      continue; // a single row has no inside: Excel refuses
    }
    const edge = format.borders.getItem(side);
    edge.style = style;
    edge.color = color;
  }
}
