import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { AgentResult } from "../../../engine/periodResult";
import type { Texts } from "../../../i18n/textsFor";
import type { Area } from "../../spec/area";
import { rowsOf, type Band } from "../../spec/band";
import type { ChartSpec } from "../../spec/chartSpec";
import { metricFormat } from "../metricFormat";
import { ratioText } from "../numberText";
import { rankedAgents } from "../rankedAgents";
import type { Frame } from "../sheetFrame";
import { rankingColumn, RANKING_WIDTHS } from "./rankingTable";

/** Rows of cells that the charts cover. */
export const CHART_ROWS = 16;

/** Agents in a chart: more names than this can't be read. */
export const CHARTED_AGENTS = 15;

/** Columns at which the second and third chart begin. */
const SECOND = 6;
const THIRD = 12;

/** Who sells, who converts, and whether the busy ones convert, side by side from `row` on. */
export function summaryCharts(frame: Frame, row: number, firstAgent: number): readonly ChartSpec[] {
  const agents = chartedAgents(frame.result.agents);
  const short = shortNames(agents);
  if (agents.length === 0) {
    return [];
  }
  const { texts, result } = frame;
  const words = texts.sheets.summary;
  const conversion = result.shop["conversion"]?.value ?? null;
  const ranked: Area = { row: firstAgent, column: 0, rows: agents.length, columns: 1 };
  const names: Area = { ...ranked, row, column: NAME_COLUMN };
  const place = (from: number, to: number): Area => ({ row, column: from, rows: CHART_ROWS, columns: to - from });
  const whoConverts = words.whoConverts(conversion === null ? "—" : ratioText(conversion));
  return [
    { ...byAgent(texts, "netSales", { ranked, names }), title: words.whoSells, area: place(0, SECOND) },
    { ...byAgent(texts, "conversion", { ranked, names }), title: whoConverts, area: place(SECOND, THIRD) },
    {
      kind: "scatter",
      title: words.whoWins,
      area: place(THIRD, RANKING_WIDTHS.length),
      series: agents.map((_, i) => ({
        name: short[i] ?? "",
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

/** The first agents of the ranking, down to the last who had an enquiry or a sale: robots and new accounts have no bars. */
export function chartedAgents(agents: readonly AgentResult[]): readonly AgentResult[] {
  const ranked = rankedAgents(agents).slice(0, CHARTED_AGENTS);
  const active = ({ metrics }: AgentResult): boolean =>
    [metrics["enquiries"], metrics["sales"]].some((metric) => (metric?.value ?? 0) > 0);
  return ranked.slice(
    0,
    ranked.reduce((end, agent, i) => (active(agent) ? i + 1 : end), 0),
  );
}

/** Longer names would take the room of the marks. */
const NAME_CHARACTERS = 8;

/** Account names without their shop, where that still tells them apart. */
function shortNames(agents: readonly AgentResult[]): readonly string[] {
  const short = agents.map(({ agent }) => agent.slice(agent.lastIndexOf(":") + 1));
  const names = new Set(short).size === agents.length ? short : agents.map(({ agent }) => agent);
  return names.map((name) => (name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS)}…` : name));
}

/** The names under the marks, in cells that the first chart covers. */
export function chartNameBands({ result }: Frame, row: number): readonly Band[] {
  const names = shortNames(chartedAgents(result.agents)).map((name) => [name]);
  return names.length === 0
    ? []
    : [{ row, column: NAME_COLUMN, columns: [{ format: "text" }], style: "note", rows: rowsOf(names) }];
}

const NAME_COLUMN = 1;

interface Charted {
  readonly ranked: Area;
  /** The names under the marks. */
  readonly names: Area;
}

/** A column per agent in the ranking's order. */
function byAgent(texts: Texts, code: MetricCode, { ranked, names }: Charted): Omit<ChartSpec, "title" | "area"> {
  return {
    kind: "column",
    series: [
      {
        name: texts.metrics[code].name,
        values: { ...ranked, column: rankingColumn(code) },
        categories: names,
      },
    ],
    categoryAxis: { format: "text" },
    valueAxis: { format: metricFormat(code) },
    legend: false,
  };
}
