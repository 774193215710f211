import { addInt, byte, int } from "../../records/columnAccess";
import type { DistinctDays, EventRows } from "./distinctDays";

/** Marks in the table of its kinds, per event, the day and the place after its buyer's day before; 0 is none. */
function markDays({ events, rows }: EventRows, width: number, marks: readonly Marks[]): void {
  const { buyer, day, kinds } = events;
  const last = new Int32Array(marks.length);
  let lastBuyer = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = int(rows, i);
    if (int(buyer, row) !== lastBuyer) last.fill(0);
    lastBuyer = int(buyer, row);
    const place = int(day, row) + 1;
    for (let m = 0; m < marks.length; m++) {
      const own = marks[m];
      if (own === undefined || (byte(kinds, row) & own.kinds) !== own.kinds || int(last, m) === place) continue;
      addInt(own.table, place * width + int(last, m), 1);
      last[m] = place;
    }
  }
}

interface Marks {
  readonly kinds: number;
  /** A row for each day, after one of zeros; in it a column for none and one for each day before. */
  readonly table: Int32Array;
}

/** Adds up rows and columns, so that a cell counts the events of all days up to its own with a day before up to its column. */
function addUp(table: Int32Array, width: number): void {
  for (let at = width; at < table.length; at++) {
    const left = at % width === 0 ? 0 : int(table, at - 1) - int(table, at - width - 1);
    table[at] = int(table, at) + int(table, at - width) + left;
  }
}

/**
 * For few days with many events each: a table of all pairs of days, from which a span is two look-ups. All kinds are
 * counted in one go through the events.
 *
 * @param kinds - For each count the bits that an event must all have.
 */
export function tabledDays(from: EventRows, days: number, kinds: readonly number[]): readonly DistinctDays[] {
  const width = days + 1;
  const marks = kinds.map((own): Marks => ({ kinds: own, table: new Int32Array(width * width) }));
  markDays(from, width, marks);
  return marks.map(({ table }) => {
    addUp(table, width);
    return (first, end) => int(table, end * width + first) - int(table, first * width + first);
  });
}
