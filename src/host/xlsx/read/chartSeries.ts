import type { SeriesBase } from "@cj-tech-master/excelts/chart";
import type { ChartSeries } from "../../model/chartSeries";
import { LABEL_POSITIONS, LINE_DASHES, MARKER_SYMBOLS } from "../chartKinds";
import { wordFor } from "../conditionalFormatWords";
import { asRecord, listOf, numberIn, textIn } from "../record";
import { fillOf, lineOf, strokeOf } from "./chartShape";
import { readFont } from "./chartText";

/** EMU per point. */
const EMU = 12_700;

/** Colours, lines, markers, labels and single points of a series. */
export function readSeriesParts(series: ChartSeries, own: SeriesBase): void {
  const json = asRecord(own);
  readSeriesLook(series, own.spPr);
  readMarker(series, asRecord(json["marker"]));
  readLabels(series, asRecord(json["dataLabels"]));
  readPoints(series, json["dataPoints"]);
}

/** Whether a scatter's series has points and lines: Office.js has a kind for each. */
export function scatterKind(own: SeriesBase): string {
  const json = asRecord(own);
  if (strokeOf(own.spPr)["noFill"] === true) return "XYScatter";
  const lines = json["smooth"] === true ? "XYScatterSmooth" : "XYScatterLines";
  return textIn(asRecord(json["marker"]), "symbol") === "none" ? `${lines}NoMarkers` : lines;
}

function readMarker(series: ChartSeries, marker: Readonly<Record<string, unknown>>): void {
  const { values } = series;
  const style = wordFor(MARKER_SYMBOLS, textIn(marker, "symbol"));
  if (style !== undefined) values["markerStyle"] = style;
  if (typeof marker["size"] === "number") values["markerSize"] = marker["size"];
  const [fill, border] = [fillOf(marker["spPr"]), lineOf(marker["spPr"])];
  if (fill !== undefined) values["markerBackgroundColor"] = fill;
  if (border !== undefined) values["markerForegroundColor"] = border;
}

function readSeriesLook(series: ChartSeries, properties: unknown): void {
  const format = series.child("format", "ChartSeriesFormat");
  const [fill, line, stroke] = [fillOf(properties), lineOf(properties), strokeOf(properties)];
  if (fill !== undefined) format.child("fill", "ChartFill").values["color"] = fill;
  const { values } = format.child("line", "ChartLineFormat");
  if (line !== undefined) values["color"] = line;
  const width = numberIn(stroke, "width", 0);
  if (width > 0) values["weight"] = width / EMU;
  const dash = wordFor(LINE_DASHES, textIn(stroke, "dash"));
  if (dash !== undefined) values["lineStyle"] = dash;
}

function readLabels(series: ChartSeries, labels: Readonly<Record<string, unknown>>): void {
  const shown = {
    showValue: "showVal",
    showCategoryName: "showCatName",
    showSeriesName: "showSerName",
    showPercentage: "showPercent",
  };
  if (!Object.values(shown).some((name) => labels[name] === true)) return;
  series.values["hasDataLabels"] = true;
  const bag = series.child("dataLabels", "ChartDataLabels");
  const { values } = bag;
  for (const [name, fileName] of Object.entries(shown)) values[name] = labels[fileName] === true;
  const position = wordFor(LABEL_POSITIONS, textIn(labels, "position"));
  if (position !== undefined) values["position"] = position;
  const format = textIn(asRecord(labels["numFmt"]), "formatCode");
  if (format !== "") values["numberFormat"] = format;
  readFont(bag, labels["txPr"]);
}

function readPoints(series: ChartSeries, points: unknown): void {
  for (const point of listOf(points).map(asRecord)) {
    const fill = fillOf(point["spPr"]);
    const at = point["index"];
    if (fill === undefined || typeof at !== "number") continue;
    series.point(at).child("format", "ChartPointFormat").child("fill", "ChartFill").values["color"] = fill;
  }
}
