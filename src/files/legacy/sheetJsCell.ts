import type { CellObject } from "@e965/xlsx";
import type { Cell } from "../../engine/records/cell";

/** Errors as .xls files number them (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** A cell as SheetJS gives it, as all readers give theirs. */
export function sheetJsCell(cell: CellObject | null | undefined): Cell {
  const value = cell?.v;
  if (value === undefined || cell?.t === "z") return "";
  if (cell?.t === "e" && typeof value === "number") return ERRORS[value] ?? "#UNKNOWN!";
  return value instanceof Date ? value.toISOString().slice(0, 19).replace("T", " ") : value;
}
