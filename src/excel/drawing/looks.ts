import type { CellStyle } from "../../report/spec/cellStyle";

/** Colours: one accent, greys, and a green and a red dark enough to tell apart in black and white. */
export const COLORS = {
  accent: "#1F4E79",
  accentPale: "#EEF3F8",
  accentMid: "#9DB8D3",
  text: "#262626",
  muted: "#595959",
  rule: "#D0D5DB",
  fillTotal: "#E4EBF3",
  fillInput: "#FFF8E1",
  white: "#FFFFFF",
  link: "#1F5FBF",
  good: "#1E6B3A",
  goodPale: "#E3F1E7",
  warn: "#B3261E",
  warnPale: "#FBE6E4",
} as const;

/** Found on Windows and Mac; where it isn't, Excel takes the system's Chinese face. */
export const FONT = "Microsoft YaHei";

/** A line along cells, thin: that is what Excel draws where no weight is said. */
export interface Edge {
  readonly side: "EdgeTop" | "EdgeBottom" | "InsideHorizontal";
  readonly style: "Continuous";
  readonly color: string;
}

/** What a style sets; what it leaves out stays as the sheet has it. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly edges?: readonly Edge[];
}

const thin = (side: Edge["side"], color: string): Edge => ({ side, style: "Continuous", color });

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { size: 18, bold: true, color: COLORS.accent },
  facts: { size: 9, color: COLORS.muted },
  section: { size: 12, bold: true, color: COLORS.accent },
  header: { bold: true, color: COLORS.white, fill: COLORS.accent },
  body: { edges: [thin("InsideHorizontal", COLORS.rule), thin("EdgeBottom", COLORS.rule)] },
  total: {
    bold: true,
    fill: COLORS.fillTotal,
    edges: [thin("EdgeTop", COLORS.accent), thin("EdgeBottom", COLORS.accent)],
  },
  label: { size: 9, color: COLORS.muted, fill: COLORS.accentPale },
  field: { edges: [thin("EdgeBottom", COLORS.rule)] },
  figure: { size: 16, bold: true, color: COLORS.accent, fill: COLORS.accentPale },
  input: {
    fill: COLORS.fillInput,
    edges: [thin("EdgeTop", COLORS.rule), thin("InsideHorizontal", COLORS.rule), thin("EdgeBottom", COLORS.rule)],
  },
  link: { color: COLORS.link, underline: true },
  note: { size: 9, color: COLORS.muted },
  good: { color: COLORS.good },
  warn: { bold: true, color: COLORS.warn },
  plain: {},
};

/** Points of the body font. */
export const BODY_SIZE = 10;

const PIXELS_PER_DIGIT = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points for some digits of the default font, as Excel's own column widths count them. */
export function widthPoints(digits: number): number {
  return (digits * PIXELS_PER_DIGIT + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
