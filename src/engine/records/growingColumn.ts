/** A column's values: indices, moments and counts; fen and seconds; small codes. */
export type ColumnArray = Int32Array | Float64Array | Uint8Array;

export type ColumnForm = "int32" | "float64" | "uint8";

const FIRST_LENGTH = 1 << 14;

/** A column whose unused end is at most this part of it is handed out as it is; else it is copied to its length. */
const TOLERATED_WASTE = 1 / 8;

function newArray(form: ColumnForm, length: number): ColumnArray {
  switch (form) {
    case "int32":
      return new Int32Array(length);
    case "float64":
      return new Float64Array(length);
    case "uint8":
      return new Uint8Array(length);
  }
}

/** A typed array that doubles when it is full, so that a million rows cost a few copies. */
export class GrowingColumn {
  /** Valid up to the rows that were written; replaced by `reserve`. */
  array: ColumnArray;

  /** @param missing - What an empty cell holds. */
  constructor(
    readonly form: ColumnForm,
    readonly missing: number,
  ) {
    this.array = newArray(form, 0);
  }

  reserve(length: number): void {
    if (length <= this.array.length) return;
    const grown = newArray(this.form, Math.max(length, this.array.length * 2, FIRST_LENGTH));
    grown.set(this.array);
    this.array = grown;
  }

  fillMissing(from: number, to: number): void {
    this.reserve(to);
    this.array.fill(this.missing, from, to);
  }

  isMissing(row: number): boolean {
    const value = this.array[row];
    return value === this.missing || Number.isNaN(value);
  }

  /** The first row of `[from, to)` whose cell is missing; `to` where none is. */
  nextMissing(from: number, to: number): number {
    const { array } = this;
    if (array instanceof Float64Array) {
      for (let row = from; row < to; row++) if (this.isMissing(row)) return row;
      return to;
    }
    const found = array.subarray(from, to).indexOf(this.missing);
    return found < 0 ? to : from + found;
  }

  /** Moves the kept rows of `[from, to)` together; `drop[i]` belongs to row `from + i`. Returns the new end. */
  compact(from: number, to: number, drop: Uint8Array): number {
    const { array } = this;
    let end = from;
    for (let row = from; row < to; row++) {
      if (drop[row - from] === 0) array[end++] = array[row] ?? this.missing;
    }
    return end;
  }

  /** Order of two rows by this column; 0 where they hold the same, missing included. */
  compare(left: number, right: number): number {
    const a = this.array[left] ?? this.missing;
    const b = this.array[right] ?? this.missing;
    if (a === b) return 0;
    if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
    return Number.isNaN(b) || a > b ? 1 : -1;
  }

  /** The first `count` values. */
  cut(count: number): ColumnArray {
    const wasted = this.array.length - count;
    return wasted <= this.array.length * TOLERATED_WASTE ? this.array.subarray(0, count) : this.array.slice(0, count);
  }
}
