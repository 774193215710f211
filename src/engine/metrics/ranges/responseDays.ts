import { ascendingOrder } from "../../records/ascendingOrder";
import { byte, float, int, intsAt } from "../../records/columnAccess";
import type { Period } from "../../units/period";
import { spansOf } from "../concurrency";
import type { JoinedRecords } from "../measureInput";
import { inWorkingHours } from "../receptions";
import type { ActiveDays } from "./activeDays";
import { isMarked } from "./members";
import { peakDays, type PeakDays } from "./peakDays";
import { rankedDays, type RankedDays } from "./rankedDays";

/** First responses of the marked accounts, ranked. */
export function firstResponseDays(joined: JoinedRecords, days: ActiveDays, marks: Uint8Array): RankedDays {
  const { sessions } = joined.records;
  const value: number[] = [];
  const day: number[] = [];
  for (let i = 0; i < (sessions?.count ?? 0); i++) {
    if (sessions?.firstResponse === undefined || byte(joined.filter, i) !== 0) continue;
    const seconds = float(sessions.firstResponse, i);
    if (!isMarked(marks, int(sessions.agent, i)) || Number.isNaN(seconds)) continue;
    if (!inWorkingHours(int(sessions.start, i), joined)) continue;
    value.push(seconds);
    day.push(days.placeAt(int(sessions.start, i)));
  }
  return rankedDays({ value: Float64Array.from(value), day: Int32Array.from(day) }, days.count);
}

/** Prepares finding overlapping sessions of marked accounts: all sessions are put in order once. */
export function concurrencyOf(joined: JoinedRecords, days: ActiveDays, whole: Period): (marks: Uint8Array) => PeakDays {
  const spans = spansOf({ ...joined, period: whole });
  if (spans === undefined) return () => () => 0;
  const inOrder = ascendingOrder(spans.start);
  return (marks) => {
    const own = inOrder.filter((i) => isMarked(marks, int(spans.account, i)));
    const start = intsAt(spans.start, own);
    const day = start.map((moment) => days.placeAt(moment));
    return peakDays({ start, end: intsAt(spans.end, own), day }, days.count);
  };
}
