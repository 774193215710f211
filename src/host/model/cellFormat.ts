/** Sides of a cell's own border. */
export type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

type BorderKey = `${Side}Border${"Style" | "Weight" | "Color"}`;

/** Where a cell's link leads; either `address` (outside) or `documentReference` (inside the workbook). */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Everything of a cell's look that the host keeps, in Office.js' words and units (points, #RRGGBB). */
export interface CellFormat extends Record<BorderKey, string> {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  subscript: boolean;
  superscript: boolean;
  /** #FFFFFF with pattern `None` is no fill. */
  fillColor: string;
  fillPattern: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  textOrientation: number;
  shrinkToFit: boolean;
  readingOrder: string;
  autoIndent: boolean;
  locked: boolean;
  formulaHidden: boolean;
  style: string;
  hyperlink: Hyperlink | null;
}

/** Some of a format's members: what one formatting call says. */
export type FormatPatch = Partial<CellFormat>;

/** An untouched cell. */
export const PLAIN: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fillColor: "#FFFFFF",
  fillPattern: "None",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  style: "Normal",
  hyperlink: null,
  ...border("top"),
  ...border("bottom"),
  ...border("left"),
  ...border("right"),
  ...border("diagonalDown"),
  ...border("diagonalUp"),
};

function border<S extends Side>(side: S): Record<`${S}Border${"Style" | "Weight" | "Color"}`, string>;
function border(side: Side): Record<string, string> {
  return { [`${side}BorderStyle`]: "None", [`${side}BorderWeight`]: "Thin", [`${side}BorderColor`]: "#000000" };
}
