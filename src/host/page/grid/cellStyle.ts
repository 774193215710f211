import type { CSSProperties } from "react";
import { PLAIN, type CellFormat, type FormatPatch, type Side } from "../../model/cellFormat";
import type { CellValue } from "../../model/grid";
import { isCellError } from "../../model/cellEntry";
import { PX } from "./axis";
import type { ConditionalLook } from "./rules/conditionalLooks";

/** Faces that stand in where a workbook's own isn't installed, Chinese ones among them. */
const STAND_INS = '"Carlito", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Pixels that a step of indentation takes. */
const INDENT = 9;

const WIDTHS: Readonly<Record<string, number | undefined>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const LINES: Readonly<Record<string, string | undefined>> = {
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dotted",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};
const SIDES = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight" } as const;

const HORIZONTAL: Readonly<Record<string, string | undefined>> = {
  Left: "start",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "end",
};
const VERTICAL: Readonly<Record<string, string | undefined>> = { Top: "start", Center: "center", Justify: "start" };

/** A cell's fill and data bar; undefined where it has neither. */
export function fillStyle(patch: FormatPatch, bar?: ConditionalLook["bar"]): CSSProperties | undefined {
  const filled = patch.fillColor !== undefined && patch.fillPattern !== "None";
  if (!filled && bar === undefined) return undefined;
  return {
    ...(filled ? { backgroundColor: patch.fillColor } : {}),
    ...(bar === undefined ? {} : barStyle(bar)),
  };
}

function barStyle({ share, color }: NonNullable<ConditionalLook["bar"]>): CSSProperties {
  const end = `${Math.round(share * 100)}%`;
  const backgroundImage = `linear-gradient(to right, ${color} ${end}, transparent ${end})`;
  return { backgroundImage, backgroundOrigin: "content-box", backgroundRepeat: "no-repeat", padding: 2 };
}

/** A cell's borders; undefined where it has none. */
export function borderStyle(patch: FormatPatch): CSSProperties | undefined {
  const style: CSSProperties = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = borderOf(patch, side);
    if (line !== undefined) style[SIDES[side]] = line;
  }
  return Object.keys(style).length === 0 ? undefined : style;
}

function borderOf(patch: FormatPatch, side: Exclude<Side, "diagonalDown" | "diagonalUp">): string | undefined {
  const line = LINES[patch[`${side}BorderStyle`] ?? "None"];
  if (line === undefined) return undefined;
  const width = WIDTHS[patch[`${side}BorderWeight`] ?? "Thin"] ?? 1;
  return `${line === "double" ? 3 : width}px ${line} ${patch[`${side}BorderColor`] ?? "#000000"}`;
}

/** How a cell's text stands in it. */
export function textStyle(patch: FormatPatch, value: CellValue): CSSProperties {
  const format: CellFormat = { ...PLAIN, ...patch };
  return {
    fontFamily: `"${format.fontName}", ${STAND_INS}`,
    fontSize: Math.round(format.fontSize * PX * 10) / 10,
    color: format.fontColor,
    ...(format.bold ? { fontWeight: 700 } : {}),
    ...(format.italic ? { fontStyle: "italic" } : {}),
    ...decoration(format),
    ...(format.wrapText ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : {}),
    justifyContent: HORIZONTAL[format.horizontalAlignment] ?? sideOf(value),
    alignItems: VERTICAL[format.verticalAlignment] ?? "end",
    textAlign: textAlign(HORIZONTAL[format.horizontalAlignment] ?? sideOf(value)),
    ...(format.indentLevel > 0 ? indent(format) : {}),
  };
}

function decoration({ underline, strikethrough, hyperlink }: CellFormat): CSSProperties {
  const lines = [
    ...(underline !== "None" || hyperlink !== null ? ["underline"] : []),
    ...(strikethrough ? ["line-through"] : []),
  ];
  return lines.length === 0 ? {} : { textDecoration: lines.join(" ") };
}

/** Where a value stands unless told otherwise: numbers right, truth values and errors in the middle, texts left. */
export function sideOf(value: CellValue): "start" | "center" | "end" {
  if (typeof value === "number") return "end";
  return typeof value === "boolean" || isCellError(value) ? "center" : "start";
}

function textAlign(side: string): "left" | "center" | "right" {
  if (side === "center") return "center";
  return side === "end" ? "right" : "left";
}

function indent({ horizontalAlignment, indentLevel }: CellFormat): CSSProperties {
  const px = indentLevel * INDENT + 3;
  return horizontalAlignment === "Right" ? { paddingRight: px } : { paddingLeft: px };
}
