import { textWidth } from "../../report/spec/textWidth";

/** Which side the cells of a column stand on. */
export type Side = "left" | "right";

/** Rows of cells as lines for a fixed-width screen, two blanks between columns; Chinese characters take two places. */
export function alignedLines(rows: readonly (readonly string[])[], sides: readonly Side[]): readonly string[] {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blank = " ".repeat((widths[column] ?? 0) - textWidth(cell));
      return sides[column] === "right" ? blank + cell : cell + blank;
    });
    return cells.join("  ").trimEnd();
  });
}
