import { INTEGER, VARCHAR, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import type { Records } from "../../../src/engine/records/records";
import type { Settings } from "../../../src/engine/settings";
import { SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { firstDayOfMonth, periodOfMonth, type Month } from "../../../src/engine/units/period";
import { appendRows } from "./loadRecords";

/** Writes the settings as the one-row table `cfg` and the tables of words, rules, overrides and days of the month. */
export async function loadSettings(
  connection: DuckDBConnection,
  { records, settings, month }: { records: Records; settings: Settings; month: Month },
): Promise<void> {
  const entries = Object.entries(configuration(records, settings, month));
  const list = entries.map(([name, value]) => `${literal(value)} AS ${name}`);
  await connection.run(`CREATE TABLE cfg AS SELECT ${list.join(", ")}`);
  const words = [
    ...settings.filters.blacklist.map((txt) => ["blacklist", txt]),
    ...settings.robotAccounts.map((txt) => ["robot", txt]),
    ...settings.closedWords.map((txt) => ["closed", txt]),
    ...settings.paidStatuses.map((txt) => ["paid", txt]),
    ...settings.refundedStatuses.map((txt) => ["refunded", txt]),
  ];
  await insert(connection, "word", words);
  const { memoRules, overrides } = settings;
  const accountOf = (rule: (typeof memoRules)[number]) => (rule.outcome.kind === "agent" ? rule.outcome.account : null);
  await insert(
    connection,
    "memo_rule",
    memoRules.map((rule, seq) => [seq, rule.column, rule.match, rule.text, accountOf(rule)]),
  );
  await insert(
    connection,
    "override",
    overrides.map((override, seq) => [seq, override.orderId, override.account]),
  );
  const { firstDay, endDay } = periodOfMonth(month);
  const weekday = settings.proration === "weekdays" ? "WHERE (day + 6) % 7 NOT IN (0, 6)" : ""; // day 0, 2000-01-01, was a Saturday
  await connection.run(
    `CREATE TABLE month_day AS SELECT day FROM range(${firstDay}, ${endDay}) AS days(day) ${weekday}`,
  );
}

function configuration(
  records: Records,
  settings: Settings,
  month: Month,
): Record<string, string | number | boolean | null> {
  const { filters, window, workingHours, dayStart } = settings;
  const period = periodOfMonth(month, dayStart);
  const rolling = window.kind === "rollingHours";
  return {
    period_from: period.from,
    period_to: period.to,
    day_start: dayStart,
    as_of: settings.asOf,
    cut_off: (firstDayOfMonth(month, 1) + settings.cutOffDay) * SECONDS_PER_DAY + dayStart,
    rule: settings.attributionRule,
    touch: settings.touch,
    window_days: rolling ? null : window.days,
    window_seconds: rolling ? window.hours * 3_600 : null,
    conversion_days: rolling ? 1 + Math.ceil(window.hours / 24) : window.days,
    chase_seconds: settings.chaseMinutes * 60,
    use_own_agent: settings.preAttributed === "use",
    after_sale_days: settings.afterSaleDays,
    pay_days: settings.payDays,
    credit_date: settings.creditDate,
    keep_freight: settings.keepFreight,
    capacity: settings.capacity,
    target_basis: settings.targetBasis,
    filter_robots: filters.robots,
    filter_no_buyer_message: filters.noBuyerMessage,
    filter_internal: filters.internal,
    filter_single_line: filters.singleLine,
    forwarded_up_to: filters.forwardedUpTo,
    work_from: workingHours?.from ?? null,
    work_to: workingHours?.to ?? null,
    ...columnsOf(records),
  };
}

/** Which optional columns and tables are there. */
function columnsOf({ sessions, orders, refunds }: Records): Record<string, boolean> {
  const there = (thing: object | undefined): boolean => thing !== undefined;
  return {
    has_paid: there(orders?.paid),
    has_order_buyer: there(orders?.buyer),
    has_refunds: there(refunds),
    has_refund_status: there(refunds?.status),
    has_first_response: there(sessions?.firstResponse),
    has_session_shop: there(sessions?.shop),
    has_order_shop: there(orders?.shop),
  };
}

function literal(value: string | number | boolean | null): string {
  return value === null ? "NULL::BIGINT" : typeof value === "string" ? `'${value}'` : String(value);
}

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly DuckDBValue[])[],
): Promise<void> {
  const first = rows[0] ?? [];
  const columns = first.map((cell, at) => ({
    type: typeof cell === "number" ? INTEGER : VARCHAR,
    value: (row: number) => rows[row]?.[at] ?? null,
  }));
  await appendRows(connection, table, { count: rows.length, columns });
}
