import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { AgentResult } from "../../../engine/periodResult";
import type { Texts } from "../../../i18n/textsFor";
import type { Area } from "../../spec/area";
import type { ChartSpec } from "../../spec/chartSpec";
import { metricFormat } from "../metricFormat";
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
  const agents = chartedAgents(frame.result.agents);
  const names = namesColumn(agents);
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
    { ...byAgent(texts, "netSales", { ranked, names }), title: words.whoSells, area: place(0, SECOND) },
    { ...byAgent(texts, "conversion", { ranked, names }), title: whoConverts, area: place(SECOND, THIRD) },
    {
      kind: "scatter",
      title: words.whoWins,
      area: place(THIRD, RANKING_WIDTHS.length),
      series: agents.map(({ agent, person }, i) => ({
        name: names === PERSON_COLUMN ? person : agent,
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

const AGENT_COLUMN = 1;
const PERSON_COLUMN = 2;

/** Persons' names are short; accounts are named where a person has several of them. */
function namesColumn(agents: readonly AgentResult[]): number {
  return new Set(agents.map(({ person }) => person)).size === agents.length ? PERSON_COLUMN : AGENT_COLUMN;
}

interface Charted {
  readonly ranked: Area;
  /** Column of the names under the marks. */
  readonly names: number;
}

/** A column per agent in the ranking's order. */
function byAgent(texts: Texts, code: MetricCode, { ranked, names }: Charted): Omit<ChartSpec, "title" | "area"> {
  return {
    kind: "column",
    series: [
      {
        name: texts.metrics[code].name,
        values: { ...ranked, column: rankingColumn(code) },
        categories: { ...ranked, column: names },
      },
    ],
    categoryAxis: { format: "text" },
    valueAxis: { format: metricFormat(code) },
    legend: false,
  };
}
