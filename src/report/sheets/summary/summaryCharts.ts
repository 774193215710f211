import { rowsOf, type Band } from "../../spec/band";
import type { ChartSpec } from "../../spec/chartSpec";
import { ratioText } from "../numberText";
import type { Frame } from "../sheetFrame";
import { byConversion, chartedAgents, type ChartedAgent } from "./chartedAgents";
import { RANKING_WIDTHS } from "./rankingTable";
import { scatterParts } from "./scatterChart";

/** Rows of cells that the charts cover. */
export const CHART_ROWS = 16;

/** Columns at which the second and third chart begin. */
const SECOND = 5;
const THIRD = 10;

/** Columns of the cells that the charts draw: figures and names by sales, then by conversion, then the scatter's. */
const SALES = 0;
const CONVERSIONS = 2;
const SCATTER = 4;

/** Charts with the cells that they draw, which they cover. */
export interface Charted {
  readonly charts: readonly ChartSpec[];
  readonly bands: readonly Band[];
}

/** Who sells, who converts, and whether the busy ones convert, side by side from `row` on. */
export function summaryCharts(frame: Frame, row: number): Charted {
  const agents = chartedAgents(frame.ranking);
  const words = frame.texts.sheets.summary;
  const place = (from: number, to: number): Pick<ChartSpec, "area"> => ({
    area: { row, column: from, rows: CHART_ROWS, columns: to - from },
  });
  const scatter = scatterParts(frame, agents, { row, column: SCATTER });
  return {
    charts: [
      ...salesChart(frame, agents, row).map((chart) => ({ ...chart, ...place(0, SECOND) })),
      ...conversionChart(frame, agents, row).map((chart) => ({ ...chart, ...place(SECOND, THIRD) })),
      ...(scatter === undefined
        ? []
        : [{ ...scatter.chart, title: words.whoWins, ...place(THIRD, RANKING_WIDTHS.length) }]),
    ],
    bands: [
      ...cells(
        { row, column: SALES },
        "amount",
        agents.map(({ name, netSales }) => [netSales, name]),
      ),
      ...cells(
        { row, column: CONVERSIONS },
        "ratio",
        byConversion(agents).map(({ name, conversion }) => [conversion, name]),
      ),
      ...(scatter?.bands ?? []),
    ],
  };
}

type Drawn = Omit<ChartSpec, "area">;

function salesChart({ texts }: Frame, agents: readonly ChartedAgent[], row: number): readonly Drawn[] {
  const series = texts.metrics.netSales.name;
  return columnChart({
    title: texts.sheets.summary.whoSells,
    series,
    format: "amount",
    row,
    column: SALES,
    count: agents.length,
  });
}

/** The shop's own conversion stands in the title. */
function conversionChart({ texts, result }: Frame, agents: readonly ChartedAgent[], row: number): readonly Drawn[] {
  const shop = result.shop["conversion"]?.value ?? null;
  const title = texts.sheets.summary.whoConverts(shop === null ? "—" : ratioText(shop));
  const series = texts.metrics.conversion.name;
  const count = byConversion(agents).length;
  const bounds = { from: 0, to: 1 };
  const best = Math.max(0, ...agents.map(({ conversion }) => conversion ?? 0));
  const charts = columnChart({ title, series, format: "ratio", row, column: CONVERSIONS, count });
  // Excel would give a conversion of 100 % an axis up to 120 %.
  return best < 0.8 ? charts : charts.map((chart) => ({ ...chart, valueAxis: { ...chart.valueAxis, bounds } }));
}

interface Columns {
  readonly title: string;
  readonly series: string;
  readonly format: "amount" | "ratio";
  readonly row: number;
  /** Of the figures; the names stand in the next. */
  readonly column: number;
  readonly count: number;
}

function columnChart({ title, series, format, row, column, count }: Columns): readonly Drawn[] {
  if (count === 0) {
    return [];
  }
  const values = { row, column, rows: count, columns: 1 };
  return [
    {
      kind: "column",
      title,
      series: [{ name: series, values, categories: { ...values, column: column + 1 } }],
      categoryAxis: { format: "text" },
      valueAxis: { format },
      legend: false,
    },
  ];
}

function cells(
  at: { readonly row: number; readonly column: number },
  format: "amount" | "ratio",
  pairs: readonly (readonly (string | number | null)[])[],
): readonly Band[] {
  return pairs.length === 0
    ? []
    : [{ ...at, columns: [{ format }, { format: "text" }], style: "note", rows: rowsOf(pairs) }];
}
