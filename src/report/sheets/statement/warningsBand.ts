import { cellBand, type Band } from "../../spec/band";

/** What a reader must know before the figures: checks that failed, and what isn't final. */
export function warningsBand(row: number, warnings: readonly string[]): readonly Band[] {
  return warnings.length === 0
    ? []
    : [cellBand({ row, column: 0 }, warnings.join(" · "), { format: "note", style: "warn" })];
}
