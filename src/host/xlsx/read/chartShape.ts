import { getSpPrFillColor, getSpPrLine, type ShapeProperties } from "@cj-tech-master/excelts/chart";
import { asRecord, textIn } from "../record";

/** `#RRGGBB` of a solid fill; theme colours are left to the chart's style. */
export function fillOf(properties: unknown): string | undefined {
  return isShape(properties) ? hexOf(getSpPrFillColor(properties)) : undefined;
}

/** `#RRGGBB` of a line. */
export function lineOf(properties: unknown): string | undefined {
  return hexOf(strokeOf(properties)["color"]);
}

/** Everything that is said of a line. */
export function strokeOf(properties: unknown): Readonly<Record<string, unknown>> {
  return isShape(properties) ? asRecord(getSpPrLine(properties)) : {};
}

function isShape(value: unknown): value is ShapeProperties {
  return typeof value === "object" && value !== null;
}

function hexOf(color: unknown): string | undefined {
  const srgb = textIn(asRecord(color), "srgb");
  return srgb === "" ? undefined : `#${srgb.toUpperCase()}`;
}
