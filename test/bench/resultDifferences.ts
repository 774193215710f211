import { CREDIT_REASONS, NO_GAP, type MetricValues, type PeriodResult } from "../../src/engine/periodResult";
import { textAt } from "../../src/engine/records/textList";

type Row = Readonly<Record<string, unknown>>;

const number = (row: Row, name: string): number => Number(row[name] ?? 0);
const ratio =
  (above: string, below: string) =>
  (row: Row): number | null =>
    number(row, below) === 0 ? null : number(row, above) / number(row, below);
const count =
  (name: string) =>
  (row: Row): number =>
    number(row, name);

/** How DuckDB's sums become the engine's figures. */
const FIGURES: Readonly<Record<string, (row: Row) => number | null>> = {
  sessions: count("sessions"),
  receptions: count("receptions"),
  receivedBuyers: count("received_buyers"),
  enquiries: count("enquiries"),
  enquiringBuyers: count("enquiring_buyers"),
  conversion: ratio("final", "ripe_final"),
  nextDayConversion: ratio("next_day", "ripe_next"),
  sameDayConversion: ratio("same_day", "ripe_same"),
  placedConversion: ratio("placed", "ripe_next"),
  buyerConversion: ratio("converted_buyers", "ripe_buyers"),
  lostEnquiries: (row) => number(row, "ripe_next") - number(row, "placed"),
  placedOrders: count("placed_orders"),
  placedAmount: count("placed_amount"),
  paidOrders: count("paid_orders"),
  sales: count("sales"),
  netSales: (row) => number(row, "sales") - number(row, "refunded"),
  salesShare: ratio("sales", "shop_sales"),
  averageOrderValue: ratio("sales", "payers"),
  relativeOrderValue: (row) => {
    const own = ratio("sales", "payers")(row);
    return own === null ? null : own / (number(row, "shop_sales") / number(row, "shop_buyers"));
  },
  itemsPerBuyer: ratio("items", "payers"),
  itemsPerOrder: ratio("items", "paid_orders"),
  orderLossRate: ratio("placed_closed", "placed_orders"),
  paySuccess: ratio("placed_paid", "placed_orders"),
  chaseSuccess: ratio("chases_won", "chases"),
  refundRate: ratio("refunded", "sales"),
  refundedOrderRate: ratio("refunded_orders", "paid_orders"),
  repeatRate: ratio("repeats", "payers"),
  assists: count("assists"),
  assistedSales: count("assisted"),
  firstResponse: ratio("first_sum", "first_count"),
  firstResponseP50: (row) => percentile(row, 0),
  firstResponseP90: (row) => percentile(row, 1),
  averageResponse: ratio("average_sum", "average_weight"),
  unanswered: count("unanswered"),
  replyRate: (row) => (number(row, "sessions") === 0 ? null : 1 - number(row, "unanswered") / number(row, "sessions")),
  within30s: ratio("in30", "sessions"),
  within3min: ratio("in180", "sessions"),
  within5min: ratio("in300", "sessions"),
  slowReceptions: count("slow"),
  answerRatio: ratio("agent_lines", "buyer_lines"),
  duration: ratio("seconds", "ended"),
  peakConcurrency: count("together"),
  overload: count("overload"),
  satisfaction: ratio("pleased", "rated"),
  satisfactionScore: ratio("stars", "rated"),
  ratedRate: ratio("rated", "sessions"),
  negativeReviewRate: ratio("blamed", "reviewed"),
};

/** How many figures are compared for each account. */
export const FIGURE_COUNT = Object.keys(FIGURES).length;

function percentile(row: Row, nth: number): number | null {
  const list = row["percentiles"];
  return Array.isArray(list) ? Number(list[nth]) : null;
}

/** Figures that differ, by account, person, group and for the shop, in words. */
export function figureDifferences({ agents, persons, groups, shop }: PeriodResult, answer: readonly Row[]): string[] {
  const metricsOf = new Map<string, MetricValues>([["shop null", shop]]);
  agents.forEach(({ agent, metrics }) => metricsOf.set(`account ${agent}`, metrics));
  persons.forEach(({ person, metrics }) => metricsOf.set(`person ${person}`, metrics));
  groups.forEach(({ group, metrics }) => metricsOf.set(`group ${group}`, metrics));
  const missing = answer.length === metricsOf.size ? [] : [`${metricsOf.size} scopes against ${answer.length}`];
  const differing = answer.flatMap((row) => {
    const scope = `${String(row["kind"])} ${String(row["name"])}`;
    return Object.entries(FIGURES).flatMap(([code, of]) => {
      const ours = metricsOf.get(scope)?.[code]?.value ?? null;
      const theirs = of(row);
      return isNear(ours, theirs) ? [] : [`${scope} ${code}: engine ${ours}, DuckDB ${theirs}`];
    });
  });
  return [...missing, ...differing];
}

/** Days whose figures differ, by account and for the shop, in words. */
export function dayDifferences({ days }: PeriodResult, expected: readonly (readonly unknown[])[]): string[] {
  const theirs = new Map(expected.map(([agent, day, ...figures]) => [`${String(agent)} ${Number(day)}`, figures]));
  const differing = (scope: string | null, ours: (day: number) => readonly number[]): string[] =>
    Array.from({ length: days.days }, (_, day) => `${String(scope)} ${days.firstDay + day}`).flatMap((key, day) => {
      const found = (theirs.get(key) ?? []).map(Number);
      return ours(day).every((value, nth) => isNear(value, found[nth] ?? 0)) ? [] : [`day ${key}`];
    });
  const { enquiries, ripe, converted, sales, payingBuyers, shopPayingBuyers } = days;
  const columns = [enquiries, ripe, converted, sales, payingBuyers];
  return [
    ...days.accounts.flatMap((account, nth) =>
      differing(account, (day) => columns.map((column) => column[nth * days.days + day]!)),
    ),
    ...differing(null, (day) => [0, 0, 0, 0, shopPayingBuyers[day]!]),
  ];
}

function isNear(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) {
    return ours === theirs;
  }
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

/** Orders whose owner, winners, runner-up, reason, session or gap differ. */
export function creditDifferences({ credits }: PeriodResult, expected: readonly (readonly unknown[])[]): string[] {
  const account = (index: number): string | null => credits.accounts[index] ?? null;
  const found: string[] =
    credits.count === expected.length ? [] : [`${credits.count} orders against ${expected.length}`];
  expected.forEach((theirs, at) => {
    const decided = theirs[6] !== 0;
    const ours = [
      textAt(credits.orderId, at),
      account(credits.owner[at]!),
      account(credits.placedBy[at]!),
      account(credits.paidBy[at]!),
      decided ? account(credits.runnerUp[at]!) : theirs[4],
      CREDIT_REASONS[credits.reason[at]!],
      credits.sessionRow[at],
      credits.gapSeconds[at] === NO_GAP ? null : credits.gapSeconds[at],
    ];
    if (ours.some((value, field) => value !== theirs[field])) {
      found.push(`engine ${ours.join(" ")}, DuckDB ${theirs.join(" ")}`);
    }
  });
  return found;
}
