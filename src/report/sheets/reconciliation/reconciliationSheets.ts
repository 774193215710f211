import type { ReconciliationLine } from "../../../engine/periodResult";
import type { Area } from "../../spec/area";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, SECTION_HEIGHT, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { LINE_COLUMNS, lineBands, lineColumns } from "./lineBands";
import { causesOf, hasTwoSides, metricLines, widestLine, type MetricLines } from "./metricLines";
import { metricText } from "./metricText";

const SUMMARY_ROW = 3;

/** From this share of the platform's figure on a difference stands out. */
const WIDE = 0.1;

const NOTE: BandColumn = { format: "note" };

/** Where the parts of the sheet stand: the metrics, the causes, the list. */
interface Layout {
  readonly groups: readonly MetricLines[];
  readonly lines: readonly ReconciliationLine[];
  readonly causesRow: number;
  readonly headerRow: number;
}

/**
 * 平台对账: our figures beside the platforms', metric by metric and account by account, with the likely cause of each
 * difference. None where there is only one side.
 */
export function reconciliationSheets(frame: Frame): readonly SheetSpec[] {
  if (!hasTwoSides(frame.result)) return [];
  const lines = frame.result.reconciliation ?? [];
  const groups = metricLines(lines);
  const causes = causesOf(lines).length;
  const causesRow = SUMMARY_ROW + groups.length + 3;
  const headerRow = causesRow + (causes === 0 ? 1 : causes + 3);
  return [sheetOf(frame, { groups, lines, causesRow, headerRow })];
}

function sheetOf(frame: Frame, layout: Layout): SheetSpec {
  const { lines, headerRow } = layout;
  const words = frame.texts.sheets.reconciliation;
  const isEmpty = lines.length === 0;
  const table: Area = { row: headerRow, column: 0, rows: lines.length + 1, columns: LINE_COLUMNS.length };
  return {
    ...BLANK_SHEET,
    key: "reconciliation",
    name: sheetName(frame, words.name),
    tab: "detail",
    widths: LINE_COLUMNS.map(({ width }) => width),
    heights: [
      { row: 0, rows: 1, points: TITLE_HEIGHT },
      ...(isEmpty ? [] : sectionRows(layout).map((row) => ({ row, rows: 1, points: SECTION_HEIGHT }))),
    ],
    bands: [...headBands(frame, lines), ...(isEmpty ? noneBands(frame) : bodyBands(frame, layout))],
    freeze: { rows: 2, columns: 0 },
    tables: isEmpty ? [] : [{ name: "CS_Reconciliation", area: table, filter: true, banded: true }],
    conditionalFormats: isEmpty ? [] : differencesMarked(frame, table),
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: headerRow + table.rows, columns: LINE_COLUMNS.length },
      repeat: { row: headerRow, rows: isEmpty ? 0 : 1 },
    }),
  };
}

function sectionRows({ causesRow, headerRow }: Layout): readonly number[] {
  return [SUMMARY_ROW - 1, causesRow - 1, headerRow - 1];
}

function headBands({ texts, monthName }: Frame, lines: readonly ReconciliationLine[]): readonly Band[] {
  const words = texts.sheets.reconciliation;
  const same = lines.filter(({ cause }) => cause === null).length;
  const facts = words.facts(countText(lines.length), countText(same), countText(lines.length - same));
  return heading(words.title(monthName), facts);
}

function noneBands({ texts }: Frame): readonly Band[] {
  return [cellBand({ row: SUMMARY_ROW, column: 0 }, texts.sheets.reconciliation.none, { ...NOTE, style: "note" })];
}

function bodyBands(frame: Frame, layout: Layout): readonly Band[] {
  const { groups, headerRow } = layout;
  const words = frame.texts.sheets.reconciliation;
  const headers = LINE_COLUMNS.map(({ header }) => words[header]);
  return [
    ...metricBands(frame, layout),
    ...causeBands(frame, layout),
    cellBand({ row: headerRow - 1, column: 0 }, words.all, { ...NOTE, style: "section" }),
    headerBand({ row: headerRow, column: 0 }, headers, lineColumns("sessions")),
    ...lineBands(frame, groups, headerRow + 1),
  ];
}

const METRIC_COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  { format: "integer" },
  { format: "integer" },
  { format: "integer" },
  NOTE,
  NOTE,
  NOTE,
  NOTE,
];

/** A row per metric: how many accounts agree and differ, who differs most, and why most do. */
function metricBands({ texts }: Frame, { groups }: Layout): readonly Band[] {
  const words = texts.sheets.reconciliation;
  const rows = groups.map(({ code, lines }): readonly SheetCell[] => {
    const { name, unit } = metricText(texts.metrics, code);
    const same = lines.filter(({ cause }) => cause === null).length;
    const [cause] = causesOf(lines);
    const widest = widestLine(lines);
    const why = cause === undefined ? words.same : texts.words.differenceCauses[cause];
    return [name, unit, lines.length, same, lines.length - same, widest?.agent ?? null, null, null, why];
  });
  const header = [words.metric, words.unit, words.accounts, words.agree, words.differ, words.widest, null, null];
  return [
    cellBand({ row: SUMMARY_ROW - 1, column: 0 }, words.byMetric, { ...NOTE, style: "section" }),
    headerBand({ row: SUMMARY_ROW, column: 0 }, [...header, words.mainCause], METRIC_COLUMNS),
    { row: SUMMARY_ROW + 1, column: 0, columns: METRIC_COLUMNS, style: "body", rows: rowsOf(rows) },
  ];
}

/** What each cause that occurs means, in a sentence; nothing where all figures agree. */
function causeBands({ texts }: Frame, { lines, causesRow }: Layout): readonly Band[] {
  const words = texts.sheets.reconciliation;
  const causes = causesOf(lines);
  if (causes.length === 0) return [];
  const columns = LINE_COLUMNS.map(() => NOTE);
  const padding = LINE_COLUMNS.slice(3).map(() => null);
  const rows = causes.map((cause) => [texts.words.differenceCauses[cause], null, words.causes[cause], ...padding]);
  return [
    cellBand({ row: causesRow - 1, column: 0 }, words.causesTitle, { ...NOTE, style: "section" }),
    headerBand({ row: causesRow, column: 0 }, [words.cause, null, words.meaning, ...padding], columns),
    { row: causesRow + 1, column: 0, columns, style: "body", rows: rowsOf(rows) },
  ];
}

/** Wide differences stand out, figures that agree are quiet. */
function differencesMarked({ texts }: Frame, { row, rows }: Area): readonly ConditionalFormat[] {
  const first = row + 2; // below the header, and A1 counts from 1
  const same = `$I${first}="${texts.sheets.reconciliation.same}"`;
  const area: Area = { row: row + 1, column: 6, rows: rows - 1, columns: 3 };
  return [
    { area, rule: { kind: "formula", formula: `=${same}`, look: "muted" } },
    { area, rule: { kind: "formula", formula: `=AND(NOT(${same}),ABS($H${first})>=${WIDE})`, look: "warn" } },
  ];
}
