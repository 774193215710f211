import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { Chart as FileChart, ChartTypeGroup } from "@cj-tech-master/excelts/chart";
import { splitAddress, tryParseA1 } from "../../model/address";
import { Chart } from "../../model/chart";
import { ChartSeries } from "../../model/chartSeries";
import type { Range } from "../../model/range";
import type { Worksheet } from "../../model/worksheet";
import { CHART_KINDS, type ChartKind, LEGEND_POSITIONS } from "../chartKinds";
import { wordFor } from "../conditionalFormatWords";
import { asRecord, numberIn, textIn } from "../record";
import { onOtherAxes, readAxes } from "./chartAxes";
import { readSeriesParts, scatterKind } from "./chartSeries";
import { readFont, readTitle } from "./chartText";

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
    readAxes(chart, own);
  }
}

function kindOf(group: ChartTypeGroup): string {
  const [series] = group.series;
  if (group.type === "scatter" && series !== undefined) return scatterKind(series);
  const own = asRecord(group);
  const markers = group.type === "line" && group.series.some(({ marker }) => marker?.symbol !== "none");
  const alike = ([, kind]: readonly [string, ChartKind]): boolean =>
    kind.type === group.type.replace("3D", "") &&
    (kind.showMarker ?? markers) === markers &&
    TRAITS.every((trait) => kind[trait] === undefined || kind[trait] === (own[trait] ?? USUAL[trait]));
  return Object.entries(CHART_KINDS).find(alike)?.[0] ?? "ColumnClustered";
}

const TRAITS = ["barDir", "grouping"] as const;
/** What a file means that doesn't say. */
const USUAL = { barDir: "col", grouping: "standard" };

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
    series.values["chartType"] = group.type === "scatter" ? scatterKind(own) : kindOf(group);
    if (secondary) series.values["axisGroup"] = "Secondary";
    series.values["gapWidth"] = numberIn(asRecord(group), "gapWidth", 150);
    readSeriesParts(series, own);
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
  const title = chart.child("title", "ChartTitle");
  title.values["visible"] = false;
  readTitle(title, own.chartModel?.chart.title);
  const legend = chart.child("legend", "ChartLegend");
  legend.values["visible"] = own.legend !== undefined;
  legend.values["position"] = wordFor(LEGEND_POSITIONS, own.legend?.legendPos ?? "r") ?? "Right";
  readFont(legend, own.legend?.txPr);
}
