import type { MetricValues } from "../../periodResult";
import { measure, type Measured } from "../measure";
import type { JoinedRecords } from "../measureInput";
import { platformAgents } from "../platform/platformAgents";
import { withPlatformFigures } from "../platform/withPlatformFigures";
import { blankTotals } from "../totals";
import type { ActiveDays } from "./activeDays";
import { dailyFigures } from "./dailyFigures";
import { periodOfRange, type DayRange, type RangeFigures } from "./dayRange";

/** Ranges kept at most where each is measured by itself. */
const KEPT = 200;

function metricsOfScope({ accounts, persons, groups, shop }: Measured, scope: number): MetricValues {
  const all = [...accounts, ...persons, ...groups.map(({ metrics }) => metrics), shop];
  return all[scope] ?? {};
}

/**
 * Each range measured anew from all records, then kept. Platforms' own figures don't add up by days, so that months of
 * which such are read go this way.
 */
export function measuredRanges(joined: JoinedRecords): RangeFigures {
  const kept = new Map<string, Measured>();
  const measured = (range: DayRange): Measured => {
    const period = periodOfRange(range, joined.settings.dayStart);
    const input = { ...joined, period, totals: blankTotals(joined.scopes) };
    return withPlatformFigures(measure(input), input, platformAgents(joined.records, period));
  };
  return {
    metric: (scope, code, range) => {
      const key = `${range.first} ${range.end}`;
      const found = kept.get(key) ?? measured(range);
      if (kept.size >= KEPT && !kept.has(key)) kept.clear();
      kept.set(key, found);
      return metricsOfScope(found, scope)[code];
    },
    *preparing() {
      // nothing that several ranges share
    },
  };
}

/**
 * Goes through the records once; then any range is answered from the totals of its days, exactly as if it had been measured.
 *
 * @param days - The records' `activeDays`.
 */
export function rangeFigures(joined: JoinedRecords, days: ActiveDays | undefined): RangeFigures {
  const adds = joined.records.agentSummaries === undefined;
  return days !== undefined && adds ? dailyFigures(joined, days) : measuredRanges(joined);
}
