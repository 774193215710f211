/** Columns of a head: more than any export has. */
export const MOST_COLUMNS = 512;

/** Rows of a table as a rectangle as wide as the widest of them, but at most 512 columns; `missing` fills the gaps. */
export function rectangle<Value>(rows: readonly (readonly Value[])[], missing: Value): Value[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, Math.min(MOST_COLUMNS, row.length)), 0);
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? missing));
}
