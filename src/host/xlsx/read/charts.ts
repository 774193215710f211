import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import {
  getSpPrFillColor,
  getSpPrLine,
  type Chart as FileChart,
  type ChartAxis,
  type ChartTypeGroup,
  type ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import { splitAddress, tryParseA1 } from "../../model/address";
import { Chart } from "../../model/chart";
import { ChartSeries } from "../../model/chartSeries";
import type { Range } from "../../model/range";
import type { Worksheet } from "../../model/worksheet";
import type { Bag } from "../../protocol/bag";
import { CHART_KINDS, type ChartKind, LABEL_POSITIONS, LEGEND_POSITIONS } from "../chartKinds";
import { wordFor } from "../conditionalFormatWords";
import { asRecord, numberIn, textIn } from "../record";
import { fromXml } from "../xmlText";

/** EMU per point; the library gives sizes in pixels (¾ point) and offsets in EMU. */
const EMU = 12_700;
const POINTS_PER_PIXEL = 0.75;

/** The charts of a file's sheet, as far as the model knows them. All sheets must have been read. */
export function readCharts(sheet: Worksheet, file: FileSheet): void {
  for (const own of file.getCharts()) {
    const groups = own.chartTypes;
    const [first] = groups;
    if (first === undefined || own.isChartEx) continue;
    const chart = new Chart(sheet, kindOf(first));
    sheet.chartList.push(chart);
    chart.seriesList = groups.flatMap((group, index) => seriesOf(chart, group, index > 0 && onOtherAxes(group, first)));
    readPlace(chart, own);
    readTexts(chart, own);
    const [categories, values] = [own.categoryAxis, own.valueAxis];
    if (categories !== undefined) readAxis(chart.axis("categoryAxis"), categories);
    if (values !== undefined) readAxis(chart.axis("valueAxis"), values);
  }
}

function onOtherAxes(group: ChartTypeGroup, first: ChartTypeGroup): boolean {
  return "axisIds" in group && "axisIds" in first && group.axisIds[0] !== first.axisIds[0];
}

function kindOf(group: ChartTypeGroup): string {
  const own = asRecord(group);
  const markers = group.type === "line" && group.series.some(({ marker }) => marker?.symbol !== "none");
  const alike = ([, kind]: readonly [string, ChartKind]): boolean =>
    kind.type === group.type.replace("3D", "") &&
    (kind.showMarker ?? markers) === markers &&
    TRAITS.every((trait) => kind[trait] === undefined || kind[trait] === (own[trait] ?? USUAL[trait]));
  return Object.entries(CHART_KINDS).find(alike)?.[0] ?? "ColumnClustered";
}

const TRAITS = ["barDir", "grouping", "scatterStyle"] as const;
/** What a file means that doesn't say. */
const USUAL = { barDir: "col", grouping: "standard", scatterStyle: "lineMarker" };

function seriesOf(chart: Chart, group: ChartTypeGroup, secondary: boolean): ChartSeries[] {
  return group.series.map((own) => {
    const json = asRecord(own);
    const reference = (...names: readonly string[]): Range | undefined => rangeOf(chart, formulaIn(json, names));
    const name = reference("tx") ?? own.tx?.value;
    const values = reference("val", "yVal");
    const categories = reference("cat", "xVal");
    const series = new ChartSeries(chart, {
      ...(name === undefined ? {} : { name }),
      ...(values === undefined ? {} : { values }),
      ...(categories === undefined ? {} : { categories }),
    });
    series.values["chartType"] = kindOf(group);
    if (secondary) series.values["axisGroup"] = "Secondary";
    series.values["gapWidth"] = numberIn(asRecord(group), "gapWidth", 150);
    readSeriesLook(series, own.spPr);
    readLabels(series, asRecord(json["dataLabels"]));
    readPoints(series, json["dataPoints"]);
    return series;
  });
}

function formulaIn(series: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  for (const name of names) {
    const source = asRecord(series[name]);
    for (const kind of ["numRef", "strRef", "multiLvlStrRef"]) {
      const formula = textIn(asRecord(source[kind]), "formula");
      if (formula !== "") return formula;
    }
  }
  return "";
}

function rangeOf(chart: Chart, formula: string): Range | undefined {
  const { sheet: name, cells } = splitAddress(formula);
  const rect = tryParseA1(cells);
  const sheet = name === undefined ? chart.sheet : chart.sheet.workbook.worksheets.named(name);
  return rect === undefined ? undefined : sheet?.range(rect);
}

/** `#RRGGBB` of a solid fill; theme colours are left to the chart's style. */
function fillOf(properties: unknown): string | undefined {
  return isShape(properties) ? hexOf(getSpPrFillColor(properties)) : undefined;
}

function lineOf(properties: unknown): string | undefined {
  return isShape(properties) ? hexOf(asRecord(getSpPrLine(properties))["color"]) : undefined;
}

function isShape(value: unknown): value is ShapeProperties {
  return typeof value === "object" && value !== null;
}

function hexOf(color: unknown): string | undefined {
  const srgb = textIn(asRecord(color), "srgb");
  return srgb === "" ? undefined : `#${srgb.toUpperCase()}`;
}

function readSeriesLook(series: ChartSeries, properties: unknown): void {
  const format = series.child("format", "ChartSeriesFormat");
  const [fill, line] = [fillOf(properties), lineOf(properties)];
  if (fill !== undefined) format.child("fill", "ChartFill").values["color"] = fill;
  if (line !== undefined) format.child("line", "ChartLineFormat").values["color"] = line;
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
  const { values } = series.child("dataLabels", "ChartDataLabels");
  for (const [name, fileName] of Object.entries(shown)) values[name] = labels[fileName] === true;
  const position = wordFor(LABEL_POSITIONS, textIn(labels, "position"));
  if (position !== undefined) values["position"] = position;
  const format = textIn(asRecord(labels["numFmt"]), "formatCode");
  if (format !== "") values["numberFormat"] = format;
}

function readPoints(series: ChartSeries, points: unknown): void {
  const list: readonly unknown[] = Array.isArray(points) ? points : [];
  for (const point of list.map(asRecord)) {
    const fill = fillOf(point["spPr"]);
    const at = point["index"];
    if (fill === undefined || typeof at !== "number") continue;
    series.point(at).child("format", "ChartPointFormat").child("fill", "ChartFill").values["color"] = fill;
  }
}

function readPlace(chart: Chart, { model: { range } }: FileChart): void {
  const { tl, br, pos, ext } = range;
  if (
    br !== undefined &&
    [tl, br].every(({ nativeColOff, nativeRowOff }) => nativeColOff === 0 && nativeRowOff === 0)
  ) {
    const rect = {
      row: tl.nativeRow,
      column: tl.nativeCol,
      height: br.nativeRow - tl.nativeRow,
      width: br.nativeCol - tl.nativeCol,
    };
    chart.setPosition(chart.sheet.range(rect));
    return;
  }
  const start =
    pos === undefined ? cornerOf(chart.sheet, tl) : { left: pos.x * POINTS_PER_PIXEL, top: pos.y * POINTS_PER_PIXEL };
  const end = br === undefined ? undefined : cornerOf(chart.sheet, br);
  chart.left = start.left;
  chart.top = start.top;
  const size = asRecord(ext);
  chart.width = end === undefined ? Number(size["width"] ?? 480) * POINTS_PER_PIXEL : end.left - start.left;
  chart.height = end === undefined ? Number(size["height"] ?? 288) * POINTS_PER_PIXEL : end.top - start.top;
}

interface Corner {
  readonly nativeCol: number;
  readonly nativeRow: number;
  readonly nativeColOff: number;
  readonly nativeRowOff: number;
}

function cornerOf(sheet: Worksheet, { nativeCol, nativeRow, nativeColOff, nativeRowOff }: Corner) {
  return {
    left: sheet.pointsLeftOf(nativeCol) + nativeColOff / EMU,
    top: sheet.pointsAbove(nativeRow) + nativeRowOff / EMU,
  };
}

function readTexts(chart: Chart, own: FileChart): void {
  const title = chart.child("title", "ChartTitle").values;
  title["text"] = own.title ?? "";
  title["visible"] = own.title !== undefined && own.title !== "";
  const legend = chart.child("legend", "ChartLegend").values;
  legend["visible"] = own.legend !== undefined;
  legend["position"] = wordFor(LEGEND_POSITIONS, own.legend?.legendPos ?? "r") ?? "Right";
}

function readAxis(axis: Bag, own: ChartAxis): void {
  const { values } = axis;
  values["visible"] = own.delete !== true;
  const scaling = asRecord(own.scaling);
  for (const [name, fileName] of [
    ["minimum", "min"],
    ["maximum", "max"],
    ["logBase", "logBase"],
  ] as const) {
    if (typeof scaling[fileName] === "number") values[name] = scaling[fileName];
  }
  if (scaling["orientation"] === "maxMin") values["reversePlotOrder"] = true;
  const { majorUnit } = { majorUnit: undefined, ...own };
  if (typeof majorUnit === "number") values["majorUnit"] = majorUnit;
  if (own.numFmt !== undefined && own.numFmt.sourceLinked !== true) values["numberFormat"] = own.numFmt.formatCode;
  axis.child("majorGridlines", "ChartGridlines").values["visible"] = own.majorGridlines !== undefined;
  axis.child("minorGridlines", "ChartGridlines").values["visible"] = own.minorGridlines !== undefined;
  const text = titleText(own.title);
  if (text !== "") Object.assign(axis.child("title", "ChartAxisTitle").values, { text, visible: true });
}

function titleText(title: ChartAxis["title"]): string {
  if (title?.rawTx !== undefined)
    return [...title.rawTx.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => fromXml(text ?? "")).join("");
  const paragraphs = title?.text?.paragraphs ?? [];
  return paragraphs.flatMap(({ runs }) => (runs ?? []).map(({ text }) => text)).join("");
}
