import type { MetricValues } from "../../../engine/periodResult";
import type { MetricCode } from "../../../i18n/metrics/zhCN";
import { headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { metricFormat } from "../metricFormat";
import { shortName } from "../ranking";
import type { Frame } from "../sheetFrame";

/** Metrics of the ranking, in the order of their columns, with column widths in digits. */
export const RANKED_METRICS: readonly (readonly [MetricCode, number])[] = [
  ["receptions", 11],
  ["enquiries", 11],
  ["conversion", 11],
  ["nextDayConversion", 11],
  ["placedOrders", 9],
  ["paidOrders", 9],
  ["sales", 13],
  ["netSales", 14],
  ["salesShare", 9],
  ["averageOrderValue", 11],
  ["itemsPerOrder", 9],
  ["firstResponse", 10.5],
  ["averageResponse", 10.5],
  ["replyRate", 9],
  ["refundRate", 9],
  ["satisfaction", 10.5],
];

/** Columns before the metrics: rank, agent, person, group. */
const NAME_COLUMNS = 4;

/** A narrow blank column keeps the last figures off the edge of the page. */
const EDGE = 1.5;

export const RANKING_WIDTHS: readonly number[] = [5, 17, 11, 11, ...RANKED_METRICS.map(([, width]) => width), EDGE];

/** Column of a metric on the sheet, 0-based. */
export function rankingColumn(code: MetricCode): number {
  return NAME_COLUMNS + RANKED_METRICS.findIndex(([ranked]) => ranked === code);
}

/** A metric's figure, or an empty cell where it has none. */
export function metricCell(metrics: MetricValues, code: string): SheetCell {
  return metrics[code]?.value ?? null;
}

const COLUMNS: readonly BandColumn[] = [
  { format: "integer", align: "center" },
  { format: "text" },
  { format: "text" },
  { format: "text" },
  ...RANKED_METRICS.map(([code]): BandColumn => ({ format: metricFormat(code) })),
  { format: "text" },
];

/** Header, one row per agent, and the shop's row, beginning at `row`. */
export function rankingBands({ result, texts, ranking }: Frame, row: number): readonly Band[] {
  const words = texts.sheets.summary;
  const names = RANKED_METRICS.map(([code]) => {
    const { name, unit } = texts.metrics[code];
    return saysUnit(name, unit) ? name : `${name}\n${unit}`;
  });
  const agents = ranking.agents.map((agent, i): readonly SheetCell[] => [
    i + 1,
    shortName(agent, ranking),
    agent.person,
    agent.group,
    ...RANKED_METRICS.map(([code]) => metricCell(agent.metrics, code)),
    null,
  ]);
  const shop = [null, words.all, null, null, ...RANKED_METRICS.map(([code]) => metricCell(result.shop, code)), null];
  const header = [words.rank, words.agent, words.person, words.group, ...names, ""];
  return [
    headerBand({ row, column: 0 }, header, COLUMNS),
    { row: row + 1, column: 0, columns: COLUMNS, style: "body", rows: rowsOf(agents) },
    { row: row + 1 + agents.length, column: 0, columns: COLUMNS, style: "total", rows: rowsOf([shop]) },
  ];
}

/** "Paid orders" needs no "orders" below, 付款单数 no 单; an "s" in a name says no seconds. */
function saysUnit(name: string, unit: string): boolean {
  const words = name.toLowerCase().split(" ");
  return /^[a-z]+$/.test(unit) ? words.includes(unit) : name.includes(unit);
}
