import type { Chart as FileChart, ChartAxis, ChartTypeGroup } from "@cj-tech-master/excelts/chart";
import type { Chart } from "../../model/chart";
import type { Bag } from "../../protocol/bag";
import { TICK_LABELS, TICK_MARKS } from "../chartKinds";
import { wordFor } from "../conditionalFormatWords";
import { asRecord } from "../record";
import { lineOf } from "./chartShape";
import { readFont, readTitle } from "./chartText";

/**
 * The axes of a chart: of the first group, and of a group on other axes. A group names its axes in their order: names
 * (or x), then heights (or y); a scatter's axes are of one kind, so that their kind doesn't tell them apart.
 */
export function readAxes(chart: Chart, own: FileChart): void {
  const [first] = own.chartTypes;
  const other = own.chartTypes.find((group) => first !== undefined && onOtherAxes(group, first));
  for (const [group, prefix] of [
    [first, ""],
    [other, "secondary."],
  ] as const) {
    const [category, value] = axisIdsOf(group).map((id) => own.getAxis(id));
    if (category !== undefined) readAxis(chart.axis(`${prefix}categoryAxis`), category);
    if (value !== undefined) readAxis(chart.axis(`${prefix}valueAxis`), value);
  }
}

/** Whether a group of series is drawn on other axes than the first. */
export function onOtherAxes(group: ChartTypeGroup, first: ChartTypeGroup): boolean {
  const [own, its] = [axisIdsOf(group)[0], axisIdsOf(first)[0]];
  return own !== undefined && its !== undefined && own !== its;
}

function axisIdsOf(group: ChartTypeGroup | undefined): readonly number[] {
  return group !== undefined && "axisIds" in group ? (group.axisIds ?? []) : [];
}

function readAxis(axis: Bag, own: ChartAxis): void {
  const { values } = axis;
  values["visible"] = own.delete !== true;
  readScale(values, own);
  if (own.numFmt !== undefined && own.numFmt.sourceLinked !== true) values["numberFormat"] = own.numFmt.formatCode;
  for (const [name, word] of [
    ["tickLabelPosition", wordFor(TICK_LABELS, own.tickLblPos ?? "")],
    ["majorTickMark", wordFor(TICK_MARKS, own.majorTickMark ?? "")],
    ["minorTickMark", wordFor(TICK_MARKS, own.minorTickMark ?? "")],
  ] as const) {
    if (word !== undefined) values[name] = word;
  }
  readGridlines(axis, own);
  const line = lineOf(own.spPr);
  if (line !== undefined)
    axis.child("format", "ChartAxisFormat").child("line", "ChartLineFormat").values["color"] = line;
  readFont(axis, own.txPr);
  readTitle(axis.child("title", "ChartAxisTitle"), own.title);
}

function readScale(values: Record<string, unknown>, own: ChartAxis): void {
  const scaling = asRecord(own.scaling);
  for (const [name, value] of [
    ["minimum", scaling["min"]],
    ["maximum", scaling["max"]],
    ["logBase", scaling["logBase"]],
    ["majorUnit", asRecord(own)["majorUnit"]],
    ["minorUnit", asRecord(own)["minorUnit"]],
  ] as const) {
    if (typeof value === "number") values[name] = value;
  }
  if (scaling["orientation"] === "maxMin") values["reversePlotOrder"] = true;
}

function readGridlines(axis: Bag, own: ChartAxis): void {
  axis.child("minorGridlines", "ChartGridlines").values["visible"] = own.minorGridlines !== undefined;
  const major = axis.child("majorGridlines", "ChartGridlines");
  major.values["visible"] = own.majorGridlines !== undefined;
  const color = lineOf(own.majorGridlines);
  if (color === undefined) return;
  major.child("format", "ChartGridlinesFormat").child("line", "ChartLineFormat").values["color"] = color;
}
