import type { MetricValue, MetricValues } from "../periodResult";
import { float } from "../records/columnAccess";
import type { Person } from "../records/staff";
import { CATALOGUE } from "./catalogue";
import type { Missing } from "./availability";
import type { ShopSales } from "./orderTotals";
import { exactSum, type TotalCode, type Totals } from "./totals";

/** Everything that one scope's figures are made of. */
export interface ScopeFacts {
  readonly scope: number;
  readonly totals: Totals;
  readonly shop: ShopSales;
  /** P50 and P90 of first response; `null` without any. */
  readonly percentiles: readonly number[] | null;
  readonly filteredSessions: number;
  /** The person behind the scope; `null` for a group or the shop. */
  readonly person: Person | null;
  /** Target of the period in fen and what it is compared with; `null` where nobody has one. */
  readonly target: { readonly done: number; readonly target: number } | null;
}

/** A count or a sum of money. */
function amount(value: number): MetricValue {
  return { value, numerator: value, denominator: 1 };
}

/** A ratio or mean with its parts; nothing to divide by gives no value, never 0. */
function ratio(numerator: number, denominator: number): MetricValue {
  if (denominator === 0) return { value: null, numerator, denominator, reason: "noDenominator" };
  return { value: numerator / denominator, numerator, denominator };
}

/** A figure that isn't made of parts that add up. */
function single(value: number | null): MetricValue {
  const parts = { numerator: null, denominator: null };
  return value === null ? { value, ...parts, reason: "noDenominator" } : { value, ...parts };
}

function entered(value: number | undefined): MetricValue {
  return value === undefined
    ? { value: null, numerator: null, denominator: null, reason: "notOnRoster" }
    : amount(value);
}

type Read = (code: TotalCode) => number;
type Figures = Readonly<Record<string, MetricValue>>;

function enquiryFigures(of: Read): Figures {
  const unripe = (ripe: number): { unripe?: number } =>
    of("enquiries") > ripe ? { unripe: of("enquiries") - ripe } : {};
  const conversion = (converted: TotalCode, ripe: TotalCode): MetricValue => ({
    ...ratio(of(converted), of(ripe)),
    ...unripe(of(ripe)),
  });
  return {
    receptions: amount(of("receptions")),
    receivedBuyers: amount(of("receivedBuyers")),
    enquiries: amount(of("enquiries")),
    enquiringBuyers: amount(of("enquiringBuyers")),
    conversion: conversion("converted", "ripe"),
    nextDayConversion: conversion("convertedNextDay", "ripeNextDay"),
    sameDayConversion: conversion("convertedSameDay", "ripeSameDay"),
    placedConversion: conversion("convertedPlaced", "ripePlaced"),
    buyerConversion: { ...ratio(of("convertedBuyers"), of("ripeBuyers")), ...unripe(of("ripe")) },
    lostEnquiries: { ...amount(of("ripePlaced") - of("convertedPlaced")), ...unripe(of("ripePlaced")) },
  };
}

function salesFigures(of: Read, { shop }: ScopeFacts): Figures {
  const shopOrderValue = shop.buyers === 0 ? 0 : shop.fen / shop.buyers;
  const ownOrderValue = of("payingBuyers") === 0 ? 0 : of("sales") / of("payingBuyers");
  return {
    paidOrders: amount(of("paidOrders")),
    sales: amount(of("sales")),
    netSales: amount(of("sales") - of("refunded")),
    salesShare: ratio(of("sales"), shop.fen),
    shopPaidSales: amount(shop.fen),
    averageOrderValue: ratio(of("sales"), of("payingBuyers")),
    relativeOrderValue: of("payingBuyers") === 0 ? ratio(0, 0) : ratio(ownOrderValue, shopOrderValue),
    itemsPerBuyer: ratio(of("items"), of("payingBuyers")),
    itemsPerOrder: ratio(of("items"), of("paidOrders")),
    refundRate: ratio(of("refunded"), of("sales")),
    refundedOrderRate: ratio(of("refundedOrders"), of("paidOrders")),
    repeatRate: ratio(of("repeatBuyers"), of("payingBuyers")),
    assists: amount(of("assists")),
    assistedSales: amount(of("assistedSales")),
    negativeReviewRate: ratio(of("negativeOrders"), of("reviewedOrders")),
  };
}

function placingFigures(of: Read): Figures {
  return {
    placedOrders: amount(of("placedOrders")),
    placedAmount: amount(of("placedAmount")),
    orderLossRate: ratio(of("placedClosed"), of("placedOrders")),
    paySuccess: ratio(of("placedPaid"), of("placedOrders")),
    chaseSuccess: ratio(of("chased"), of("chaseChances")),
  };
}

function responseFigures(of: Read, { totals, scope, percentiles }: ScopeFacts): Figures {
  const firstSum = exactSum(totals.firstResponseWhole, totals.firstResponseFraction, scope);
  const averageSum = exactSum(totals.averageResponseWhole, totals.averageResponseFraction, scope);
  return {
    firstResponse: ratio(firstSum, of("firstResponses")),
    firstResponseP50: single(percentiles?.[0] ?? null),
    firstResponseP90: single(percentiles?.[1] ?? null),
    averageResponse: ratio(averageSum, of("averageResponseWeight")),
    within30s: ratio(of("within30s"), of("measuredSessions")),
    within3min: ratio(of("within3min"), of("measuredSessions")),
    within5min: ratio(of("within5min"), of("measuredSessions")),
    slowReceptions: amount(of("slowReceptions")),
  };
}

function chatFigures(of: Read, { totals, scope, filteredSessions }: ScopeFacts): Figures {
  const ratings = exactSum(totals.ratingWhole, totals.ratingFraction, scope);
  return {
    sessions: amount(of("sessions")),
    filteredSessions: amount(filteredSessions),
    unanswered: amount(of("unanswered")),
    replyRate: ratio(of("sessions") - of("unanswered"), of("sessions")),
    answerRatio: ratio(of("agentMessages"), of("buyerMessages")),
    duration: ratio(of("durationSeconds"), of("endedSessions")),
    peakConcurrency: amount(of("peakConcurrency")),
    overload: amount(of("overloadDays")),
    satisfaction: ratio(of("satisfied"), of("rated")),
    satisfactionScore: ratio(ratings, of("rated")),
    ratedRate: ratio(of("rated"), of("sessions")),
  };
}

function rosterFigures(_of: Read, { person, target }: ScopeFacts): Figures {
  const manual = Object.entries(person?.manual ?? {}).map(
    ([name, points]) => [`manual:${name}`, amount(points)] as const,
  );
  return {
    targetCompletion: target === null ? entered(undefined) : ratio(target.done, target.target),
    attendance: entered(person?.attendance),
    ...Object.fromEntries(manual),
  };
}

/** Metrics that are made from the same totals. */
type Family = (of: Read, facts: ScopeFacts) => Figures;

const FAMILIES: readonly Family[] = [
  enquiryFigures,
  salesFigures,
  placingFigures,
  responseFigures,
  chatFigures,
  rosterFigures,
];

function reading({ totals, scope }: ScopeFacts): Read {
  return (code) => float(totals[code], scope);
}

function lacking(lack: Missing): MetricValue {
  return { value: null, numerator: null, denominator: null, ...lack };
}

/**
 * Prepares reading one metric after the other, of whatever scope: only the metric's own family is worked out.
 *
 * @param missing - Per metric code, what it lacks; such a metric has no value.
 * @returns `undefined` for a metric that there isn't, and for one by hand that nobody has entered for the scope.
 */
export function metricReader(
  missing: ReadonlyMap<string, Missing>,
): (code: string, facts: ScopeFacts) => MetricValue | undefined {
  const families = new Map<string, Family>();
  const known = new Set(CATALOGUE.map(({ code }) => code));
  return (code, facts) => {
    const lack = missing.get(code);
    if (lack !== undefined) return lacking(lack);
    const of = reading(facts);
    const own = families.get(code);
    if (own !== undefined) return own(of, facts)[code];
    const family = FAMILIES.find((one) => one(of, facts)[code] !== undefined);
    if (family === undefined) return known.has(code) ? single(null) : undefined;
    families.set(code, family);
    return family(of, facts)[code];
  };
}

/**
 * All metrics of one account, person, group or the shop, in the catalogue's order, then 主管打分.
 *
 * @param missing - Per metric code, what it lacks; such a metric has no value.
 */
export function metricValues(facts: ScopeFacts, missing: ReadonlyMap<string, Missing>): MetricValues {
  const of = reading(facts);
  const figures: Figures = FAMILIES.reduce<Figures>((all, family) => ({ ...all, ...family(of, facts) }), {});
  const ordered = CATALOGUE.map(({ code }) => {
    const lack = missing.get(code);
    const value: MetricValue = lack === undefined ? (figures[code] ?? single(null)) : lacking(lack);
    return [code, value] as const;
  });
  const manual = Object.entries(figures).filter(([code]) => code.startsWith("manual:"));
  return Object.fromEntries([...ordered, ...manual]);
}
