import type { PrintSetup } from "../../spec/printSetup";
import type { SheetSpec } from "../../spec/sheetSpec";
import { SECTION_HEIGHT, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { diagnosedPersons } from "./diagnosisTable";
import { CHART_ROWS, CHARTED_AGENTS } from "./summaryCharts";
import { summaryNotes } from "./summaryNotes";

export const TILE_ROW = 2;
export const HEADER_ROW = 5;
export const FIRST_AGENT = HEADER_ROW + 1;

/** Heights in points. */
const ROW = 18;
const NOTE = 15;
const CHART_ROW = 16;
const HEAD = [TITLE_HEIGHT, 22, 18, 28, 8, 48];
const DIAGNOSIS_HEADER = 32;

/** Where the parts of the sheet begin. */
export interface SummaryLayout {
  readonly agents: number;
  /** Rows of the diagnosis. */
  readonly persons: number;
  readonly notes: readonly string[];
  readonly noteRow: number;
  readonly chartRow: number;
  readonly diagnosisRow: number;
  /** The row after the last. */
  readonly endRow: number;
}

export function summaryLayout(frame: Frame): SummaryLayout {
  const agents = frame.result.agents.length;
  const persons = diagnosedPersons(frame.result).length;
  const topOnly = agents > CHARTED_AGENTS ? [frame.texts.sheets.summary.noteTop(CHARTED_AGENTS)] : [];
  const notes = agents === 0 ? [frame.texts.sheets.summary.empty] : [...summaryNotes(frame), ...topOnly];
  const noteRow = FIRST_AGENT + agents + 1;
  const chartRow = noteRow + notes.length + 1;
  const diagnosisRow = agents === 0 ? chartRow : chartRow + CHART_ROWS + 1;
  const endRow = persons === 0 ? diagnosisRow : diagnosisRow + 2 + persons;
  return { agents, persons, notes, noteRow, chartRow, diagnosisRow, endRow };
}

/** Heights of all rows: what a page holds must not depend on fonts that the reader may not have. */
export function summaryHeights(layout: SummaryLayout): SheetSpec["heights"] {
  const { agents, persons, notes, noteRow, chartRow, diagnosisRow } = layout;
  return [
    ...HEAD.map((points, row) => ({ row, rows: 1, points })),
    { row: FIRST_AGENT, rows: agents + 1, points: ROW },
    { row: noteRow, rows: notes.length + 1, points: NOTE },
    { row: chartRow, rows: agents === 0 ? 0 : CHART_ROWS + 1, points: CHART_ROW },
    { row: diagnosisRow, rows: persons === 0 ? 0 : 1, points: SECTION_HEIGHT },
    { row: diagnosisRow + 1, rows: persons === 0 ? 0 : 1, points: DIAGNOSIS_HEADER },
    { row: diagnosisRow + 2, rows: persons, points: ROW },
  ].filter(({ rows }) => rows > 0);
}

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
const PAGE = 700;

/** Up to this, all is put on one page, a little smaller. */
const SQUEEZED_PAGE = 950;

/** One page for a small team; else charts and diagnosis begin a page of their own. */
export function summaryPages(layout: SummaryLayout): Pick<PrintSetup, "pagesTall" | "breaksBefore" | "repeat"> {
  const pointsAbove = (end: number): number =>
    summaryHeights(layout).reduce((sum, { row, rows, points }) => (row < end ? sum + rows * points : sum), 0);
  if (pointsAbove(layout.endRow) <= SQUEEZED_PAGE) {
    return { pagesTall: 1, breaksBefore: [], repeat: { row: HEADER_ROW, rows: 0 } };
  }
  const severalPages = pointsAbove(layout.chartRow) > PAGE;
  return {
    pagesTall: null,
    breaksBefore: [layout.chartRow],
    repeat: { row: HEADER_ROW, rows: severalPages ? 1 : 0 },
  };
}
