import type { Border, Fill, Font, Style } from "@cj-tech-master/excelts";
import { PLAIN, type CellFormat, type FormatPatch } from "../../model/cellFormat";
import type { Palette } from "./palette";

/** A file's style as a format: only what differs from a plain cell. */
export function readCellStyle(style: Partial<Style>, palette: Palette): FormatPatch {
  const format: FormatPatch = {
    ...numberFormat(style.numFmt),
    ...(style.font === undefined ? {} : fontFormat(style.font, palette)),
    ...(style.fill === undefined ? {} : fillFormat(style.fill, palette)),
    ...alignmentFormat(style.alignment ?? {}),
    ...borderFormat(style.border ?? {}, palette),
    ...(style.protection?.locked === false ? { locked: false } : {}),
    ...(style.protection?.hidden === true ? { formulaHidden: true } : {}),
  };
  return Object.fromEntries(Object.entries(format).filter(([key, value]) => !isPlain(key, value)));
}

function isPlain(key: string, value: unknown): boolean {
  return Object.entries(PLAIN).some(([name, plain]) => name === key && plain === value);
}

function numberFormat(numFmt: Style["numFmt"] | undefined): FormatPatch {
  if (numFmt === undefined) return {};
  const code = typeof numFmt === "string" ? numFmt : numFmt.formatCode;
  return { numberFormat: code === "mm-dd-yy" ? "m/d/yyyy" : code };
}

const UNDERLINES: Readonly<Record<string, string>> = {
  true: "Single",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

function fontFormat(font: Partial<Font>, palette: Palette): FormatPatch {
  const color = palette.resolve(font.color);
  return {
    ...(font.name === undefined ? {} : { fontName: font.name }),
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    ...(color === undefined ? {} : { fontColor: color }),
    bold: font.bold === true,
    italic: font.italic === true,
    strikethrough: font.strike === true,
    underline: UNDERLINES[String(font.underline ?? "none")] ?? "None",
    subscript: font.vertAlign === "subscript",
    superscript: font.vertAlign === "superscript",
  };
}

function fillFormat(fill: Fill, palette: Palette): FormatPatch {
  if (fill.type === "gradient") {
    const color = palette.resolve(fill.stops[0]?.color);
    return color === undefined ? {} : { fillColor: color, fillPattern: "Solid" };
  }
  if (fill.pattern === "none") return {};
  const color = palette.resolve(fill.fgColor) ?? palette.resolve(fill.bgColor);
  return color === undefined ? {} : { fillColor: color, fillPattern: "Solid" };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const READING: Readonly<Record<string, string>> = { ltr: "LeftToRight", rtl: "RightToLeft" };

function alignmentFormat(alignment: Partial<Style["alignment"]>): FormatPatch {
  const { horizontal = "general", vertical = "bottom", textRotation = 0, readingOrder = "" } = alignment;
  return {
    horizontalAlignment: horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital(horizontal),
    verticalAlignment: vertical === "middle" ? "Center" : capital(vertical),
    wrapText: alignment.wrapText === true,
    shrinkToFit: alignment.shrinkToFit === true,
    indentLevel: alignment.indent ?? 0,
    textOrientation: textRotation === "vertical" ? 180 : textRotation,
    readingOrder: READING[readingOrder] ?? "Context",
  };
}

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function borderFormat(border: Partial<Style["border"]>, palette: Palette): FormatPatch {
  const { diagonal } = border;
  return {
    ...side("top", border.top, palette),
    ...side("bottom", border.bottom, palette),
    ...side("left", border.left, palette),
    ...side("right", border.right, palette),
    ...(diagonal?.down === true ? side("diagonalDown", diagonal, palette) : {}),
    ...(diagonal?.up === true ? side("diagonalUp", diagonal, palette) : {}),
  };
}

function side(name: string, border: Partial<Border> | undefined, palette: Palette): Partial<CellFormat> {
  const line = LINES[border?.style ?? ""];
  if (line === undefined) return {};
  const [style, weight] = line;
  const color = palette.resolve(border?.color) ?? "#000000";
  return { [`${name}BorderStyle`]: style, [`${name}BorderWeight`]: weight, [`${name}BorderColor`]: color };
}
