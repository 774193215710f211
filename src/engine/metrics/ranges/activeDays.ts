import { byte, int } from "../../records/columnAccess";
import { day, NO_MOMENT, SECONDS_PER_DAY, type Day } from "../../units/moment";
import type { JoinedRecords } from "../measureInput";

/** Business days on which something happened, numbered from 0 in their order: a date mistyped by years costs one place. */
export interface ActiveDays {
  readonly count: number;
  /** The first and the last of them. */
  readonly first: Day;
  readonly last: Day;
  /** Place of the business day of a moment that rows have. */
  readonly placeAt: (moment: number) => number;
  /** Place of the first active day that isn't before the given one; `count` where there is none. */
  readonly placeFrom: (from: number) => number;
}

function columnsOf({ records, orders }: JoinedRecords): readonly Int32Array[] {
  return [records.sessions?.start, orders?.created, orders?.countedAt, orders?.paid].filter(
    (column) => column !== undefined,
  );
}

function boundsOf(columns: readonly Int32Array[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, NO_MOMENT];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const moment = int(column, i);
      if (moment === NO_MOMENT) continue;
      if (moment < least) least = moment;
      if (moment > most) most = moment;
    }
  }
  return { least, most };
}

/** Numbers the days of session starts, order creations, payments and moments that money counts at; `undefined` without any. */
export function activeDays(joined: JoinedRecords): ActiveDays | undefined {
  const columns = columnsOf(joined);
  const { least, most } = boundsOf(columns);
  if (most === NO_MOMENT) return undefined;
  const dayOf = (moment: number): number => Math.floor((moment - joined.settings.dayStart) / SECONDS_PER_DAY);
  const [first, last] = [dayOf(least), dayOf(most)];
  const marks = new Uint8Array(last - first + 1);
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      if (int(column, i) !== NO_MOMENT) marks[dayOf(int(column, i)) - first] = 1;
    }
  }
  const places = new Int32Array(marks.length + 1);
  for (let i = 0; i < marks.length; i++) places[i + 1] = int(places, i) + byte(marks, i);
  return {
    count: int(places, marks.length),
    first: day(first),
    last: day(last),
    placeAt: (moment) => int(places, dayOf(moment) - first),
    placeFrom: (from) => int(places, Math.min(marks.length, Math.max(0, from - first))),
  };
}
