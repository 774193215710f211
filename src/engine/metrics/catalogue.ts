/** What a figure is counted in. Ratios are fractions of 1, money is fen. */
export type MetricUnit = "count" | "ratio" | "fen" | "seconds" | "number" | "days" | "asEntered";

/** Which direction is good; `null`: a plain volume. */
export type Better = "higher" | "lower" | null;

/** A column such as `sessions.end`, a table such as `orders`, or several of which one is enough. `orders.counted`: the moment that sales count at. */
export type Need = string | readonly string[];

export interface MetricDefinition {
  readonly code: string;
  readonly unit: MetricUnit;
  readonly better: Better;
  /** Without all of these the metric has no value and names the first that is missing. */
  readonly needs: readonly Need[];
}

const SALES: readonly Need[] = ["orders", "orders.counted"];
const PAID: readonly Need[] = ["orders", "orders.paid"];
const ENQUIRIES: readonly Need[] = ["sessions", "orders", ["orders.buyer", "sessions.phase"]];
const CONVERSION: readonly Need[] = ["sessions", "orders", "orders.buyer", "orders.paid"];
const ANSWERED: readonly Need[] = [
  "sessions",
  ["sessions.replied", "sessions.agentMessages", "sessions.firstResponse"],
];
const FIRST_RESPONSE: readonly Need[] = ["sessions", "sessions.firstResponse"];
const REFUNDS: readonly Need[] = [...SALES, ["refunds", "orders.refundAmount"]];
const RATINGS: readonly Need[] = ["sessions", "sessions.satisfaction"];

function metric(code: string, unit: MetricUnit, [better, needs]: readonly [Better, readonly Need[]]): MetricDefinition {
  return { code, unit, better, needs };
}

/** Every metric in the order of metrics.md §5. The definitions stand there; what they are made of in `metricValues.ts`. */
export const CATALOGUE: readonly MetricDefinition[] = [
  metric("sessions", "count", [null, ["sessions"]]),
  metric("filteredSessions", "count", [null, ["sessions"]]),
  metric("receptions", "count", [null, ["sessions"]]),
  metric("receivedBuyers", "count", [null, ["sessions"]]),
  metric("enquiries", "count", [null, ENQUIRIES]),
  metric("enquiringBuyers", "count", [null, ENQUIRIES]),
  metric("conversion", "ratio", ["higher", CONVERSION]),
  metric("nextDayConversion", "ratio", ["higher", CONVERSION]),
  metric("sameDayConversion", "ratio", ["higher", CONVERSION]),
  metric("placedConversion", "ratio", ["higher", CONVERSION]),
  metric("buyerConversion", "ratio", ["higher", CONVERSION]),
  metric("placedOrders", "count", ["higher", ["orders"]]),
  metric("placedAmount", "fen", ["higher", ["orders"]]),
  metric("paidOrders", "count", ["higher", SALES]),
  metric("sales", "fen", ["higher", SALES]),
  metric("netSales", "fen", ["higher", SALES]),
  metric("salesShare", "ratio", ["higher", SALES]),
  metric("shopPaidSales", "fen", ["higher", SALES]),
  metric("averageOrderValue", "fen", ["higher", SALES]),
  metric("relativeOrderValue", "ratio", ["higher", SALES]),
  metric("itemsPerBuyer", "number", ["higher", [...SALES, "orders.quantity"]]),
  metric("itemsPerOrder", "number", ["higher", [...SALES, "orders.quantity"]]),
  metric("orderLossRate", "ratio", ["lower", ["orders", "orders.status"]]),
  metric("paySuccess", "ratio", ["higher", PAID]),
  metric("chaseSuccess", "ratio", ["higher", CONVERSION]),
  metric("lostEnquiries", "count", ["lower", CONVERSION]),
  metric("refundRate", "ratio", ["lower", REFUNDS]),
  metric("refundedOrderRate", "ratio", ["lower", REFUNDS]),
  metric("repeatRate", "ratio", ["higher", [...SALES, "orders.buyer"]]),
  metric("assists", "count", ["higher", CONVERSION]),
  metric("assistedSales", "fen", ["higher", CONVERSION]),
  metric("firstResponse", "seconds", ["lower", FIRST_RESPONSE]),
  metric("firstResponseP50", "seconds", ["lower", FIRST_RESPONSE]),
  metric("firstResponseP90", "seconds", ["lower", FIRST_RESPONSE]),
  metric("averageResponse", "seconds", ["lower", ["sessions", "sessions.averageResponse"]]),
  metric("unanswered", "count", ["lower", ANSWERED]),
  metric("replyRate", "ratio", ["higher", ANSWERED]),
  metric("within30s", "ratio", ["higher", FIRST_RESPONSE]),
  metric("within3min", "ratio", ["higher", FIRST_RESPONSE]),
  metric("within5min", "ratio", ["higher", FIRST_RESPONSE]),
  metric("slowReceptions", "count", ["lower", ["sessions", "sessions.averageResponse"]]),
  metric("answerRatio", "number", ["higher", ["sessions", "sessions.agentMessages", "sessions.buyerMessages"]]),
  metric("typingSpeed", "number", ["higher", ["messages"]]),
  metric("shortReplyRate", "ratio", ["lower", ["messages"]]),
  metric("followUpRate", "ratio", ["higher", ["messages"]]),
  metric("duration", "seconds", [null, ["sessions", "sessions.end"]]),
  metric("peakConcurrency", "count", [null, ["sessions", "sessions.end"]]),
  metric("overload", "days", ["lower", ["sessions"]]),
  metric("satisfaction", "ratio", ["higher", RATINGS]),
  metric("satisfactionScore", "number", ["higher", RATINGS]),
  metric("ratedRate", "ratio", ["higher", RATINGS]),
  metric("negativeReviewRate", "ratio", ["lower", ["orders", "reviews"]]),
  metric("targetCompletion", "ratio", ["higher", [...SALES, "roster"]]),
  metric("attendance", "asEntered", ["higher", ["roster"]]),
];
