import type { Band } from "../spec/band";
import type { CellFormat } from "../spec/cellFormat";
import type { SheetCell } from "../spec/sheetCell";
import type { SheetSpec } from "../spec/sheetSpec";

/** Stands for a figure that there isn't. Sums, bars and colour scales take no notice of it; a line or a column would draw it as a nought, and a rule finds it above any number. */
export const NO_FIGURE = "—";

/** A figure, or the mark that there is none. */
export function figureCell(value: number | null): number | string {
  return value ?? NO_FIGURE;
}

const FIGURES: ReadonlySet<CellFormat> = new Set<CellFormat>([
  "integer",
  "money",
  "amount",
  "ratio",
  "rate",
  "decimal",
  "seconds",
  "date",
  "dateTime",
]);

/** The rows of a table, each figure that is missing marked; rows are still produced when they are drawn. */
function marked(band: Band): Band {
  const figures = band.columns.map(({ format }) => FIGURES.has(format));
  if (band.style !== "body" || !figures.includes(true)) return band;
  const isMissing = (cell: SheetCell, column: number): boolean => cell === null && figures[column] === true;
  const { rows } = band;
  const markedRow = (row: readonly SheetCell[]): readonly SheetCell[] =>
    row.some(isMissing) ? row.map((cell, column) => (isMissing(cell, column) ? NO_FIGURE : cell)) : row;
  return { ...band, rows: { count: rows.count, block: (from, to) => rows.block(from, to).map(markedRow) } };
}

/** Where the second row says what the sheet is about. */
const FACTS_ROW = 1;

function explained(band: Band, legend: string): Band {
  if (band.row !== FACTS_ROW || band.style !== "facts") return band;
  const withLegend = (cell: SheetCell): SheetCell => (typeof cell === "string" ? `${cell} · ${legend}` : cell);
  const { rows } = band;
  return {
    ...band,
    rows: { count: rows.count, block: (from, to) => rows.block(from, to).map((row) => row.map(withLegend)) },
  };
}

/**
 * The sheet with a mark in every cell of its tables that has no figure, and what the mark means after the facts under its
 * title. Totals, tiles and forms, where a blank cell may have nothing to say, mark theirs themselves.
 *
 * @param legend - What the mark means; `null` where the sheet says it by itself.
 */
export function markedSheet(sheet: SheetSpec, legend: string | null): SheetSpec {
  const bands = sheet.bands.map(marked);
  return { ...sheet, bands: legend === null ? bands : bands.map((band) => explained(band, legend)) };
}
