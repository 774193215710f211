import type { Area } from "../../spec/area";
import { cellBand, type Band } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetSpec } from "../../spec/sheetSpec";
import { countText, momentText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, sheetName, type Frame } from "../sheetFrame";
import { diagnosisBands } from "./diagnosisTable";
import { rankingBands, rankingColumn, RANKING_WIDTHS } from "./rankingTable";
import { chartNameBands, summaryCharts } from "./summaryCharts";
import {
  FIRST_AGENT,
  HEADER_ROW,
  summaryHeights,
  summaryLayout,
  summaryPages,
  TILE_ROW,
  type SummaryLayout,
} from "./summaryLayout";
import { tileBands, tileMerges } from "./tiles";

/** 绩效汇总: the shop's figures, the ranking of agents, three charts, and a diagnosis per person. */
export function summarySheet(frame: Frame): SheetSpec {
  const { texts, monthName } = frame;
  const words = texts.sheets.summary;
  const layout = summaryLayout(frame);
  return {
    ...BLANK_SHEET,
    key: "summary",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: RANKING_WIDTHS,
    heights: summaryHeights(layout),
    bands: [
      ...heading(words.title(monthName), factsText(frame)),
      ...tileBands(frame, TILE_ROW),
      ...rankingBands(frame, HEADER_ROW),
      ...noteBands(layout),
      ...chartNameBands(frame, layout.chartRow),
      ...(layout.persons === 0 ? [] : diagnosisBands(frame, layout.diagnosisRow)),
    ],
    merges: tileMerges(TILE_ROW),
    freeze: { rows: FIRST_AGENT, columns: 2 },
    conditionalFormats: highlights(layout.agents),
    charts: summaryCharts(frame, layout.chartRow, FIRST_AGENT),
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.endRow, columns: RANKING_WIDTHS.length },
      ...summaryPages(layout),
    }),
  };
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
