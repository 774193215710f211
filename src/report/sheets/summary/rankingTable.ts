import type { MetricValues } from "../../../engine/periodResult";
import type { MetricCode } from "../../../i18n/metrics/zhCN";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { figureCell } from "../markedSheet";
import { metricFormat } from "../metricFormat";
import { shortName } from "../ranking";
import type { Frame } from "../sheetFrame";

/** Metrics of the ranking, in the order of their columns. */
export const RANKED_METRICS: readonly MetricCode[] = [
  "receptions",
  "enquiries",
  "conversion",
  "paidOrders",
  "averageOrderValue",
  "refundRate",
  "sales",
  "netSales",
  "firstResponse",
  "averageResponse",
  "replyRate",
  "satisfaction",
];

/** Metrics of the second table, which say how the first ones came about. */
const FURTHER_METRICS: readonly MetricCode[] = [
  "placedOrders",
  "lostEnquiries",
  "nextDayConversion",
  "paySuccess",
  "itemsPerOrder",
  "salesShare",
  "chaseSuccess",
  "assistedSales",
  "unanswered",
  "slowReceptions",
  "within3min",
  "ratedRate",
];

/** All metrics of the sheet. */
export const SHOWN_METRICS: readonly MetricCode[] = [...RANKED_METRICS, ...FURTHER_METRICS];

/** Columns before the metrics: rank, agent, person, group. */
const NAME_WIDTHS: readonly number[] = [5, 15.5, 10.5, 10];

/** In digits, for the metrics of either table and for the tables below: on landscape A4 all columns print at 8 points. */
const FIGURE_WIDTHS: readonly number[] = [9.5, 9.5, 10.5, 9.5, 10, 9.5, 12.5, 13.5, 10.5, 10.5, 10.5, 10.5];

/** A narrow blank column keeps the last figures off the edge of the page. */
const EDGE = 1.5;

export const RANKING_WIDTHS: readonly number[] = [...NAME_WIDTHS, ...FIGURE_WIDTHS, EDGE];

/** Column of a metric on the sheet, 0-based. */
export function rankingColumn(code: MetricCode): number {
  return NAME_WIDTHS.length + RANKED_METRICS.indexOf(code);
}

/** A metric's figure, or the mark that it has none. */
export function metricCell(metrics: MetricValues, code: string): SheetCell {
  return figureCell(metrics[code]?.value ?? null);
}

function columnsOf(codes: readonly MetricCode[]): readonly BandColumn[] {
  return [
    { format: "integer", align: "center" },
    { format: "text", wrap: true },
    { format: "text", wrap: true },
    { format: "text", wrap: true },
    ...codes.map((code): BandColumn => ({ format: metricFormat(code) })),
    { format: "text" },
  ];
}

/** Header, one row per agent, and the shop's row, beginning at `row`. */
function agentBands({ result, texts, ranking }: Frame, codes: readonly MetricCode[], row: number): readonly Band[] {
  const words = texts.sheets.summary;
  const columns = columnsOf(codes);
  const names = codes.map((code) => {
    const { name, unit } = texts.metrics[code];
    return saysUnit(name, unit) ? name : `${name}\n${unit}`;
  });
  const figures = (metrics: MetricValues): readonly SheetCell[] => codes.map((code) => metricCell(metrics, code));
  const agents = ranking.agents.map((agent, i): readonly SheetCell[] => [
    i + 1,
    shortName(agent, ranking),
    agent.person,
    agent.group,
    ...figures(agent.metrics),
    null,
  ]);
  const shop = [null, words.all, null, null, ...figures(result.shop), null];
  const header = [words.rank, words.agent, words.person, words.group, ...names, ""];
  return [
    headerBand({ row, column: 0 }, header, columns),
    { row: row + 1, column: 0, columns, style: "body", rows: rowsOf(agents) },
    { row: row + 1 + agents.length, column: 0, columns, style: "total", rows: rowsOf([shop]) },
  ];
}

/** The ranking: what agents are judged by. */
export function rankingBands(frame: Frame, row: number): readonly Band[] {
  return agentBands(frame, RANKED_METRICS, row);
}

/** The second table under its title: what stands behind the ranking, in the same order. */
export function furtherBands(frame: Frame, row: number): readonly Band[] {
  const title = frame.texts.sheets.summary.further;
  return [
    cellBand({ row, column: 0 }, title, { format: "note", style: "section" }),
    ...agentBands(frame, FURTHER_METRICS, row + 1),
  ];
}

/** "Paid orders" needs no "orders" below, 付款单数 no 单; an "s" in a name says no seconds. */
function saysUnit(name: string, unit: string): boolean {
  const words = name.toLowerCase().split(" ");
  return /^[a-z]+$/.test(unit) ? words.includes(unit) : name.includes(unit);
}
