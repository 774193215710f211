/*
 * Reading a column at a row that is known to exist. The compiler can't know that it does, so each read has a fallback
 * that never happens. One function per array type keeps hot loops monomorphic, so that V8 inlines them to a load.
 */

export function int(column: Int32Array, row: number): number {
  return column[row] ?? 0;
}

export function float(column: Float64Array, row: number): number {
  return column[row] ?? 0;
}

export function byte(column: Uint8Array, row: number): number {
  return column[row] ?? 0;
}

/** Adds to a row's value. */
export function addInt(column: Int32Array, row: number, amount: number): void {
  column[row] = int(column, row) + amount;
}

/** Adds to a row's value. */
export function addFloat(column: Float64Array, row: number, amount: number): void {
  column[row] = float(column, row) + amount;
}

/** The column's values at the given rows, in their order. */
export function intsAt(column: Int32Array, rows: Int32Array): Int32Array {
  const values = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = int(column, int(rows, i));
  return values;
}

/** The column's values at the given rows, in their order. */
export function floatsAt(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = float(column, int(rows, i));
  return values;
}

/** The column's values at the given rows, in their order. */
export function bytesAt(column: Uint8Array, rows: Int32Array): Uint8Array {
  const values = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = byte(column, int(rows, i));
  return values;
}

/**
 * 1 per text that passes, by place. `byte` reads 0 at −1, the place of an empty cell; a list of booleans would be read
 * there, too, but by a search for a property "-1" that takes longer than all the rest of a row.
 */
export function flagsOf(texts: readonly string[], test: (text: string) => boolean): Uint8Array {
  return Uint8Array.from(texts, (text) => (test(text) ? 1 : 0));
}
