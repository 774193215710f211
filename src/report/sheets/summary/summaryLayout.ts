import type { SheetSpec } from "../../spec/sheetSpec";
import { SECTION_HEIGHT, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { linesOf } from "../../spec/textWidth";
import { shortName } from "../ranking";
import { lastFacts } from "./lastFacts";
import { RANKING_WIDTHS } from "./rankingTable";
import { rankingNotes } from "./summaryNotes";

export const TILE_ROW = 2;
/** Against last month; a narrow row where the ledger has none. */
const VERSUS_ROW = TILE_ROW + 2;
export const HEADER_ROW = 5;
export const FIRST_AGENT = HEADER_ROW + 1;

/** Heights in points. */
const ROW = 18;
export const NOTE = 15;
/** Of each further line of a name. */
const NAME_LINE = 13;
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
  const names = agentNames(frame);
  const notes = rankingNotes(frame);
  const noteRow = FIRST_AGENT + names.length + 1;
  const versus = lastFacts(frame).length > 0;
  const heights = [
    ...HEAD.map((points, row) => ({ row, rows: 1, points: row === VERSUS_ROW && versus ? NOTE : points })),
    ...nameHeights(FIRST_AGENT, names),
    { row: noteRow - 1, rows: 1, points: ROW },
    { row: noteRow, rows: notes.length, points: NOTE },
  ];
  return { agents: names.length, notes, noteRow, endRow: noteRow + notes.length, heights };
}

/** What stands in the columns after the number: names, which wrap. */
export type Names = readonly (string | null)[];

/** Names of the ranking's rows: agent, person, group. */
export function agentNames({ ranking }: Frame): readonly Names[] {
  return ranking.agents.map((agent) => [shortName(agent, ranking), agent.person, agent.group]);
}

/** Rows as high as their names, neighbours of one height together. */
function nameHeights(first: number, names: readonly Names[]): Heights {
  const heights: { row: number; rows: number; points: number }[] = [];
  names.forEach((own, i) => {
    const lines = own.map((name, column) => linesOf(name ?? "", (RANKING_WIDTHS[column + 1] ?? 3) - 2));
    const points = ROW + NAME_LINE * (Math.max(...lines) - 1);
    const last = heights.at(-1);
    if (last?.points === points) last.rows++;
    else heights.push({ row: first + i, rows: 1, points });
  });
  return heights;
}

/** A titled table: whose rows they are, and whether it has a total below and units below the names of its header. */
export interface TitledTable {
  readonly names: readonly Names[];
  readonly total: boolean;
  readonly units: boolean;
}

/** Heights of a titled table's rows from `row` on. */
export function tableHeights(row: number, { names, total, units }: TitledTable): Heights {
  return [
    { row, rows: 1, points: SECTION_HEIGHT },
    { row: row + 1, rows: 1, points: units ? METRICS_HEADER : TABLE_HEADER },
    ...nameHeights(row + 2, names),
    ...(total ? [{ row: row + 2 + names.length, rows: 1, points: ROW }] : []),
  ];
}
