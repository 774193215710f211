import type { Chart as FileChart, ChartTextProperties, ChartTitle } from "@cj-tech-master/excelts/chart";
import type { Bag } from "../../protocol/bag";
import { textIn } from "../record";

/** Font of a part, as far as somebody set it. */
export function textLook(part: Bag): { txPr?: ChartTextProperties } {
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

/** A colour as files say it: `1F4E79`. */
export function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

/**
 * Puts the fonts of the titles into their runs: beside a rich text, where the library leaves them, they mean nothing.
 */
export function styleTitles(own: FileChart): void {
  own.mutate(({ chart }) => {
    for (const title of [chart.title, ...chart.plotArea.axes.map((axis) => axis.title)]) styleRuns(title);
  });
}

function styleRuns(title: ChartTitle | undefined): void {
  const look = title?.txPr;
  if (look === undefined || title?.text === undefined) return;
  for (const paragraph of title.text.paragraphs) {
    paragraph.properties = { ...paragraph.properties, defaultRunProperties: look };
    for (const run of paragraph.runs ?? []) run.properties = look;
  }
  delete title.txPr;
}
