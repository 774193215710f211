import { DAY_OF_WEEK_EPOCH, startOfDay, day as dayOf } from "../../../engine/units/moment";
import type { DayFigures, PeriodResult } from "../../../engine/periodResult";
import type { BandColumn } from "../../spec/band";
import type { ChartSeries, ChartSpec } from "../../spec/chartSpec";
import type { SheetCell } from "../../spec/sheetCell";
import { figureCell, NO_FIGURE } from "../markedSheet";
import { tableSection } from "../method/section";
import type { Frame } from "../sheetFrame";
import { CHART_COLUMN, TREND_WIDTHS, type TrendPartMaker } from "./trendLayout";

const COLUMNS: readonly BandColumn[] = [
  { format: "date", align: "left" },
  { format: "text", align: "center" },
  { format: "integer" },
  { format: "integer" },
  { format: "ratio" },
  { format: "amount" },
];

/** Columns, 0-based. */
const ENQUIRIES = 2;
const BUYERS = 3;
const SALES = 5;

/** Which tables the days are made of: a day without any isn't a day of nought. */
export interface DaySources {
  readonly sessions: boolean;
  readonly orders: boolean;
}

export function daySources({ tables }: PeriodResult): DaySources {
  const has = (kind: string): boolean => tables.some((table) => table.kind === kind);
  return { sessions: has("sessions"), orders: has("orders") };
}

/** Sum of a column over all accounts on a day, counted from 0. */
export function dayTotal(column: Float64Array, { days, accounts }: DayFigures, on: number): number {
  return accounts.reduce((sum, _, account) => sum + (column[account * days + on] ?? 0), 0);
}

/** Days of the month, from the first on, that had begun when the data ended. */
export function measuredDays({ days, settings, asOf }: PeriodResult): number {
  const starts = Array.from({ length: days.days }, (_, on) => startOfDay(dayOf(days.firstDay + on), settings.dayStart));
  return starts.filter((start) => start <= asOf).length;
}

function dayCells({ result, texts }: Frame, on: number, { sessions, orders }: DaySources): readonly SheetCell[] {
  const { days } = result;
  const day = dayOf(days.firstDay + on);
  const weekday = texts.sheets.trend.weekdays[(((day + DAY_OF_WEEK_EPOCH) % 7) + 7) % 7] ?? "";
  if (on >= measuredDays(result)) return [day, weekday, null, null, null, null];
  const ripe = dayTotal(days.ripe, days, on);
  return [
    day,
    weekday,
    sessions ? dayTotal(days.enquiries, days, on) : null,
    orders ? (days.shopPayingBuyers[on] ?? 0) : null,
    ripe === 0 ? null : dayTotal(days.converted, days, on) / ripe,
    orders ? dayTotal(days.sales, days, on) : null,
  ];
}

/** The month's own figures: a buyer of two days is one of the month, and so is not the sum of its days. */
function totalCells({ result, texts }: Frame, first: number, { sessions, orders }: DaySources): readonly SheetCell[] {
  const last = first + result.days.days - 1;
  const sum = (column: string): SheetCell => ({ formula: `=SUM(${column}${first}:${column}${last})` });
  const { conversion, averageOrderValue } = result.shop;
  return [
    texts.sheets.trend.total,
    null,
    sessions ? sum("C") : NO_FIGURE,
    figureCell(orders ? (averageOrderValue?.denominator ?? null) : null),
    figureCell(sessions && orders ? (conversion?.value ?? null) : null),
    orders ? sum("F") : NO_FIGURE,
  ];
}

const TOTAL: readonly BandColumn[] = COLUMNS.map((column, i) => (i === 0 ? { format: "text" } : column));

interface DayChart {
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly column: number }[];
  readonly row: number;
  readonly rows: number;
  readonly format: "integer" | "amount";
}

function dayChart({ title, series, row, rows, format }: DayChart, first: number, days: number): ChartSpec {
  const at = (column: number): ChartSeries["values"] => ({ row: first, column, rows: days, columns: 1 });
  return {
    kind: "line",
    title,
    area: { row, column: CHART_COLUMN, rows, columns: TREND_WIDTHS.length - CHART_COLUMN },
    series: series.map(({ name, column }) => ({ name, values: at(column), categories: at(0) })),
    categoryAxis: { format: "date" },
    valueAxis: { format },
    legend: series.length > 1,
  };
}

/** Lines of the days measured: a line would fall to nought over days still to come. */
function charts({ result, texts }: Frame, first: number, { sessions, orders }: DaySources): readonly ChartSpec[] {
  const { trend } = texts.sheets;
  const half = Math.floor((result.days.days + 2) / 2);
  const days = measuredDays(result);
  if (days === 0) return [];
  const lines = [
    ...(sessions ? [{ name: texts.metrics.enquiries.name, column: ENQUIRIES }] : []),
    ...(orders ? [{ name: trend.payingBuyers, column: BUYERS }] : []),
  ];
  const draw = (chart: DayChart): ChartSpec => dayChart(chart, first, days);
  return [
    draw({ title: trend.chartBuyers, series: lines, row: first - 1, rows: half, format: "integer" }),
    ...(orders
      ? [
          draw({
            title: trend.chartSales,
            series: [{ name: texts.metrics.sales.name, column: SALES }],
            row: first - 1 + half,
            rows: half,
            format: "amount",
          }),
        ]
      : []),
  ];
}

/** Every day of the month: enquiries, paying buyers, conversion and sales of the team, with two lines beside them. */
export function dayTable(frame: Frame, sources: DaySources): TrendPartMaker {
  const { result, texts } = frame;
  const { trend } = texts.sheets;
  const { enquiries, conversion, sales } = texts.metrics;
  return (row) => {
    const first = row + 2; // title and header stand above
    const rows = Array.from({ length: result.days.days }, (_, on) => dayCells(frame, on, sources));
    const table = tableSection({
      title: trend.days,
      header: [
        trend.date,
        trend.weekday,
        enquiries.name,
        trend.payingBuyers,
        conversion.name,
        texts.sheets.words.withUnit(sales.name, sales.unit),
      ],
      groups: [{ columns: COLUMNS, rows }],
      total: { columns: TOTAL, rows: [totalCells(frame, first + 1, sources)] },
    })(row);
    const bar = (column: number) => ({ row: first, column, rows: rows.length, columns: 1 });
    return {
      ...table,
      charts: charts(frame, first, sources),
      conditionalFormats: [ENQUIRIES, SALES].map((column) => ({ area: bar(column), rule: { kind: "dataBar" } })),
    };
  };
}
