import { byte, int } from "../../records/columnAccess";
import type { DayEvents } from "./dayEvents";
import type { DistinctDays } from "./distinctDays";

/**
 * For many days with few events each: every day keeps, in ascending order, when its buyers had come last; counting is a
 * search per day. As large as the events, whatever the number of days.
 *
 * @param kinds - Bits that an event must all have to be counted.
 */
export function listedDays(events: DayEvents, days: number, kinds: number): DistinctDays {
  const { ends, previous } = previousDays(events, days, kinds);
  return (from, to) => {
    let count = 0;
    for (let day = from; day < to; day++) count += notAbove(previous, int(ends, day), [int(ends, day + 1), from]);
    return count;
  };
}

/** Per day the places of its buyers' days before, plus one: 0 is none. */
interface PreviousDays {
  /** Where each day's begin and end. */
  readonly ends: Int32Array;
  readonly previous: Uint16Array;
}

/** Calls `visit` with each counted event's day and the place after its buyer's day before; events of one buyer and day count once. */
function eachFirstOfDay(events: DayEvents, kinds: number, visit: (day: number, previous: number) => void): void {
  const { buyer, day } = events;
  let [lastBuyer, lastDay] = [-1, -1];
  for (let i = 0; i < buyer.length; i++) {
    if ((byte(events.kinds, i) & kinds) !== kinds) continue;
    if (int(buyer, i) !== lastBuyer) lastDay = -1;
    lastBuyer = int(buyer, i);
    if (int(day, i) === lastDay) continue;
    visit(int(day, i), lastDay + 1);
    lastDay = int(day, i);
  }
}

function previousDays(events: DayEvents, days: number, kinds: number): PreviousDays {
  const ends = new Int32Array(days + 1);
  eachFirstOfDay(events, kinds, (day) => (ends[day + 1] = int(ends, day + 1) + 1));
  for (let day = 0; day < days; day++) ends[day + 1] = int(ends, day + 1) + int(ends, day);
  const previous = new Uint16Array(int(ends, days));
  const next = ends.slice();
  eachFirstOfDay(events, kinds, (day, before) => {
    previous[int(next, day)] = before;
    next[day] = int(next, day) + 1;
  });
  for (let day = 0; day < days; day++) previous.subarray(int(ends, day), int(ends, day + 1)).sort();
  return { ends, previous };
}

/** How many of the ascending values from `start` to `end` (excluded) are at most the limit. */
function notAbove(values: Uint16Array, start: number, [end, limit]: readonly [number, number]): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - start;
}
