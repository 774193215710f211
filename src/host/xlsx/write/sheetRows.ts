import { MAX_ROWS } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";

/** Rows below the used ones whose height or hiding is written: a guard against settings for whole sheets. */
const ROWS_BELOW = 10_000;

/** 0-based rows with anything to write, in order: used ones, and those of a height of their own or hidden. */
export function* sheetRows(sheet: Worksheet): Generator<number> {
  const used = sheet.usedRect(false);
  const end = used === undefined ? 0 : used.row + used.height;
  const spans = [...sheet.rowHeights.entries(), ...sheet.hiddenRows.entries()];
  const last = Math.max(0, ...spans.map(({ start, length }) => Math.min(start + length, end + ROWS_BELOW)));
  const first = Math.min(used?.row ?? MAX_ROWS, ...spans.map(({ start }) => start));
  for (let row = first; row < Math.max(end, last); row++) yield row;
}
