import type { Area } from "../report/spec/area";
import { addressOf } from "./address";

/** Cells of a sheet for one request: not kept beyond it (what was loaded stays readable), which saves two commands a range. */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRange(addressOf(area));
  range.untrack();
  return range;
}
