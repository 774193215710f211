import type { ChartSpec } from "../../spec/chartSpec";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { Section } from "../method/section";

/** Date or person, weekday or group, then figures: as wide as landscape A4 holds. */
export const TREND_WIDTHS: readonly number[] = [16, 12, 12, 12, 12, 14, 12, 12, 12, 12, 12, 12];

/** Column at which charts begin, beside tables of the columns before it. */
export const CHART_COLUMN = 6;

/** Height of a table's header of two lines. */
export const HEADER = 32;

/** Part of the sheet with what is laid over its cells. */
export interface TrendPart extends Section {
  readonly charts: readonly ChartSpec[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

/** A part that is told at which row it begins. */
export type TrendPartMaker = (row: number) => TrendPart;

/** Parts below one another with a blank row between them. */
export function trendStack(
  first: number,
  makers: readonly TrendPartMaker[],
): TrendPart & { readonly starts: readonly number[] } {
  const parts: TrendPart[] = [];
  const starts: number[] = [];
  let row = first;
  for (const make of makers) {
    const part = make(row);
    parts.push(part);
    starts.push(row);
    row += part.rows + 1;
  }
  return {
    bands: parts.flatMap(({ bands }) => bands),
    merges: parts.flatMap(({ merges }) => merges),
    heights: parts.flatMap(({ heights }) => heights),
    charts: parts.flatMap(({ charts }) => charts),
    conditionalFormats: parts.flatMap(({ conditionalFormats }) => conditionalFormats),
    rows: row - first,
    starts,
  };
}
