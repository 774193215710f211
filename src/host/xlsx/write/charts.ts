import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AddDataLabelsOptions,
  AddDataPointOptions,
  ChartTextProperties,
  ComboChartGroupOptions,
} from "@cj-tech-master/excelts/chart";
import { toA1 } from "../../model/address";
import type { Chart } from "../../model/chart";
import type { ChartSeries } from "../../model/chartSeries";
import type { Worksheet } from "../../model/worksheet";
import type { Bag } from "../../protocol/bag";
import { notImplemented } from "../../protocol/hostError";
import { CHART_KINDS, LABEL_POSITIONS, LEGEND_POSITIONS, fileWord, type ChartKind } from "../chartKinds";
import { numberIn, textIn } from "../record";

/** EMU, the unit of drawings, per point. */
const EMU = 12_700;

/** Adds the sheet's charts. The cells they show must be in the file's sheets already: charts keep copies of them. */
export function writeCharts(target: FileSheet, sheet: Worksheet): void {
  for (const chart of sheet.chartList) {
    const groups = groupsOf(chart);
    const [only] = groups;
    const place = placeOf(chart);
    const common = commonOptions(chart);
    if (only === undefined) continue;
    if (groups.length === 1) target.addChart({ ...only, ...common }, place);
    else target.addComboChart({ groups, ...common }, place);
  }
}

function placeOf(chart: Chart) {
  if (chart.anchor !== undefined)
    return toA1(chart.anchor).includes(":") ? toA1(chart.anchor) : `${toA1(chart.anchor)}:${toA1(chart.anchor)}`;
  const { left, top, width, height } = chart;
  return {
    pos: { x: Math.round(left * EMU), y: Math.round(top * EMU) },
    ext: { cx: Math.round(width * EMU), cy: Math.round(height * EMU) },
  };
}

function commonOptions(chart: Chart) {
  const title = chart.child("title", "ChartTitle");
  const legend = chart.child("legend", "ChartLegend");
  const position = fileWord(LEGEND_POSITIONS, textIn(legend.values, "position"));
  const shown = title.values["visible"] === true && textIn(title.values, "text") !== "";
  return {
    title: shown ? textIn(title.values, "text") : null,
    titleOptions: { overlay: title.values["overlay"] === true, ...textLook(title) },
    showLegend: legend.values["visible"] !== false,
    ...(position === undefined ? {} : { legendPosition: position }),
    legendOptions: { overlay: legend.values["overlay"] === true, ...textLook(legend) },
    displayBlanksAs: BLANKS[textIn(chart.values, "displayBlanksAs")] ?? "gap",
  };
}

const BLANKS: Readonly<Record<string, AddChartOptions["displayBlanksAs"]>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interpolated: "span",
};

/** Font of a part, as far as somebody set it. */
function textLook(part: Bag): { txPr?: ChartTextProperties } {
  const { values } = part.child("format", "ChartFormat").child("font", "ChartFont");
  const txPr: ChartTextProperties = {
    ...(typeof values["size"] === "number" ? { size: values["size"] * 100 } : {}),
    ...(typeof values["bold"] === "boolean" ? { bold: values["bold"] } : {}),
    ...(typeof values["italic"] === "boolean" ? { italic: values["italic"] } : {}),
    ...(textIn(values, "color") === "" ? {} : { color: { srgb: hex(textIn(values, "color")) } }),
    ...(textIn(values, "name") === ""
      ? {}
      : { fontFamily: textIn(values, "name"), eastAsianFamily: textIn(values, "name") }),
  };
  return Object.keys(txPr).length === 0 ? {} : { txPr };
}

function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

/** Series that are drawn alike on the same axes make a group. */
function groupsOf(chart: Chart): ComboChartGroupOptions[] {
  const groups = new Map<string, ChartSeries[]>();
  for (const series of chart.seriesList) {
    if (series.values$ === undefined) continue;
    const key = `${textIn(series.values, "chartType")}|${textIn(series.values, "axisGroup")}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups.values()].map((list) => groupOf(chart, list));
}

function groupOf(chart: Chart, list: readonly ChartSeries[]): ComboChartGroupOptions {
  const values = list[0]?.values ?? {};
  const name = textIn(values, "chartType");
  const kind = CHART_KINDS[name];
  if (kind === undefined) throw notImplemented(`writing a chart ${name} to a file`);
  const secondary = values["axisGroup"] === "Secondary";
  return {
    ...kind,
    series: list.map((series) => seriesOptions(series, kind)),
    ...(secondary ? { useSecondaryAxis: true } : {}),
    ...shapeOptions(kind, values),
    ...(isRound(kind) ? { varyColors: true } : axes(chart, secondary)),
  };
}

function isRound({ type }: ChartKind): boolean {
  return type === "pie" || type === "doughnut";
}

/** Stacked bars cover one another whole. */
function shapeOptions({ type, grouping }: ChartKind, values: Readonly<Record<string, unknown>>) {
  if (type === "doughnut") return { holeSize: numberIn(values, "doughnutHoleSize", 50) };
  if (type !== "bar") return {};
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  return { gapWidth: numberIn(values, "gapWidth", 150), overlap: stacked ? 100 : numberIn(values, "overlap", 0) };
}

function axes(chart: Chart, secondary: boolean): Pick<AddChartOptions, "categoryAxis" | "valueAxis"> {
  const prefix = secondary ? "secondary." : "";
  return {
    categoryAxis: axisOptions(chart.axis(`${prefix}categoryAxis`)),
    valueAxis: axisOptions(chart.axis(`${prefix}valueAxis`)),
  };
}

const TICK_LABELS: Readonly<Record<string, AddAxisOptions["tickLblPos"]>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

const TICKS: Readonly<Record<string, AddAxisOptions["majorTickMark"]>> = {
  None: "none",
  Inside: "inside",
  Outside: "outside",
  Cross: "cross",
};

/** Light grey, as Excel draws a new chart, unless somebody chose. */
function gridColor(axis: Bag): string {
  const line = axis
    .child("majorGridlines", "ChartGridlines")
    .child("format", "ChartGridlinesFormat")
    .child("line", "ChartLineFormat");
  const color = textIn(line.values, "color");
  return color === "" ? "D9D9D9" : hex(color);
}

function axisOptions(axis: Bag): AddAxisOptions {
  const { values } = axis;
  const title = axis.child("title", "ChartAxisTitle");
  const line = axis.child("format", "ChartAxisFormat").child("line", "ChartLineFormat").values;
  const labels = TICK_LABELS[textIn(values, "tickLabelPosition")];
  const titled = title.values["visible"] === true && textIn(title.values, "text") !== "";
  return {
    ...(titled ? { title: textIn(title.values, "text"), titleOptions: textLook(title) } : {}),
    ...numbers(values, {
      min: "minimum",
      max: "maximum",
      majorUnit: "majorUnit",
      minorUnit: "minorUnit",
      logBase: "logBase",
    }),
    ...(textIn(values, "numberFormat") === "" ? {} : { numFmt: textIn(values, "numberFormat"), numFmtLinked: false }),
    majorTickMark: TICKS[textIn(values, "majorTickMark")] ?? "outside",
    minorTickMark: TICKS[textIn(values, "minorTickMark")] ?? "none",
    majorGridlinesStyle: { border: gridColor(axis) },
    majorGridlines: axis.child("majorGridlines", "ChartGridlines").values["visible"] === true,
    minorGridlines: axis.child("minorGridlines", "ChartGridlines").values["visible"] === true,
    hidden: values["visible"] === false,
    ...(values["reversePlotOrder"] === true ? { orientation: "maxMin" as const } : {}),
    ...(labels === undefined ? {} : { tickLblPos: labels }),
    ...(textIn(line, "color") === "" ? {} : { lineColor: hex(textIn(line, "color")) }),
    ...textLook(axis),
  };
}

function numbers(
  values: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([fileName, name]): [string, number][] => {
      const value = values[name];
      return typeof value === "number" ? [[fileName, value]] : [];
    }),
  );
}

function seriesOptions(series: ChartSeries, kind: ChartKind): AddChartSeriesOptions {
  const name = series.name$;
  const bubbles = series.bubbleSizes$?.absoluteReference;
  return {
    values: series.values$?.absoluteReference ?? "",
    ...(name === undefined ? {} : { name: typeof name === "string" ? name : { formula: name.absoluteReference } }),
    ...categoryOptions(series, kind),
    ...(bubbles === undefined ? {} : { bubbleSize: bubbles }),
    ...seriesLook(series, kind),
    ...(series.values["hasDataLabels"] === true ? { dataLabels: labelOptions(series) } : {}),
    ...smoothing(series, kind),
    ...points(series),
  };
}

/** Said either way: a line that doesn't say is drawn smooth by some viewers. */
function smoothing(series: ChartSeries, { type, scatterStyle }: ChartKind): { smooth?: boolean } {
  if (type !== "line" && type !== "scatter") return {};
  return { smooth: series.values["smooth"] === true || (scatterStyle?.startsWith("smooth") ?? false) };
}

function categoryOptions(
  series: ChartSeries,
  { type }: ChartKind,
): Pick<AddChartSeriesOptions, "categories" | "xValues"> {
  const reference = series.categories$?.absoluteReference;
  if (reference === undefined) return {};
  return type === "scatter" || type === "bubble" ? { xValues: reference } : { categories: reference };
}

function seriesLook(
  series: ChartSeries,
  kind: ChartKind,
): Pick<AddChartSeriesOptions, "fill" | "line" | "lineWidth" | "marker"> {
  const format = series.child("format", "ChartSeriesFormat");
  const fill = textIn(format.child("fill", "ChartFill").values, "color");
  const line = format.child("line", "ChartLineFormat").values;
  const lineColor = textIn(line, "color");
  const noMarker = kind.showMarker === false || series.values["markerStyle"] === "None";
  return {
    ...(fill === "" ? {} : { fill: hex(fill) }),
    ...(lineColor === "" ? {} : { line: hex(lineColor) }),
    ...(typeof line["weight"] === "number" ? { lineWidth: line["weight"] } : {}),
    ...(kind.type === "line" && noMarker ? { marker: { symbol: "none" as const } } : {}),
  };
}

function labelOptions(series: ChartSeries): AddDataLabelsOptions {
  const labels = series.child("dataLabels", "ChartDataLabels");
  const { values } = labels;
  const position = fileWord(LABEL_POSITIONS, textIn(values, "position"));
  const others = ["showCategoryName", "showSeriesName", "showPercentage"].some((name) => values[name] === true);
  const format = textIn(values, "numberFormat");
  return {
    showVal: values["showValue"] === true || !others,
    showCatName: values["showCategoryName"] === true,
    showSerName: values["showSeriesName"] === true,
    showPercent: values["showPercentage"] === true,
    showLegendKey: values["showLegendKey"] === true,
    ...(position === undefined ? {} : { position }),
    ...(format === "" || format === "General" ? {} : { numFmt: format, numFmtLinked: false }),
    ...textLook(labels),
  };
}

function points(series: ChartSeries): { dataPoints?: AddDataPointOptions[] } {
  const dataPoints = [...series.formattedPoints].flatMap(([index, point]) => {
    const fill = textIn(point.child("format", "ChartPointFormat").child("fill", "ChartFill").values, "color");
    return fill === "" ? [] : [{ index, fill: hex(fill) }];
  });
  return dataPoints.length === 0 ? {} : { dataPoints };
}
