import type { Chart } from "../../../model/chart";
import type { CellValue } from "../../../model/grid";
import type { ChartSeries } from "../../../model/chartSeries";
import { numberIn, textIn } from "../../../xlsx/record";

/** A point of a series. `x` counts places from 0, or is the figure itself in a scatter. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** Shown beside it. */
  readonly label: string;
}

export interface PlotSeries {
  readonly name: string;
  readonly color: string;
  readonly points: readonly PlotPoint[];
  readonly hasLine: boolean;
  readonly hasMarkers: boolean;
}

/** What a chart shows, in figures. */
export interface Plot {
  readonly kind: "columns" | "stackedColumns" | "bars" | "line" | "scatter";
  readonly title: string;
  readonly hasLegend: boolean;
  readonly categories: readonly string[];
  readonly series: readonly PlotSeries[];
  readonly xRange: Interval;
  readonly yRange: Interval;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Colours of series that have none of their own, as Excel begins. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Reads a chart's figures; undefined where it is of a kind that isn't drawn. */
export function plotOf(chart: Chart): Plot | undefined {
  const kind = kindOf(String(chart.chartType));
  if (kind === undefined) return undefined;
  const series = chart.seriesList.map((one, place) => seriesOf(one, { kind, place }));
  const title = chart.child("title", "ChartTitle").values;
  const points = series.flatMap((one) => one.points);
  const [across, up] = [chart.axis("categoryAxis").values, chart.axis("valueAxis").values];
  return {
    kind,
    title: title["visible"] === false ? "" : textIn(title, "text"),
    hasLegend: chart.child("legend", "ChartLegend").values["visible"] !== false && series.length > 1,
    categories: chart.seriesList[0]?.categories$?.text.flat() ?? [],
    series,
    xRange: intervalOf(
      points.map(({ x }) => x),
      across,
      kind !== "scatter",
    ),
    yRange: intervalOf(
      kind === "stackedColumns" ? stackedHeights(series) : points.map(({ y }) => y),
      up,
      kind !== "scatter",
    ),
  };
}

function kindOf(type: string): Plot["kind"] | undefined {
  if (type.startsWith("XYScatter")) return "scatter";
  if (type.startsWith("Line")) return "line";
  if (type.startsWith("Bar")) return "bars";
  if (type.startsWith("ColumnStacked")) return "stackedColumns";
  return type.startsWith("Column") ? "columns" : undefined;
}

interface SeriesPlace {
  readonly kind: Plot["kind"];
  readonly place: number;
}

function seriesOf(series: ChartSeries, { kind, place }: SeriesPlace): PlotSeries {
  const type = textIn(series.values, "chartType");
  return {
    name: series.name,
    color: colorOf(series, place),
    points: pointsOf(series, kind === "scatter" ? series.categories$?.values.flat() : undefined),
    hasLine: kind === "line" || /Lines|Smooth/.test(type),
    hasMarkers: kind === "scatter" && !/NoMarkers/.test(type) && series.values["markerStyle"] !== "None",
  };
}

/** The figures as points, at their places unless `across` says where; what is no figure is left out. */
function pointsOf(series: ChartSeries, across: readonly CellValue[] | undefined): PlotPoint[] {
  const source = series.values$;
  if (source === undefined) return [];
  const shown = source.text.flat();
  return source.values.flat().flatMap((y, at) => {
    const x = across === undefined ? at : across[at];
    return typeof y === "number" && typeof x === "number" ? [{ x, y, label: labelOf(series, shown[at] ?? "") }] : [];
  });
}

function colorOf(series: ChartSeries, place: number): string {
  const format = series.child("format", "ChartSeriesFormat");
  const own = [
    textIn(format.child("fill", "ChartFill").values, "color"),
    textIn(series.values, "markerBackgroundColor"),
    textIn(format.child("line", "ChartLineFormat").values, "color"),
  ].find((color) => color !== "");
  return own ?? COLORS[place % COLORS.length] ?? "#4472C4";
}

function labelOf(series: ChartSeries, shown: string): string {
  if (series.values["hasDataLabels"] !== true) return "";
  return series.child("dataLabels", "ChartDataLabels").values["showSeriesName"] === true ? series.name : shown;
}

function stackedHeights(series: readonly PlotSeries[]): number[] {
  const heights = new Map<number, number>();
  for (const { x, y } of series.flatMap(({ points }) => points)) heights.set(x, (heights.get(x) ?? 0) + y);
  return [...heights.values()];
}

/** The figures' own interval, widened to zero where the figures are lengths, unless the axis says otherwise. */
function intervalOf(figures: readonly number[], axis: Readonly<Record<string, unknown>>, fromZero: boolean): Interval {
  const low = figures.reduce((least, figure) => Math.min(least, figure), fromZero ? 0 : Infinity);
  const high = figures.reduce((most, figure) => Math.max(most, figure), fromZero ? 0 : -Infinity);
  const margin = high > low ? (high - low) * 0.08 : 1;
  return {
    low: numberIn(axis, "minimum", fromZero ? low : low - margin),
    high: numberIn(axis, "maximum", high + margin),
  };
}
