import type { Worksheet } from "./worksheet";

/** Quoted names as formulas write them, with their `!`; and texts, which are left alone. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;

function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

/** Formulas follow a sheet that gets another name, as Excel's do; its name between quotes, as the cells keep it. */
export function renameInFormulas(sheets: readonly Worksheet[], from: string, to: string): void {
  const [before, after] = [quoted(from).toLowerCase(), quoted(to)];
  for (const { grid } of sheets) {
    for (const { row, column, formula } of [...grid.formulaCells()]) {
      if (!formula.toLowerCase().includes(before)) continue;
      grid.setFormula(
        row,
        column,
        formula.replace(PARTS, (part) => (part.toLowerCase() === before ? after : part)),
      );
    }
  }
}
