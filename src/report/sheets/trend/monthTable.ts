import type { BandColumn } from "../../spec/band";
import type { ChartSpec } from "../../spec/chartSpec";
import type { SheetCell } from "../../spec/sheetCell";
import { metricFormat } from "../metricFormat";
import { linesSection, tableSection } from "../method/section";
import type { Frame } from "../sheetFrame";
import { factValue, monthFacts } from "./monthFacts";
import { CHART_COLUMN, TREND_WIDTHS, type TrendPart, type TrendPartMaker } from "./trendLayout";

/** What months are compared by: figures whose parts add up over agents. */
const METRICS = ["enquiries", "conversion", "sales", "netSales", "refundRate"] as const;
const NET_SALES = 1 + METRICS.indexOf("netSales");

/** Rows that the chart takes. */
const CHART_ROWS = 14;

const COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  ...METRICS.map((metric): BandColumn => ({ format: metricFormat(metric) })),
];

interface ChartedMonths {
  /** Of the first month, 0-based. */
  readonly row: number;
  readonly months: number;
}

/** The last months in a row that have net sales: a line would fall to nought where there are none. */
function chartedMonths(rows: readonly (readonly SheetCell[])[], first: number): ChartedMonths {
  const gap = rows.map((cells) => cells[NET_SALES] === null).lastIndexOf(true);
  return { row: first + gap + 1, months: rows.length - gap - 1 };
}

function monthChart({ texts }: Frame, row: number, charted: ChartedMonths): readonly ChartSpec[] {
  if (charted.months < 2) return [];
  const at = (column: number) => ({ row: charted.row, column, rows: charted.months, columns: 1 });
  const chart: ChartSpec = {
    kind: "line",
    title: texts.sheets.trend.chartMonths,
    area: { row: row + 1, column: CHART_COLUMN, rows: CHART_ROWS, columns: TREND_WIDTHS.length - CHART_COLUMN },
    series: [{ name: texts.metrics.netSales.name, values: at(NET_SALES), categories: at(0) }],
    categoryAxis: { format: "text" },
    valueAxis: { format: "amount" },
    legend: false,
  };
  return [chart];
}

/** The team's months as far as the ledger has them, this month last; words alone where it has none. */
export function monthTable(frame: Frame): TrendPartMaker {
  const { texts } = frame;
  const words = texts.sheets.trend;
  const facts = monthFacts(frame, METRICS);
  if (facts.months.length < 2) {
    const lines = linesSection({ title: words.months, lead: [], lines: [{ lead: [], text: words.monthsNone }] });
    return (row): TrendPart => ({ ...lines(row), charts: [], conditionalFormats: [] });
  }
  const rows = facts.months.map((month): readonly SheetCell[] => {
    const own = facts.rows.filter((row) => row.month === month);
    return [month, ...METRICS.map((metric) => factValue(own, metric))];
  });
  const names = METRICS.map((metric) => {
    const { name, unit } = texts.metrics[metric];
    return unit === "元" || unit === "¥" ? texts.sheets.words.withUnit(name, unit) : name;
  });
  return (row) => {
    const header = [words.month, ...names];
    const table = tableSection({ title: words.months, header, groups: [{ columns: COLUMNS, rows }] })(row);
    return {
      ...table,
      rows: Math.max(table.rows, CHART_ROWS + 1),
      charts: monthChart(frame, row, chartedMonths(rows, row + 2)),
      conditionalFormats: [],
    };
  };
}
