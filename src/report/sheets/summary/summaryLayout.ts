import type { SheetSpec } from "../../spec/sheetSpec";
import { SECTION_HEIGHT, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { chartedAgents, CHARTED_AGENTS } from "./chartedAgents";
import { diagnosedPersons } from "./diagnosisTable";
import { lastFacts } from "./lastFacts";
import { progressRows } from "./progressTable";
import { CHART_ROWS } from "./summaryCharts";
import { summaryNotes } from "./summaryNotes";

export const TILE_ROW = 2;
/** Against last month; a narrow row where the ledger has none. */
const VERSUS_ROW = TILE_ROW + 2;
export const HEADER_ROW = 5;
export const FIRST_AGENT = HEADER_ROW + 1;

/** Heights in points. */
const ROW = 18;
const NOTE = 15;
const CHART_ROW = 16;
const HEAD = [TITLE_HEIGHT, 22, 18, 28, 8, 48];
const DIAGNOSIS_HEADER = 32;

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
export const PAGE = 700;

/** Up to this, all is put on one page, a little smaller. */
const SQUEEZED_PAGE = 820;

type Heights = SheetSpec["heights"];

/** Where the parts of the sheet of the ranking begin, and how high its rows are: pages must not depend on fonts that the reader may not have. */
export interface SummaryLayout {
  readonly agents: number;
  readonly notes: readonly string[];
  readonly noteRow: number;
  /** The row after the notes. */
  readonly endRow: number;
  readonly heights: Heights;
}

export function summaryLayout(frame: Frame): SummaryLayout {
  const agents = frame.ranking.agents.length;
  const { noteTop, empty } = frame.texts.sheets.summary;
  const topOnly = agents > CHARTED_AGENTS ? [noteTop(CHARTED_AGENTS)] : [];
  const notes = agents === 0 ? [empty] : [...summaryNotes(frame), ...topOnly];
  const noteRow = FIRST_AGENT + agents + 1;
  const versus = lastFacts(frame).length > 0;
  const heights = [
    ...HEAD.map((points, row) => ({ row, rows: 1, points: row === VERSUS_ROW && versus ? NOTE : points })),
    { row: FIRST_AGENT, rows: agents + 1, points: ROW },
    { row: noteRow, rows: notes.length, points: NOTE },
  ];
  return { agents, notes, noteRow, endRow: noteRow + notes.length, heights };
}

/** Where charts, the table against last month and diagnosis stand below `row`; nothing of them takes no rows. */
export interface DetailLayout {
  readonly chartRow: number;
  /** Of the table against last month and target, and its people. */
  readonly progressRow: number;
  readonly progress: number;
  readonly diagnosisRow: number;
  /** Rows of the diagnosis. */
  readonly persons: number;
  /** The row after the last. */
  readonly endRow: number;
  readonly heights: Heights;
}

export function detailLayout(frame: Frame, row: number, progress: number): DetailLayout {
  const persons = diagnosedPersons(frame.result).length;
  const chartRows = chartedAgents(frame.ranking).length === 0 ? 0 : CHART_ROWS;
  const progressRow = row + (chartRows === 0 ? 0 : chartRows + 1);
  const diagnosisRow = progressRow + (progress === 0 ? 0 : progressRows(progress) + 1);
  const endRow = persons === 0 ? diagnosisRow : diagnosisRow + 2 + persons;
  const heights = [
    { row, rows: chartRows, points: CHART_ROW },
    ...tableHeights(progressRow, progress === 0 ? 0 : progress + 1),
    ...tableHeights(diagnosisRow, persons),
  ].filter(({ rows }) => rows > 0);
  return { chartRow: row, progressRow, progress, diagnosisRow, persons, endRow, heights };
}

/** Title, header and rows of a table; none where it has no rows. */
export function tableHeights(row: number, rows: number): Heights {
  return [
    { row, rows: rows === 0 ? 0 : 1, points: SECTION_HEIGHT },
    { row: row + 1, rows: rows === 0 ? 0 : 1, points: DIAGNOSIS_HEADER },
    { row: row + 2, rows, points: ROW },
  ];
}

/** Whether rows of such heights go on one page, squeezed a little if need be. */
export function fitsOnePage(heights: Heights): boolean {
  return pointsOf(heights) <= SQUEEZED_PAGE;
}

/** Whether rows of such heights need more than a page at full size. */
export function needsPages(heights: Heights): boolean {
  return pointsOf(heights) > PAGE;
}

function pointsOf(heights: Heights): number {
  return heights.reduce((sum, { rows, points }) => sum + rows * points, 0);
}
