import type { DifferenceCause, MetricValues } from "../../periodResult";
import { CATALOGUE } from "../catalogue";

/** How far a figure may be off and still be the same, as platforms print it: by unit. */
const PRINTED_TO: Readonly<Record<string, number>> = { ratio: 0.00005, seconds: 0.5, number: 0.005, fen: 0.5 };

const CHAT_COUNTS: ReadonlySet<string> = new Set([
  "sessions",
  "receptions",
  "receivedBuyers",
  "enquiries",
  "enquiringBuyers",
  "unanswered",
  "slowReceptions",
]);

const CHAT_MEASURES: ReadonlySet<string> = new Set([
  "replyRate",
  "within30s",
  "within3min",
  "within5min",
  "firstResponse",
  "averageResponse",
  "duration",
  "answerRatio",
  "peakConcurrency",
]);

const BY_ATTRIBUTION: ReadonlySet<string> = new Set([
  "sales",
  "netSales",
  "paidOrders",
  "placedOrders",
  "placedAmount",
  "averageOrderValue",
  "itemsPerBuyer",
  "conversion",
  "nextDayConversion",
  "sameDayConversion",
  "placedConversion",
  "paySuccess",
  "lostEnquiries",
  "assists",
  "assistedSales",
  "salesShare",
  "refundRate",
]);

const UNITS = new Map(CATALOGUE.map(({ code, unit }) => [code, unit]));

interface Difference {
  readonly metric: string;
  readonly ours: number;
  readonly theirs: number;
  /** All our figures of the account. */
  readonly metrics: MetricValues;
  /** Sessions of the account that our filters left out. */
  readonly filtered: number;
  /** Days of the period that the platform's rows aren't about. */
  readonly uncoveredDays: number;
}

/** What our sales are divided by to compare with the metric; 0 for a metric that isn't made of sales. */
function salesDivisor(metric: string, metrics: MetricValues): number {
  if (metric === "sales" || metric === "netSales") return 1;
  return metric === "averageOrderValue" ? (metrics["averageOrderValue"]?.denominator ?? 0) : 0;
}

/** Whether theirs lies between our sales with and without refunds, both included. */
function isBetweenGrossAndNet({ metric, theirs, metrics }: Difference): boolean {
  const [gross, net] = [metrics["sales"]?.value ?? null, metrics["netSales"]?.value ?? null];
  const buyers = salesDivisor(metric, metrics);
  if (gross === null || net === null || gross === net || buyers === 0) return false;
  return theirs * buyers >= Math.min(gross, net) && theirs * buyers <= Math.max(gross, net);
}

function isByFilter({ metric, ours, theirs, filtered }: Difference): boolean {
  if (filtered === 0) return false;
  return CHAT_COUNTS.has(metric) ? theirs > ours && theirs - ours <= filtered : CHAT_MEASURES.has(metric);
}

/** Whether the figures are the same as far as platforms print them. */
function agree({ metric, ours, theirs }: Difference): boolean {
  return Math.abs(ours - theirs) <= (PRINTED_TO[UNITS.get(metric) ?? ""] ?? 0);
}

function isUnripe({ metric, metrics }: Difference): boolean {
  return (metrics[metric]?.unripe ?? 0) > 0;
}

/**
 * Why our figure and the platform's are likely to differ: the first of period, unripe days, refunds, filters and window
 * that the figures themselves speak for, else the definition. `null` where they agree as far as platforms print them.
 */
export function differenceCause(difference: Difference): DifferenceCause | null {
  if (agree(difference)) return null;
  if (difference.uncoveredDays > 0) return "period";
  if (isUnripe(difference)) return "unripe";
  if (isBetweenGrossAndNet(difference)) return "refund";
  if (isByFilter(difference)) return "filter";
  return BY_ATTRIBUTION.has(difference.metric) ? "window" : "definition";
}
