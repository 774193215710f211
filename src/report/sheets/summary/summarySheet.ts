import type { Area } from "../../spec/area";
import { cellBand, type Band } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText, momentText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { diagnosedPersons, diagnosisBands } from "./diagnosisTable";
import { rankingBands, rankingColumn, RANKING_WIDTHS } from "./rankingTable";
import { CHART_ROWS, CHARTED_AGENTS, chartNameBands, summaryCharts } from "./summaryCharts";
import { summaryNotes } from "./summaryNotes";
import { tileBands, tileMerges } from "./tiles";

const TILE_ROW = 2;
const HEADER_ROW = 5;
const FIRST_AGENT = HEADER_ROW + 1;

/** Where the parts of the sheet begin. */
interface Layout {
  readonly agents: number;
  readonly persons: number;
  readonly notes: readonly string[];
  readonly noteRow: number;
  readonly chartRow: number;
  readonly diagnosisRow: number;
  readonly endRow: number;
}

function layoutOf(frame: Frame): Layout {
  const agents = frame.result.agents.length;
  const topOnly = agents > CHARTED_AGENTS ? [frame.texts.sheets.summary.noteTop(CHARTED_AGENTS)] : [];
  const notes = agents === 0 ? [frame.texts.sheets.summary.empty] : [...summaryNotes(frame), ...topOnly];
  const noteRow = FIRST_AGENT + agents + 1;
  const chartRow = noteRow + notes.length + 1;
  const diagnosisRow = agents === 0 ? chartRow : chartRow + CHART_ROWS + 1;
  const persons = diagnosedPersons(frame.result).length;
  const endRow = diagnosisRow + 2 + persons;
  return { agents, persons, notes, noteRow, chartRow, diagnosisRow, endRow };
}

/** 绩效汇总: the shop's figures, the ranking of agents, three charts, and a diagnosis per person. */
export function summarySheet(frame: Frame): SheetSpec {
  const { texts, monthName } = frame;
  const words = texts.sheets.summary;
  const layout = layoutOf(frame);
  return {
    ...BLANK_SHEET,
    key: "summary",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights: heightsOf(layout),
    bands: [
      ...heading(words.title(monthName), factsText(frame)),
      ...tileBands(frame, TILE_ROW),
      ...rankingBands(frame, HEADER_ROW),
      ...noteBands(layout),
      ...chartNameBands(frame, layout.chartRow),
      ...diagnosisBands(frame, layout.diagnosisRow),
    ],
    merges: tileMerges(TILE_ROW),
    freeze: { rows: FIRST_AGENT, columns: 2 },
    conditionalFormats: highlights(layout.agents),
    charts: summaryCharts(frame, layout.chartRow, FIRST_AGENT),
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.endRow, columns: RANKING_WIDTHS.length },
      repeat: { row: HEADER_ROW, rows: layout.agents > CHARTED_AGENTS ? 1 : 0 },
    }),
  };
}

function heightsOf({ agents, persons, diagnosisRow }: Layout): SheetSpec["heights"] {
  return [
    { row: 0, rows: 1, points: TITLE_HEIGHT },
    { row: 1, rows: 1, points: 22 },
    { row: TILE_ROW, rows: 1, points: 18 },
    { row: TILE_ROW + 1, rows: 1, points: 28 },
    { row: TILE_ROW + 2, rows: 1, points: 8 },
    { row: HEADER_ROW, rows: 1, points: 48 },
    { row: FIRST_AGENT, rows: agents + 1, points: 18 },
    { row: diagnosisRow, rows: 1, points: 24 },
    { row: diagnosisRow + 1, rows: 1, points: 32 },
    { row: diagnosisRow + 2, rows: persons, points: 18 },
  ];
}

function factsText({ result, texts }: Frame): string {
  const sessions = result.tables
    .filter(({ kind }) => kind === "sessions")
    .reduce((sum, { records }) => sum + records, 0);
  return texts.sheets.summary.facts({
    sessions: countText(sessions),
    orders: countText(result.conservation.orders.count),
    credited: countText(result.conservation.credited.count),
    asOf: momentText(result.asOf),
  });
}

function noteBands({ notes, noteRow }: Layout): readonly Band[] {
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
