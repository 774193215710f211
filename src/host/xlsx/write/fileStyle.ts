import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "@cj-tech-master/excelts";
import { PLAIN, type FormatPatch, type Side } from "../../model/cellFormat";

/** `#RRGGBB` as the file format wants it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** A cell's look in the library's words. Links are written elsewhere. */
export function fileStyle(patch: FormatPatch): Partial<Style> {
  const { numberFormat = "General", locked = true, formulaHidden = false } = patch;
  return given({
    numFmt: numberFormat === "General" ? undefined : numberFormat === "m/d/yyyy" ? "mm-dd-yy" : numberFormat,
    font: fontOf(patch),
    fill: fillOf(patch),
    alignment: filled(alignmentOf(patch)),
    border: filled(bordersOf(patch)),
    protection: locked && !formulaHidden ? undefined : { locked, hidden: formulaHidden },
  });
}

type Optional<T> = { [K in keyof T]: T[K] | undefined };

/** Only the members that have a value. */
function given<T extends object>(members: Optional<T>): Partial<T>;
function given(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function filled<T extends object>(members: T): T | undefined {
  return Object.keys(members).length === 0 ? undefined : members;
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
  return given({
    name: font.fontName,
    size: font.fontSize,
    color: font.fontColor === PLAIN.fontColor ? { theme: 1 } : { argb: argb(font.fontColor) },
    bold: font.bold ? true : undefined,
    italic: font.italic ? true : undefined,
    strike: font.strikethrough ? true : undefined,
    underline,
    vertAlign,
  });
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

const READING: Readonly<Record<string, Alignment["readingOrder"]>> = { LeftToRight: "ltr", RightToLeft: "rtl" };

function alignmentOf(patch: FormatPatch): Partial<Alignment> {
  const look = { ...PLAIN, ...patch };
  const rotation = look.textOrientation === 180 ? "vertical" : look.textOrientation;
  return given({
    horizontal: HORIZONTAL[look.horizontalAlignment],
    vertical: VERTICAL[look.verticalAlignment],
    wrapText: look.wrapText ? true : undefined,
    shrinkToFit: look.shrinkToFit ? true : undefined,
    indent: look.indentLevel === 0 ? undefined : look.indentLevel,
    textRotation: rotation === 0 ? undefined : rotation,
    readingOrder: READING[look.readingOrder],
  });
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
