import { ascendingOrder } from "../../records/ascendingOrder";
import { byte, float, floatsAt, int, intsAt } from "../../records/columnAccess";
import type { Period } from "../../units/period";
import { spansOf } from "../concurrency";
import type { JoinedRecords } from "../measureInput";
import { inWorkingHours } from "../responses";
import type { ActiveDays } from "./activeDays";
import { rowsOfMembers } from "./members";
import { peakDays, type PeakDays } from "./peakDays";
import { rankedDays, type RankedDays } from "./rankedDays";

type OfMembers<Days> = (members: readonly number[]) => Days;

/** Whose first response each session measures; −1 where it measures none. */
function measuredAccounts(joined: JoinedRecords): Int32Array {
  const { sessions } = joined.records;
  if (sessions?.firstResponse === undefined) return new Int32Array(0);
  const { agent, firstResponse } = sessions;
  return agent.map((account, i) => {
    const isMeasured = byte(joined.filter, i) === 0 && !Number.isNaN(float(firstResponse, i));
    return isMeasured && inWorkingHours(i, sessions, joined) ? account : -1;
  });
}

/** Prepares ranking the first responses of some accounts: all are grouped once. */
export function firstResponsesOf(joined: JoinedRecords, days: ActiveDays): OfMembers<RankedDays> {
  const rowsOf = rowsOfMembers(measuredAccounts(joined), joined.staff.accounts.length);
  const { start = new Int32Array(0), firstResponse = new Float64Array(0) } = joined.records.sessions ?? {};
  return (members) => {
    const rows = rowsOf(members);
    const day = rows.map((row) => days.placeAt(int(start, row)));
    return rankedDays({ value: floatsAt(firstResponse, rows), day }, days.count);
  };
}

/** Prepares finding overlapping sessions of some accounts: all are put in order once. */
export function concurrencyOf(joined: JoinedRecords, days: ActiveDays, whole: Period): OfMembers<PeakDays> {
  const spans = spansOf({ ...joined, period: whole });
  if (spans === undefined) return () => () => 0;
  const inOrder = ascendingOrder(spans.start);
  const rowsOf = rowsOfMembers(intsAt(spans.account, inOrder), joined.staff.accounts.length);
  return (members) => {
    const own = intsAt(inOrder, rowsOf(members));
    const start = intsAt(spans.start, own);
    const day = start.map((moment) => days.placeAt(moment));
    return peakDays({ start, end: intsAt(spans.end, own), day }, days.count);
  };
}
