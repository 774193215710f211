import { attributeOrders } from "./attribution/attributeOrders";
import type { AttributionInput } from "./attribution/attributionInput";
import { creditsOf } from "./attribution/credits";
import { orderFacts, type OrderFacts } from "./attribution/orderFacts";
import { indexSessions } from "./attribution/sessionIndex";
import { filterSessions } from "./attribution/sessionFilter";
import { controlsOf } from "./controls";
import { busiestMonth, dataMonths, latestMoment } from "./dataMonths";
import { ENGINE_VERSION } from "./engineVersion";
import { conservationOf } from "./metrics/conservation";
import { measure, type Measured } from "./metrics/measure";
import type { MeasureInput } from "./metrics/measureInput";
import { platformAgents } from "./metrics/platform/platformAgents";
import { reconcile } from "./metrics/platform/reconcile";
import { withPlatformFigures } from "./metrics/platform/withPlatformFigures";
import { scopesOf } from "./metrics/scopes";
import { blankTotals } from "./metrics/totals";
import { peopleOf } from "./people";
import type { PeriodResult } from "./periodResult";
import { byte, int } from "./records/columnAccess";
import { fingerprint } from "./records/fingerprint";
import { maskedFlags } from "./records/masked";
import type { Records } from "./records/records";
import { staffOf } from "./records/staff";
import type { Settings } from "./settings";
import { moment } from "./units/moment";
import { month as monthOf, periodOfMonth, type Month, type Period } from "./units/period";

export interface CalculationInput {
  readonly records: Records;
  readonly settings: Settings;
  /** `null`: the month with most session starts. */
  readonly month: Month | null;
}

/** Masked buyers, filtered sessions, accounts and persons: what attribution and metrics both need. */
function prepare({ records, settings }: CalculationInput): AttributionInput {
  const { sessions, names, roster } = records;
  return {
    records,
    settings,
    staff: staffOf(records, settings),
    masked: maskedFlags(names.buyers),
    filter: sessions === undefined ? new Uint8Array(0) : filterSessions(sessions, names, { settings, roster }),
  };
}

/** Sessions and orders joined: the input of every metric. */
function attribute(prepared: AttributionInput, period: Period): MeasureInput {
  const { records, settings, staff } = prepared;
  const sessions = records.sessions && indexSessions(records.sessions, prepared);
  const orders = records.orders && orderFacts(records.orders, records, settings);
  const attribution = orders && attributeOrders(orders, sessions, prepared);
  const scopes = scopesOf(staff);
  const asOf = settings.asOf ?? latestMoment(records) ?? moment(0);
  return { ...prepared, period, asOf, scopes, totals: blankTotals(scopes), sessions, orders, attribution };
}

function filteredInAll(measured: Measured): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const own of measured.filtered) {
    for (const [reason, count] of Object.entries(own)) sums[reason] = (sums[reason] ?? 0) + count;
  }
  return sums;
}

function countMasked({ records, masked, orders }: MeasureInput): PeriodResult["masked"] {
  const count = (buyers: Int32Array | undefined): number =>
    buyers === undefined
      ? 0
      : buyers.reduce((sum, buyer) => sum + (buyer >= 0 && byte(masked, buyer) === 1 ? 1 : 0), 0);
  return { sessions: count(records.sessions?.buyer), orders: count(orders?.buyer) };
}

function countDistinct(orders: OrderFacts | undefined): number {
  if (orders === undefined) return 0;
  const seen = new Uint8Array(orders.orderOfId.length);
  let count = 0;
  for (let i = 0; i < orders.count; i++) {
    const id = int(orders.id, i);
    if (byte(seen, id) === 0) count++;
    seen[id] = 1;
  }
  return count;
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
 * @throws RangeError when no month is given and no row has one.
 */
export function calculatePeriod(input: CalculationInput): PeriodResult {
  const { records, settings } = input;
  const months = dataMonths(records, settings.dayStart);
  const period = periodOfMonth(input.month ?? monthOf(busiestMonth(months) ?? ""), settings.dayStart);
  const joined = attribute(prepare(input), period);
  const platforms = platformAgents(records, period);
  const own = measure(joined);
  const measured = withPlatformFigures(own, joined, platforms);
  const { orders, attribution, staff } = joined;
  const conservation = conservationOf(orders, attribution);
  const credits = creditsOf(orders, attribution, { records, staff, refunded: measured.refunded });
  const people = peopleOf(joined, measured, platforms);
  return {
    period,
    asOf: joined.asOf,
    runId: fingerprint({ records, settings, context: `${period.month} ${ENGINE_VERSION}` }),
    settings,
    ...people,
    groups: measured.groups,
    shop: measured.shop,
    credits,
    conservation,
    controls: controlsOf({
      conservation,
      credits,
      distinctOrders: countDistinct(orders),
      agents: people.agents,
      shop: measured.shop,
      tables: records.tables,
    }),
    issues: [...records.issues, ...measured.issues],
    tables: records.tables,
    filtered: filteredInAll(measured),
    months,
    masked: countMasked(joined),
    ...(records.agentSummaries === undefined ? {} : { reconciliation: reconcile(own, joined, platforms) }),
  };
}
