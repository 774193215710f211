import type { Area } from "../../spec/area";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetSpec } from "../../spec/sheetSpec";
import type { Validation } from "../../spec/validation";
import { BLANK_SHEET, heading, SECTION_HEIGHT, TITLE_HEIGHT } from "../sheetFrame";
import type { RulesContent, RulesTable } from "./rulesContent";
import { rulesTableBlock, type RulesBlock } from "./rulesTableBlock";
import { rulesWidths } from "./rulesWidths";

/** Title, facts and notes stand above the tables. */
const FIRST_NOTE = 2;

const LEGEND_COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "text" },
  { format: "note" },
];

function rowsOfTable({ rows, blankRows }: RulesTable): number {
  return 4 + rows.length + blankRows + 1;
}

/** Row at which the legend's title stands: below all tables. */
function legendRow({ notes, used, unused }: RulesContent): number {
  const tables = [...used, ...unused].reduce((sum, table) => sum + rowsOfTable(table), 0);
  return FIRST_NOTE + notes.length + 1 + tables + (unused.length === 0 ? 0 : 2);
}

function legendBands({ legend }: RulesContent, row: number): readonly Band[] {
  return [
    cellBand({ row, column: 0 }, legend.title, { format: "note", style: "section" }),
    headerBand({ row: row + 1, column: 0 }, legend.header, LEGEND_COLUMNS),
    { row: row + 2, column: 0, columns: LEGEND_COLUMNS, style: "body", rows: rowsOf(legend.rows) },
  ];
}

interface Placing {
  readonly first: number;
  readonly widths: readonly number[];
  readonly metrics: Area;
  readonly refusal: (words: readonly string[]) => NonNullable<Validation["refusal"]>;
}

/** Tables below one another, a blank row after each. */
function blocksOf(tables: readonly RulesTable[], { first, ...place }: Placing): readonly RulesBlock[] {
  let row = first;
  return tables.map((table) => {
    const block = rulesTableBlock(table, { ...place, row });
    row += rowsOfTable(table);
    return block;
  });
}

function printOf({ name, title, page }: RulesContent, rows: number, columns: number): SheetSpec["print"] {
  return {
    orientation: "landscape",
    pagesTall: null,
    area: { row: 0, column: 0, rows, columns },
    repeat: { row: 0, rows: 0 },
    footer: {
      left: [name],
      center: [title],
      right: [page.before, { field: "page" }, page.between, { field: "pages" }, page.after],
    },
    breaksBefore: [],
  };
}

function noteBands({ notes, unused, unusedTitle }: RulesContent, unusedRow: number): readonly Band[] {
  return [
    ...notes.map((note, i) => cellBand({ row: FIRST_NOTE + i, column: 0 }, note, { format: "note", style: "note" })),
    ...(unused.length === 0
      ? []
      : [cellBand({ row: unusedRow, column: 0 }, unusedTitle, { format: "note", style: "facts" })]),
  ];
}

/**
 * 绩效规则: the rule tables as people fill them in, with hints, lists to choose from and blank rows; at the end the
 * metrics by name. What is drawn here is what the add-in reads again.
 */
export function rulesSheet(
  content: RulesContent,
  refusal: (words: readonly string[]) => NonNullable<Validation["refusal"]>,
): SheetSpec {
  const { used, unused, legend } = content;
  const legendAt = legendRow(content);
  const metrics: Area = { row: legendAt + 2, column: 0, rows: legend.rows.length, columns: 1 };
  const first = FIRST_NOTE + content.notes.length + 1;
  const unusedRow = first + used.reduce((sum, table) => sum + rowsOfTable(table), 0);
  const widths = rulesWidths(content);
  const blocks = [
    ...blocksOf(used, { first, widths, metrics, refusal }),
    ...blocksOf(unused, { first: unusedRow + 2, widths, metrics, refusal }),
  ];
  return {
    ...BLANK_SHEET,
    key: "rules",
    name: content.name,
    tab: "main",
    widths,
    heights: [
      { row: 0, rows: 1, points: TITLE_HEIGHT },
      ...blocks.flatMap(({ heights }) => heights),
      { row: legendAt, rows: 1, points: SECTION_HEIGHT },
    ],
    bands: [
      ...heading(content.title, content.facts),
      ...noteBands(content, unusedRow),
      ...blocks.flatMap(({ bands }) => bands),
      ...legendBands(content, legendAt),
    ],
    freeze: { rows: 2, columns: 0 },
    tables: blocks.flatMap(({ tables }) => tables),
    validations: blocks.flatMap(({ validations }) => validations),
    print: printOf(content, legendAt + 2 + legend.rows.length, widths.length),
  };
}
