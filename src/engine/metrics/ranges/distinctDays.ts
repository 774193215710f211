import { eventsAt, type DayEvents } from "./dayEvents";
import { listedDays } from "./listedDays";
import { tabledDays } from "./tabledDays";

/** Counts distinct buyers of any span of days, by places: from (included) to (excluded). */
export type DistinctDays = (from: number, to: number) => number;

/** Some of the events, in their order. */
export interface EventRows {
  readonly events: DayEvents;
  readonly rows: Int32Array;
}

/** Cells that a table may have per event: it must not outgrow them. */
const CELLS_PER_EVENT = 2;

/** Cells that a table may always have. */
const FEW_CELLS = 4096;

/**
 * A buyer of a span is counted on their first day in it: that is a day whose day before, of the same buyer, lies before the
 * span. Exact.
 *
 * @param kinds - For each count the bits that an event must all have to be counted.
 */
export function distinctDays(own: EventRows, days: number, kinds: readonly number[]): readonly DistinctDays[] {
  const { events, rows } = own;
  const isTabled = (days + 1) ** 2 <= Math.max(FEW_CELLS, CELLS_PER_EVENT * rows.length);
  if (isTabled) return tabledDays(own, days, kinds);
  const copied = eventsAt(events, rows);
  return kinds.map((one) => listedDays(copied, days, one));
}
