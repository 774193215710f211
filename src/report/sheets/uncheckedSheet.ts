import { rowsOf, type Band } from "../spec/band";
import type { SheetSpec } from "../spec/sheetSpec";

/** Row of the line of facts, under the title. */
const FACTS_ROW = 1;

function warned(band: Band, warning: string): Band {
  const [[facts] = []] = band.rows.block(0, 1);
  return { ...band, style: "warn", rows: rowsOf([[typeof facts === "string" ? `${warning} · ${facts}` : warning]]) };
}

/** The sheet with a warning in red before its facts, and a red tab. */
export function uncheckedSheet(sheet: SheetSpec, warning: string): SheetSpec {
  const isFacts = ({ row, style }: Band): boolean => row === FACTS_ROW && style === "facts";
  return { ...sheet, tab: "warn", bands: sheet.bands.map((band) => (isFacts(band) ? warned(band, warning) : band)) };
}
