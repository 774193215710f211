import type {
  AddChartMarkerOptions,
  AddChartSeriesOptions,
  AddDataLabelsOptions,
  AddDataPointOptions,
} from "@cj-tech-master/excelts/chart";
import type { ChartSeries } from "../../model/chartSeries";
import { LABEL_POSITIONS, LINE_DASHES, MARKER_SYMBOLS, fileWord, type ChartKind } from "../chartKinds";
import { textIn } from "../record";
import { hex, textLook } from "./chartText";

/** A series as the library takes it. */
export function seriesOptions(series: ChartSeries, kind: ChartKind): AddChartSeriesOptions {
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
): Pick<AddChartSeriesOptions, "fill" | "line" | "lineWidth" | "lineDash" | "marker" | "spPr"> {
  const format = series.child("format", "ChartSeriesFormat");
  const fill = textIn(format.child("fill", "ChartFill").values, "color");
  const line = format.child("line", "ChartLineFormat").values;
  const lineColor = textIn(line, "color");
  const dash = fileWord(LINE_DASHES, textIn(line, "lineStyle"));
  return {
    ...(fill === "" ? {} : { fill: hex(fill) }),
    ...(lineColor === "" ? {} : { line: hex(lineColor) }),
    ...(typeof line["weight"] === "number" ? { lineWidth: line["weight"] } : {}),
    ...(dash === undefined ? {} : { lineDash: dash }),
    // Excel joins the points of a scatter unless it is told not to, whatever the style of the group says.
    ...(kind.scatterStyle === "marker" ? { spPr: { line: { noFill: true } } } : {}),
    ...markers(series, kind),
  };
}

function markers({ values }: ChartSeries, kind: ChartKind): Pick<AddChartSeriesOptions, "marker"> {
  if (kind.type !== "line" && kind.type !== "scatter") return {};
  const without = kind.showMarker === false || kind.scatterStyle === "line" || kind.scatterStyle === "smooth";
  if (without || values["markerStyle"] === "None") return { marker: { symbol: "none" } };
  const marker = markerLook(values);
  return Object.keys(marker).length === 0 ? {} : { marker };
}

function markerLook(values: Readonly<Record<string, unknown>>): AddChartMarkerOptions {
  const symbol = fileWord(MARKER_SYMBOLS, textIn(values, "markerStyle"));
  const [fill, border] = [textIn(values, "markerBackgroundColor"), textIn(values, "markerForegroundColor")];
  return {
    ...(symbol === undefined ? {} : { symbol }),
    ...(typeof values["markerSize"] === "number" ? { size: values["markerSize"] } : {}),
    ...(fill === "" ? {} : { fill: hex(fill) }),
    ...(border === "" ? {} : { border: hex(border) }),
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
