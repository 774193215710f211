import type { PrintSetup } from "../spec/printSetup";

/** Points of an A4 page between its margins. */
const PAPER: Readonly<Record<PrintSetup["orientation"], { readonly width: number; readonly height: number }>> = {
  landscape: { width: 773, height: 510 },
  portrait: { width: 527, height: 757 },
};

/** Programs fit columns to pages a little differently. */
const SURE = 0.97;

/** Points of rows that a page holds when columns of these digits are fitted to its width. */
export function pageHolds(orientation: PrintSetup["orientation"], widths: readonly number[]): number {
  const { width, height } = PAPER[orientation];
  const columns = widths.reduce((sum, digits) => sum + (digits * 7 + 5) * 0.75, 0); // as Excel counts its column widths
  return SURE * height * Math.max(1, columns / width);
}
