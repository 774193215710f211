import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { Texts } from "../../../i18n/textsFor";
import type { Area } from "../../spec/area";
import type { ChartSpec } from "../../spec/chartSpec";
import { METRIC_FORMATS } from "../metricFormats";
import { ratioText } from "../numberText";
import { rankedAgents } from "../rankedAgents";
import type { Frame } from "../sheetFrame";
import { rankingColumn, RANKING_WIDTHS } from "./rankingTable";

/** Rows of cells that the charts cover. */
export const CHART_ROWS = 16;

/** Agents in a chart: more names than this can't be read. */
export const CHARTED_AGENTS = 20;

/** Columns at which the second and third chart begin. */
const SECOND = 6;
const THIRD = 12;

/** Who sells, who converts, and whether the busy ones convert, side by side from `row` on. */
export function summaryCharts(frame: Frame, row: number, firstAgent: number): readonly ChartSpec[] {
  const agents = rankedAgents(frame.result.agents).slice(0, CHARTED_AGENTS);
  if (agents.length === 0) {
    return [];
  }
  const { texts, result } = frame;
  const words = texts.sheets.summary;
  const conversion = result.shop["conversion"]?.value ?? null;
  const ranked: Area = { row: firstAgent, column: 0, rows: agents.length, columns: 1 };
  const place = (from: number, to: number): Area => ({ row, column: from, rows: CHART_ROWS, columns: to - from });
  const whoConverts = words.whoConverts(conversion === null ? "—" : ratioText(conversion));
  return [
    { ...byAgent(texts, "netSales", ranked), title: words.whoSells, area: place(0, SECOND) },
    { ...byAgent(texts, "conversion", ranked), title: whoConverts, area: place(SECOND, THIRD) },
    {
      kind: "scatter",
      title: words.whoWins,
      area: place(THIRD, RANKING_WIDTHS.length),
      series: agents.map(({ agent }, i) => ({
        name: agent,
        values: { ...ranked, row: firstAgent + i, rows: 1, column: rankingColumn("conversion") },
        categories: { ...ranked, row: firstAgent + i, rows: 1, column: rankingColumn("enquiries") },
        label: "name",
      })),
      categoryAxis: { title: texts.metrics.enquiries.name, format: "integer" },
      valueAxis: { title: texts.metrics.conversion.name, format: "ratio" },
      legend: false,
    },
  ];
}

/** A column per agent in the ranking's order. */
function byAgent(texts: Texts, code: MetricCode, ranked: Area): Omit<ChartSpec, "title" | "area"> {
  return {
    kind: "column",
    series: [
      {
        name: texts.metrics[code].name,
        values: { ...ranked, column: rankingColumn(code) },
        categories: { ...ranked, column: 1 },
      },
    ],
    categoryAxis: { format: "text" },
    valueAxis: { format: METRIC_FORMATS[code] },
    legend: false,
  };
}
