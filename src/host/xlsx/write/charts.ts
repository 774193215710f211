import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { AddChartOptions, ComboChartGroupOptions } from "@cj-tech-master/excelts/chart";
import { toA1 } from "../../model/address";
import type { Chart } from "../../model/chart";
import type { ChartSeries } from "../../model/chartSeries";
import type { Worksheet } from "../../model/worksheet";
import { notImplemented } from "../../protocol/hostError";
import { CHART_KINDS, LEGEND_POSITIONS, fileWord, type ChartKind } from "../chartKinds";
import { numberIn, textIn } from "../record";
import { axes } from "./chartAxes";
import { seriesOptions } from "./chartSeries";
import { styleTitles, textLook } from "./chartText";

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
    const made = target.getCharts().at(-1);
    if (made !== undefined) styleTitles(made);
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

/** Series that are drawn alike on the same axes make a group; those of a scatter each say whether they have points and lines. */
function groupsOf(chart: Chart): ComboChartGroupOptions[] {
  const groups = new Map<string, ChartSeries[]>();
  for (const series of chart.seriesList) {
    if (series.values$ === undefined) continue;
    const kind = textIn(series.values, "chartType");
    const key = `${CHART_KINDS[kind]?.type === "scatter" ? "scatter" : kind}|${textIn(series.values, "axisGroup")}`;
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
    ...(kind.type === "scatter" ? { scatterStyle: "lineMarker" as const } : {}),
    series: list.map((series) => seriesOptions(series, CHART_KINDS[textIn(series.values, "chartType")] ?? kind)),
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
