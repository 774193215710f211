import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "@cj-tech-master/excelts";
import { PLAIN, type FormatPatch, type Side } from "../../model/cellFormat";

/** `#RRGGBB` as the file format wants it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** A cell's look in the library's words. Links are written elsewhere. */
export function fileStyle(patch: FormatPatch): Partial<Style> {
  const font = fontOf(patch);
  const fill = fillOf(patch);
  const alignment = alignmentOf(patch);
  const border = bordersOf(patch);
  const { numberFormat = "General", locked = true, formulaHidden = false } = patch;
  return {
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat === "m/d/yyyy" ? "mm-dd-yy" : numberFormat }),
    ...(font === undefined ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(locked && !formulaHidden ? {} : { protection: { locked, hidden: formulaHidden } }),
  };
}

const FONT_KEYS = [
  "fontName",
  "fontSize",
  "fontColor",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "subscript",
  "superscript",
] as const;

const UNDERLINES: Readonly<Record<string, Font["underline"]>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

function fontOf(patch: FormatPatch): Partial<Font> | undefined {
  if (!FONT_KEYS.some((key) => key in patch)) return undefined;
  const font = { ...PLAIN, ...patch };
  const underline = UNDERLINES[font.underline];
  const vertAlign = font.subscript ? "subscript" : font.superscript ? "superscript" : undefined;
  return {
    name: font.fontName,
    size: font.fontSize,
    ...(font.fontColor === PLAIN.fontColor ? { color: { theme: 1 } } : { color: { argb: argb(font.fontColor) } }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(underline === undefined ? {} : { underline }),
    ...(vertAlign === undefined ? {} : { vertAlign }),
  };
}

function fillOf({ fillColor, fillPattern = "None" }: FormatPatch): Fill | undefined {
  if (fillColor === undefined || fillPattern === "None") return undefined;
  return { type: "pattern", pattern: "solid", fgColor: { argb: argb(fillColor) } };
}

const HORIZONTAL: Readonly<Record<string, Alignment["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const VERTICAL: Readonly<Record<string, Alignment["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
};

function alignmentOf(patch: FormatPatch): Partial<Alignment> {
  const { horizontalAlignment = "", verticalAlignment = "", readingOrder, textOrientation = 0 } = patch;
  const horizontal = HORIZONTAL[horizontalAlignment];
  const vertical = VERTICAL[verticalAlignment];
  const rotation = textOrientation === 180 ? "vertical" : textOrientation;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(patch.wrapText === true ? { wrapText: true } : {}),
    ...(patch.shrinkToFit === true ? { shrinkToFit: true } : {}),
    ...(patch.indentLevel === undefined || patch.indentLevel === 0 ? {} : { indent: patch.indentLevel }),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
    ...(readingOrder === "LeftToRight" ? { readingOrder: "ltr" } : {}),
    ...(readingOrder === "RightToLeft" ? { readingOrder: "rtl" } : {}),
  };
}

const LINES: Readonly<Record<string, BorderStyle>> = {
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

const WEIGHTS: Readonly<Record<string, BorderStyle>> = { Hairline: "hair", Medium: "medium", Thick: "thick" };

function borderOf(patch: FormatPatch, side: Side): Border | undefined {
  const style = patch[`${side}BorderStyle`] ?? "None";
  if (style === "None") return undefined;
  const weight = patch[`${side}BorderWeight`] ?? "Thin";
  const color = { argb: argb(patch[`${side}BorderColor`] ?? "#000000") };
  return { style: LINES[style] ?? WEIGHTS[weight] ?? "thin", color };
}

function bordersOf(patch: FormatPatch): Partial<Borders> {
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const border = borderOf(patch, side);
    return border === undefined ? [] : [[side, border] as const];
  });
  const [down, up] = [borderOf(patch, "diagonalDown"), borderOf(patch, "diagonalUp")];
  const diagonal = down ?? up;
  return {
    ...Object.fromEntries(sides),
    ...(diagonal === undefined ? {} : { diagonal: { ...diagonal, down: down !== undefined, up: up !== undefined } }),
  };
}
