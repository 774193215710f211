import type { Cell } from "../../records/cell";
import { parseNumber } from "./parseCount";
import type { Parsed } from "./parsed";

/** How a column's bare numbers are meant: 0.9971 or 99.71. */
export type RatioUnit = "fraction" | "percent";

const PERCENT = /^(.*)[%％]\s*$/;

/** A share as a fraction of 1. `99.71%` is 0.9971 whatever the column's unit. */
export function parseRatio(cell: Cell, unit: RatioUnit): Parsed<number> {
  const inPercent = typeof cell === "string" ? PERCENT.exec(cell)?.[1] : undefined;
  const value = parseNumber(inPercent ?? cell);
  if (typeof value !== "number") return value;
  return inPercent !== undefined || unit === "percent" ? value / 100 : value;
}
