import type { Area } from "../../spec/area";
import { cellBand, type Band } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { PrintSetup } from "../../spec/printSetup";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText, momentText } from "../numberText";
import { pageFit } from "../pageFit";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { diagnosisBands } from "./diagnosisTable";
import { progressBands, progressMarks, progressPersons, progressRows, type ProgressPay } from "./progressTable";
import { rankingBands, rankingColumn, RANKING_WIDTHS } from "./rankingTable";
import { summaryCharts, type Charted } from "./summaryCharts";
import {
  detailLayout,
  FIRST_AGENT,
  fitsOnePage,
  HEADER_ROW,
  needsPages,
  PAGE,
  summaryLayout,
  tableHeights,
  TILE_ROW,
  type DetailLayout,
  type SummaryLayout,
} from "./summaryLayout";
import { tileBands, tileMerges } from "./tiles";

/**
 * 绩效汇总: the shop's figures, the ranking of agents, three charts, everybody against last month and the target, and a diagnosis per person. What doesn't go on two
 * pages has charts and diagnosis on a sheet of their own (绩效诊断): rows repeated on top of each page are the same all
 * over a sheet, and the header of the ranking must not stand above other columns.
 */
export function summarySheets(frame: Frame, pay: ProgressPay | null): readonly SheetSpec[] {
  const layout = summaryLayout(frame);
  const below = detailLayout(frame, layout.endRow + 1, progressPersons(frame, pay).length);
  if (below.endRow === below.chartRow) {
    return [rankingSheet(frame, layout)];
  }
  const pages = pagesOf(layout, below);
  return pages === null
    ? [rankingSheet(frame, layout), ...progressSheets(frame, pay), diagnosisSheet(frame)]
    : [wholeSheet(frame, { layout, below, pay, pages })];
}

interface Whole {
  readonly layout: SummaryLayout;
  readonly below: DetailLayout;
  readonly pay: ProgressPay | null;
  readonly pages: Pick<PrintSetup, "breaksBefore" | "pagesTall">;
}

/** All on one page, or the tables under the charts on a second; `null` where a table takes pages of its own. */
function pagesOf(layout: SummaryLayout, below: DetailLayout): Whole["pages"] | null {
  const all = [...layout.heights, ...below.heights];
  if (fitsOnePage(all)) return { pagesTall: 1, breaksBefore: [] };
  const second = (heights: SheetSpec["heights"]): SheetSpec["heights"] =>
    heights.filter(({ row }) => row >= below.progressRow);
  const first = all.filter((height) => !second(all).includes(height));
  return needsPages(first) || needsPages(second(all)) ? null : { pagesTall: null, breaksBefore: [below.progressRow] };
}

/** Everything on one sheet. */
function wholeSheet(frame: Frame, { layout, below, pay, pages }: Whole): SheetSpec {
  const ranking = rankingSheet(frame, layout);
  const { charts, bands } = detailParts(frame, below);
  const { progress, progressRow } = below;
  return {
    ...ranking,
    heights: [...layout.heights, ...below.heights],
    bands: [...ranking.bands, ...bands, ...(progress === 0 ? [] : progressBands(frame, pay, progressRow))],
    conditionalFormats: [...ranking.conditionalFormats, ...progressMarks(progress, progressRow)],
    charts,
    print: printSetup(frame, frame.texts.sheets.summary.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: below.endRow, columns: RANKING_WIDTHS.length },
      ...pages,
    }),
  };
}

function rankingSheet(frame: Frame, layout: SummaryLayout): SheetSpec {
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
      ...noteBands(layout),
    ],
    merges: tileMerges(TILE_ROW),
    freeze: { rows: FIRST_AGENT, columns: 2 },
    conditionalFormats: highlights(layout.agents),
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.endRow, columns: RANKING_WIDTHS.length },
      repeat: { row: HEADER_ROW, rows: needsPages(layout.heights) ? 1 : 0 },
      ...pageFit({ rows: layout.endRow, heights: layout.heights, page: PAGE }),
    }),
  };
}

const FIRST_PART = 3;

/** Everybody against last month and the target, where that is more than the first sheet holds. */
function progressSheets(frame: Frame, pay: ProgressPay | null): readonly SheetSpec[] {
  const people = progressPersons(frame, pay).length;
  if (people === 0) return [];
  const { progress: words } = frame.texts.sheets.summary;
  const heights = [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...tableHeights(FIRST_PART, people + 1)];
  const rows = FIRST_PART + progressRows(people);
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key: "progress",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights,
    bands: [
      ...heading(`${words.name} · ${frame.monthName}`, factsText(frame)),
      ...progressBands(frame, pay, FIRST_PART),
    ],
    conditionalFormats: progressMarks(people, FIRST_PART),
    freeze: { rows: FIRST_PART + 2, columns: 2 },
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows, columns: RANKING_WIDTHS.length },
      repeat: { row: FIRST_PART + 1, rows: needsPages(heights) ? 1 : 0 },
      ...pageFit({ rows, heights, page: PAGE }),
    }),
  };
  return [sheet];
}

/** Charts, then the diagnosis, whose header is repeated on the pages after its own. */
function diagnosisSheet(frame: Frame): SheetSpec {
  const words = frame.texts.sheets.summary;
  const layout = detailLayout(frame, FIRST_PART, 0);
  const heights = [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...layout.heights];
  const { charts, bands } = detailParts(frame, layout);
  return {
    ...BLANK_SHEET,
    key: "diagnosis",
    name: sheetName(frame, words.diagnosisName),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights,
    bands: [...heading(words.diagnosisTitle(frame.monthName), factsText(frame)), ...bands],
    charts,
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame, words.diagnosisName, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.endRow, columns: RANKING_WIDTHS.length },
      repeat: { row: layout.diagnosisRow + 1, rows: needsPages(layout.heights) ? 1 : 0 },
      ...pageFit({ rows: layout.endRow, heights, page: PAGE }),
    }),
  };
}

function detailParts(frame: Frame, { chartRow, diagnosisRow, persons }: DetailLayout): Charted {
  const { charts, bands } = summaryCharts(frame, chartRow);
  return { charts, bands: persons === 0 ? bands : [...bands, ...diagnosisBands(frame, diagnosisRow)] };
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

function noteBands({ notes, noteRow }: SummaryLayout): readonly Band[] {
  return notes.map((note, i) => cellBand({ row: noteRow + i, column: 0 }, note, { format: "note", style: "note" }));
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
