import type { Area } from "../../report/spec/area";
import type { ChartAxis, ChartSeries, ChartSpec } from "../../report/spec/chartSpec";
import { addressOf } from "../address";
import { COLORS } from "./looks";
import { NUMBER_FORMATS } from "./numberFormats";
import { commands, type Operation } from "./operation";
import { cellText } from "./writtenValue";
import { rangeAt } from "../rangeAt";

const TYPES = {
  bar: "BarClustered",
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  line: "Line",
  scatter: "XYScatter",
} as const;

/** Charts, one step each. */
export function* chartOperations(charts: readonly ChartSpec[]): Generator<Operation> {
  for (const chart of charts) {
    yield commands(32 + 10 * chart.series.length, (sheet) => drawChart(sheet, chart));
  }
}

function drawChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  if (first === undefined) {
    return;
  }
  const chart = sheet.charts.add(TYPES[spec.kind], rangeAt(sheet, first.values), "Columns");
  chart.name = spec.title;
  chart.title.text = spec.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COLORS.accent;
  chart.legend.visible = spec.legend;
  placeChart(chart, spec.area);
  drawSeries(sheet, chart.series.getItemAt(0), { series: first, place: 0, kind: spec.kind });
  others.forEach((series, i) => {
    drawSeries(sheet, chart.series.add(), { series, place: i + 1, kind: spec.kind });
  });
  drawAxis(chart.axes.categoryAxis, spec.categoryAxis);
  drawAxis(chart.axes.valueAxis, spec.valueAxis);
  chart.axes.valueAxis.majorGridlines.format.line.color = COLORS.rule;
}

/** A cell's margin inside its area keeps neighbouring charts apart. */
function placeChart(chart: Excel.Chart, { row, column, rows, columns }: Area): void {
  const first = addressOf({ row, column, rows: 1, columns: 1 });
  const last = addressOf({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
  chart.setPosition(first, last);
}

interface SeriesToDraw {
  readonly series: ChartSeries;
  /** Among the chart's series, from 0. */
  readonly place: number;
  readonly kind: ChartSpec["kind"];
}

function drawSeries(sheet: Excel.Worksheet, target: Excel.ChartSeries, { series, place, kind }: SeriesToDraw): void {
  target.name = seriesName(series.name);
  target.setValues(rangeAt(sheet, series.values));
  target.setXAxisValues(rangeAt(sheet, series.categories));
  if (kind === "line") {
    drawLine(target, place);
  } else if (kind !== "scatter") {
    target.format.fill.setSolidColor(SERIES_FILLS[place % SERIES_FILLS.length] ?? COLORS.accent);
  } else if (series.line === true) {
    drawThinLine(target);
  } else {
    drawMarkers(target);
  }
  if (series.label !== undefined) {
    target.hasDataLabels = true;
    target.dataLabels.showValue = series.label === "value";
    target.dataLabels.showSeriesName = series.label === "name";
    target.dataLabels.position = kind === "scatter" ? LABEL_SIDES[series.labelSide ?? "right"] : "OutsideEnd";
    target.dataLabels.format.font.size = AXIS_SIZE;
    target.dataLabels.format.font.color = COLORS.text;
  }
}

/** Fills of series beside one another: they differ in black and white as well. */
const SERIES_FILLS: readonly string[] = [COLORS.accent, COLORS.accentMid, COLORS.muted, COLORS.good, COLORS.rule];

/** Lines differ in black and white as well: the first is solid and dark, others are dashed. */
function drawLine(target: Excel.ChartSeries, place: number): void {
  target.markerStyle = "None";
  target.format.line.color = place === 0 ? COLORS.accent : COLORS.muted;
  target.format.line.weight = place === 0 ? 2 : 1.5;
  target.format.line.lineStyle = place === 0 ? "Continuous" : "Dash";
}

const LABEL_SIDES = { left: "Left", right: "Right", top: "Top", bottom: "Bottom" } as const;

function drawMarkers(target: Excel.ChartSeries): void {
  target.chartType = "XYScatter";
  target.markerStyle = "Circle";
  target.markerSize = 7;
  target.markerBackgroundColor = COLORS.accent;
  target.markerForegroundColor = COLORS.accent;
}

function drawThinLine(target: Excel.ChartSeries): void {
  target.chartType = "XYScatterLinesNoMarkers";
  target.markerStyle = "None";
  target.format.line.color = COLORS.muted;
  target.format.line.weight = 0.75;
  target.format.line.lineStyle = "Dash";
}

/** A name that begins like a formula would be one. */
function seriesName(name: string): string {
  return /^[=+\-@]/.test(name) ? `\u200b${cellText(name)}` : cellText(name);
}

/** Points. */
const AXIS_SIZE = 9;

function drawAxis(axis: Excel.ChartAxis, { title, format, bounds }: ChartAxis): void {
  axis.minorTickMark = "None";
  axis.majorTickMark = "None";
  axis.format.font.size = AXIS_SIZE;
  axis.format.font.color = COLORS.muted;
  if (title === undefined) {
    axis.title.visible = false;
  } else {
    axis.title.text = title;
    axis.title.format.font.size = AXIS_SIZE;
    axis.title.format.font.bold = false;
    axis.title.format.font.color = COLORS.muted;
  }
  if (bounds !== undefined) {
    axis.minimum = bounds.from;
    axis.maximum = bounds.to;
  }
  if (NUMBER_FORMATS[format] !== "@") {
    axis.numberFormat = AXIS_FORMATS[format] ?? NUMBER_FORMATS[format];
  }
}

/** Axes need fewer decimals than cells. */
const AXIS_FORMATS: Partial<Readonly<Record<ChartAxis["format"], string>>> = {
  money: '"¥"#,##0',
  amount: "#,##0",
  date: "d",
  ratio: "0%",
  seconds: "0",
};
