import type { MetricValues } from "../../../engine/periodResult";
import type { MetricCode } from "../../../i18n/metrics/zhCN";
import { headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { metricFormat } from "../metricFormat";
import { rankedAgents } from "../rankedAgents";
import type { Frame } from "../sheetFrame";

/** Metrics of the ranking, in the order of their columns, with column widths in digits. */
export const RANKED_METRICS: readonly (readonly [MetricCode, number])[] = [
  ["receptions", 10],
  ["enquiries", 10],
  ["conversion", 11],
  ["nextDayConversion", 11],
  ["placedOrders", 10],
  ["paidOrders", 9],
  ["sales", 14],
  ["netSales", 15],
  ["salesShare", 10],
  ["averageOrderValue", 12],
  ["itemsPerOrder", 9],
  ["firstResponse", 10],
  ["averageResponse", 10],
  ["replyRate", 10],
  ["refundRate", 9],
  ["satisfaction", 10],
];

/** Columns before the metrics: rank, agent, person, group. */
const NAME_COLUMNS = 4;

export const RANKING_WIDTHS: readonly number[] = [5, 20, 10, 10, ...RANKED_METRICS.map(([, width]) => width)];

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
];

/** Header, one row per agent, and the shop's row, beginning at `row`. */
export function rankingBands({ result, texts }: Frame, row: number): readonly Band[] {
  const words = texts.sheets.summary;
  const names = RANKED_METRICS.map(([code]) => {
    const { name, unit } = texts.metrics[code];
    return name.toLowerCase().includes(unit) ? name : `${name}\n${unit}`; // "Paid orders" needs no "orders" below
  });
  const agents = rankedAgents(result.agents).map((agent, i): readonly SheetCell[] => [
    i + 1,
    agent.agent,
    agent.person,
    agent.group,
    ...RANKED_METRICS.map(([code]) => metricCell(agent.metrics, code)),
  ]);
  const shop = [null, words.all, null, null, ...RANKED_METRICS.map(([code]) => metricCell(result.shop, code))];
  const header = [words.rank, words.agent, words.person, words.group, ...names];
  return [
    headerBand({ row, column: 0 }, header, COLUMNS),
    { row: row + 1, column: 0, columns: COLUMNS, style: "body", rows: rowsOf(agents) },
    { row: row + 1 + agents.length, column: 0, columns: COLUMNS, style: "total", rows: rowsOf([shop]) },
  ];
}
