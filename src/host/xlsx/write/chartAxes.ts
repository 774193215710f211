import type { AddAxisOptions, AddChartOptions } from "@cj-tech-master/excelts/chart";
import type { Chart } from "../../model/chart";
import type { Bag } from "../../protocol/bag";
import { TICK_LABELS, TICK_MARKS, fileWord } from "../chartKinds";
import { textIn } from "../record";
import { hex, textLook } from "./chartText";

/** The axes of the charts of one group, primary or secondary. */
export function axes(chart: Chart, secondary: boolean): Pick<AddChartOptions, "categoryAxis" | "valueAxis"> {
  const prefix = secondary ? "secondary." : "";
  return {
    categoryAxis: axisOptions(chart.axis(`${prefix}categoryAxis`)),
    valueAxis: axisOptions(chart.axis(`${prefix}valueAxis`)),
  };
}

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
  const labels = fileWord(TICK_LABELS, textIn(values, "tickLabelPosition"));
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
    majorTickMark: fileWord(TICK_MARKS, textIn(values, "majorTickMark")) ?? "outside",
    minorTickMark: fileWord(TICK_MARKS, textIn(values, "minorTickMark")) ?? "none",
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
