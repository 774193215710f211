import { conflictingLines } from "./attribution/conflictingLines";
import { creditsOf } from "./attribution/credits";
import { FILTER_REASONS } from "./attribution/sessionFilter";
import { withOwners } from "./attribution/withOwners";
import { controlsOf } from "./controls";
import { busiestMonth, dataMonths } from "./dataMonths";
import { ENGINE_VERSION } from "./engineVersion";
import { joinRecords, measureInputOf } from "./joinRecords";
import { closedWithoutRefund } from "./metrics/closedWithoutRefund";
import { conservationOf } from "./metrics/conservation";
import { daysByName } from "./metrics/dayFigures";
import { measure, type Measured } from "./metrics/measure";
import type { JoinedRecords, MeasureInput } from "./metrics/measureInput";
import { platformAgents } from "./metrics/platform/platformAgents";
import { reconcile } from "./metrics/platform/reconcile";
import { withPlatformFigures } from "./metrics/platform/withPlatformFigures";
import { unstatedOrders, unstatedRefunds } from "./metrics/unstatedRefunds";
import { peopleOf } from "./people";
import type { PeriodResult } from "./periodResult";
import { byte } from "./records/columnAccess";
import { fingerprint } from "./records/fingerprint";
import type { Records } from "./records/records";
import type { Settings } from "./settings";
import { month as monthOf, periodOfMonth, type Month, type Period } from "./units/period";

export interface CalculationInput {
  readonly records: Records;
  readonly settings: Settings;
  /** The records joined, by whoever calculates several months of them. */
  readonly joined?: JoinedRecords;
  /** `null`: the month with most session starts. */
  readonly month: Month | null;
}

/** Sessions left out in all, by reason in the order in which the reasons are asked. */
function filteredInAll(measured: Measured): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const reason of FILTER_REASONS) {
    const count = measured.filtered.reduce((sum, own) => sum + (own[reason] ?? 0), 0);
    if (count > 0) sums[reason] = count;
  }
  return sums;
}

/** The month asked for, else the one with most session starts. */
function periodFor({ month, records, settings }: CalculationInput): Period {
  const wanted = month ?? busiestMonth(dataMonths(records, settings.dayStart));
  if (wanted === undefined) throw new RangeError("Cannot calculate: no month is given, and no row has one");
  return periodOfMonth(monthOf(wanted), settings.dayStart);
}

function countMasked({ records, masked, orders }: MeasureInput): PeriodResult["masked"] {
  const count = (buyers: Int32Array = new Int32Array(0)): number => {
    let sum = 0;
    for (const buyer of buyers) sum += byte(masked, buyer); // 0 at −1, for no buyer
    return sum;
  };
  return { sessions: count(records.sessions?.buyer), orders: count(orders?.buyer) };
}

/**
 * The whole calculation of one month:
 *
 *     records ──filter──▶ sessions ──attribute──▶ credits ──measure──▶ metrics ──compare──▶ diagnosis
 *                                                    └──────▶ conservation, controls
 *     agent summaries ──────────▶ figures that we can't measure, reconciliation
 *
 * Pure: the same records and settings give the same result, whatever the order of rows.
 *
 * @throws RangeError when no month is given and no row has one, or sums leave the exact range; TypeError for records with
 *   unsettled stops.
 */
export function calculatePeriod(input: CalculationInput): PeriodResult {
  const { records, settings } = input;
  const period = periodFor(input);
  const joined = measureInputOf(input.joined ?? joinRecords(input), period);
  const platforms = platformAgents(records, period);
  const own = measure(joined);
  const measured = withPlatformFigures(own, joined, platforms);
  const { orders, attribution, staff } = joined;
  const conservation = conservationOf(orders, attribution);
  const credits = creditsOf(orders, attribution, { records, staff, refunded: measured.refunded });
  const refundedByStatus = unstatedOrders(orders, joined);
  const unstated = unstatedRefunds(orders, refundedByStatus, period);
  const people = peopleOf(joined, measured, platforms);
  return {
    period,
    asOf: joined.asOf,
    runId: fingerprint({ records, settings, context: `${period.month} ${ENGINE_VERSION}` }),
    settings,
    ...people,
    groups: measured.groups,
    shop: measured.shop,
    days: daysByName(own.days),
    credits,
    conservation,
    controls: controlsOf({ ...joined, conservation, credits, agents: people.agents, shop: measured.shop }),
    issues: [
      ...withOwners(records, joined),
      ...(orders === undefined ? [] : conflictingLines(orders, records)),
      ...measured.issues,
      ...closedWithoutRefund({ ...joined, refunded: measured.refunded, unstated: refundedByStatus }),
    ],
    tables: records.tables,
    filtered: filteredInAll(measured),
    months: dataMonths(records, settings.dayStart),
    masked: countMasked(joined),
    ...(unstated === undefined ? {} : { unstatedRefunds: unstated }),
    ...(records.agentSummaries === undefined ? {} : { reconciliation: reconcile(own, joined, platforms) }),
  };
}
