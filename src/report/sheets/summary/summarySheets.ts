import type { Area } from "../../spec/area";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { PrintSetup } from "../../spec/printSetup";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText, momentText } from "../numberText";
import { pageFit } from "../pageFit";
import { pageStarts } from "../pageStarts";
import { pointsBetween } from "../rowPoints";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { trendStack, type TrendPart, type TrendPartMaker } from "../trend/trendLayout";
import type { ProgressPay } from "./progressTable";
import { rankingBands, rankingColumn, RANKING_WIDTHS } from "./rankingTable";
import { FIRST_AGENT, HEADER_ROW, PAGE, rankingLayout, TILE_ROW, type RankingLayout } from "./summaryLayout";
import { chartsPart, diagnosisPart, furtherPart, noteBands, notesPart, progressPart } from "./summaryParts";
import { tileBands, tileMerges } from "./tiles";

/** Pages that one sheet may take; above, its tables are found more easily on sheets of their own. */
const MOST_PAGES = 3;

/**
 * 绩效汇总: the shop's figures, the ranking of agents, three charts, everybody against last month and the target, a diagnosis
 * per person, and the figures behind the ranking. Where a table doesn't go on one page, each has a sheet of its own (绩效明细,
 * 绩效对比, 绩效诊断 with the charts): rows repeated on top of each page are the same all over a sheet, and the header of one table
 * must not stand above another's columns.
 */
export function summarySheets(frame: Frame, pay: ProgressPay | null): readonly SheetSpec[] {
  const whole = wholeSheet(frame, pay);
  return whole === null ? [rankingSheet(frame), ...ownSheets(frame, pay)] : [whole];
}

/** Everything on one sheet, each part whole on its page; `null` where that is too much. */
function wholeSheet(frame: Frame, pay: ProgressPay | null): SheetSpec | null {
  const layout = rankingLayout(frame);
  const body = trendStack(layout.endRow + 1, [
    ...chartsPart(frame),
    ...progressPart(frame, pay),
    ...diagnosisPart(frame),
    (row) => withNotes(frame, row),
  ]);
  const heights = [...layout.heights, ...body.heights];
  const endRow = layout.endRow + 1 + body.rows;
  const starts = [0, ...body.starts, endRow];
  const breaksBefore = pageStarts({ starts, heights, page: PAGE });
  const parts = starts.slice(1).map((end, i) => pointsBetween(starts[i] ?? end, end, heights));
  if (breaksBefore.length >= MOST_PAGES || parts.some((points) => points > PAGE)) return null;
  const top = topSheet(frame, layout);
  return {
    ...top,
    heights,
    bands: [...top.bands, ...body.bands],
    conditionalFormats: [...top.conditionalFormats, ...body.conditionalFormats],
    charts: body.charts,
    print: printSetup(frame, frame.texts.sheets.summary.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: endRow, columns: RANKING_WIDTHS.length },
      breaksBefore,
      pagesTall: breaksBefore.length === 0 ? 1 : null,
    }),
  };
}

/** The last table with the notes on its page: a page of notes alone says nothing. */
function withNotes(frame: Frame, row: number): TrendPart {
  const { starts, ...part } = trendStack(row, [...furtherPart(frame), ...notesPart(frame)]);
  return { ...part, rows: starts.length === 0 ? 0 : part.rows - 1 }; // the row between parts is left by whoever stacks them
}

/** Head, tiles and ranking, still without what is printed of them. */
function topSheet(frame: Frame, layout: RankingLayout): Omit<SheetSpec, "print"> {
  const words = frame.texts.sheets.summary;
  return {
    ...BLANK_SHEET,
    key: "summary",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights: layout.heights,
    bands: [
      ...heading(words.title(frame.monthName), factsText(frame)),
      ...tileBands(frame, TILE_ROW),
      ...rankingBands(frame, HEADER_ROW),
      ...noteBands(layout.notes, layout.noteRow),
    ],
    merges: tileMerges(TILE_ROW),
    freeze: { rows: FIRST_AGENT, columns: 2 },
    conditionalFormats: highlights(layout.agents),
  };
}

/** The ranking of many agents, its header on top of each page, and all notes. */
function rankingSheet(frame: Frame): SheetSpec {
  const layout = rankingLayout(frame);
  const top = topSheet(frame, layout);
  const notes = trendStack(layout.endRow, notesPart(frame));
  const heights = [...top.heights, ...notes.heights];
  return {
    ...top,
    heights,
    bands: [...top.bands, ...notes.bands],
    print: tablePrint(frame, {
      name: frame.texts.sheets.summary.name,
      rows: layout.endRow + notes.rows,
      heights,
      headerRow: HEADER_ROW,
    }),
  };
}

interface PrintedTable extends Pick<SheetSpec, "heights" | "name"> {
  readonly rows: number;
  /** Repeated on top of each page, where there are several. */
  readonly headerRow: number;
}

function tablePrint(frame: Frame, { name, rows, heights, headerRow }: PrintedTable): PrintSetup {
  const fit = pageFit({ rows, heights, page: PAGE });
  return printSetup(frame, name, {
    orientation: "landscape",
    area: { row: 0, column: 0, rows, columns: RANKING_WIDTHS.length },
    repeat: { row: headerRow, rows: pointsBetween(0, rows, heights) > PAGE ? 1 : 0 },
    ...fit,
  });
}

const FIRST_PART = 3;

/** A table that has a sheet of its own. */
interface OwnSheet extends Pick<SheetSpec, "key" | "name"> {
  readonly title: string;
  /** The table last: its header is repeated on the pages after its own. */
  readonly parts: readonly TrendPartMaker[];
}

function ownSheet(frame: Frame, { key, name, title, parts }: OwnSheet): readonly SheetSpec[] {
  if (parts.length === 0) return [];
  const body = trendStack(FIRST_PART, parts);
  const heights = [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...body.heights];
  const headerRow = (body.starts.at(-1) ?? FIRST_PART) + 1;
  const isAlone = parts.length === 1;
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key,
    name: sheetName(frame, name),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights,
    bands: [...heading(title, factsText(frame)), ...body.bands],
    charts: body.charts,
    conditionalFormats: body.conditionalFormats,
    freeze: isAlone ? { rows: headerRow + 1, columns: 2 } : { rows: 2, columns: 0 },
    print: tablePrint(frame, { name, rows: FIRST_PART + body.rows, heights, headerRow }),
  };
  return [sheet];
}

/** What doesn't stand under the ranking of many agents. */
function ownSheets(frame: Frame, pay: ProgressPay | null): readonly SheetSpec[] {
  const { furtherName, progress, diagnosisName, diagnosisTitle } = frame.texts.sheets.summary;
  const titled = (name: string): Pick<OwnSheet, "name" | "title"> => ({ name, title: `${name} · ${frame.monthName}` });
  return [
    ...ownSheet(frame, { key: "further", ...titled(furtherName), parts: furtherPart(frame) }),
    ...ownSheet(frame, { key: "progress", ...titled(progress.name), parts: progressPart(frame, pay) }),
    ...ownSheet(frame, {
      key: "diagnosis",
      name: diagnosisName,
      title: diagnosisTitle(frame.monthName),
      parts: [...chartsPart(frame), ...diagnosisPart(frame)],
    }),
  ];
}

/** What counts in the month; all that was read, whatever its date, is said apart. */
function factsText({ result, texts, counted }: Frame): string {
  const read = result.tables.filter(({ kind }) => kind === "sessions").reduce((sum, { records }) => sum + records, 0);
  const leftOut = Object.values(result.filtered).reduce((sum, count) => sum + count, 0);
  const credited = counted.filter((order) => (result.credits.owner[order] ?? -1) >= 0).length;
  return texts.sheets.summary.facts({
    sessions: countText(result.shop["sessions"]?.value ?? 0),
    leftOut: countText(leftOut),
    orders: countText(counted.length),
    credited: countText(credited),
    allSessions: countText(read),
    allOrders: countText(result.conservation.orders.count),
    asOf: momentText(result.asOf),
  });
}

/** Sparing: a bar for what people are paid by, a scale for how well they sell. */
function highlights(agents: number): readonly ConditionalFormat[] {
  if (agents === 0) {
    return [];
  }
  const column = (index: number): Area => ({ row: FIRST_AGENT, column: index, rows: agents, columns: 1 });
  return [
    { area: column(rankingColumn("netSales")), rule: { kind: "dataBar" } },
    { area: column(rankingColumn("conversion")), rule: { kind: "colorScale", better: "higher" } },
  ];
}
