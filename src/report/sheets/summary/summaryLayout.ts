import type { SheetSpec } from "../../spec/sheetSpec";
import { SECTION_HEIGHT, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { lastFacts } from "./lastFacts";
import { rankingNotes } from "./summaryNotes";

export const TILE_ROW = 2;
/** Against last month; a narrow row where the ledger has none. */
const VERSUS_ROW = TILE_ROW + 2;
export const HEADER_ROW = 5;
export const FIRST_AGENT = HEADER_ROW + 1;

/** Heights in points. */
const ROW = 18;
export const NOTE = 15;
const METRICS_HEADER = 48;
const HEAD = [TITLE_HEIGHT, 22, 18, 28, 8, METRICS_HEADER];
const TABLE_HEADER = 32;

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
export const PAGE = 600;

type Heights = SheetSpec["heights"];

/** Where the head of the sheet with the ranking ends, and how high its rows are: pages must not depend on fonts that the reader may not have. */
export interface RankingLayout {
  readonly agents: number;
  readonly notes: readonly string[];
  readonly noteRow: number;
  /** The row after the notes. */
  readonly endRow: number;
  readonly heights: Heights;
}

export function rankingLayout(frame: Frame): RankingLayout {
  const agents = frame.ranking.agents.length;
  const notes = rankingNotes(frame);
  const noteRow = FIRST_AGENT + agents + 1;
  const versus = lastFacts(frame).length > 0;
  const heights = [
    ...HEAD.map((points, row) => ({ row, rows: 1, points: row === VERSUS_ROW && versus ? NOTE : points })),
    { row: FIRST_AGENT, rows: agents + 1, points: ROW },
    { row: noteRow, rows: notes.length, points: NOTE },
  ];
  return { agents, notes, noteRow, endRow: noteRow + notes.length, heights };
}

/** Heights of a titled table's rows from `row` on; of one whose header has units below the names, `units`. */
export function tableHeights(row: number, rows: number, header: "names" | "units" = "names"): Heights {
  return [
    { row, rows: 1, points: SECTION_HEIGHT },
    { row: row + 1, rows: 1, points: header === "units" ? METRICS_HEADER : TABLE_HEADER },
    { row: row + 2, rows, points: ROW },
  ];
}
