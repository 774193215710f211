import { setting } from "../columnText";
import type { settingsZhCN } from "../zhCN/settings";

export const settingsEn: typeof settingsZhCN = {
  afterSaleDays: setting("After-sale days", "Days after the payment in which sessions are after-sale"),
  asOf: setting("Data as of", "Date and time; blank: the latest moment in the data"),
  attributionRule: setting("Attribution rule", ""),
  blacklist: setting("Skip buyers", "Buyer names, separated by semicolons; blank: none"),
  capacity: setting("Capacity", "Receptions a day above which an agent is overloaded, where the roster doesn't say"),
  chaseMinutes: setting("Chase minutes", "Minutes after a silent order before a session counts as chasing it"),
  clawback: setting(
    "Clawback method",
    "paid rate: a full refund takes back exactly what the order earned; recompute: down to what its month earns without it; current base: off this month's base, at this month's tier, which may differ from what was earned",
  ),
  clawbackDays: setting(
    "Clawback days",
    "Days after the payment within which a refund takes commission back (both ends included)",
  ),
  closedWords: setting("Closed words", "Orders whose status contains one of these are closed; separated by semicolons"),
  creditDate: setting("Credit date", ""),
  cutOffDay: setting("Refund cut-off day", "Refunds completed up to this day of the next month count, 1–28"),
  dayStart: setting("Business day starts", "00:00–06:00"),
  forwardedUpTo: setting(
    "Skip forwarded up to",
    "Sessions passed on with at most this many agent messages; blank: off",
  ),
  internal: setting("Skip internal accounts", ""),
  keepFreight: setting("Freight counts as sales", ""),
  memoRule: setting("Memo rule", "Such as flag=red→excluded, memo contains Mary→Mary; on several rows"),
  noBuyerMessage: setting("Skip silent buyers", ""),
  paidStatuses: setting("Paid statuses", "For platforms without a payment moment; separated by semicolons"),
  payDays: setting("Pay days", "Days, counting the enquiry's own, within which an order must be paid"),
  platform: setting("Platform", "Defaults by platform, then the rows below"),
  preAttributed: setting("Orders' own agent", ""),
  proration: setting("Part months", ""),
  refundedStatuses: setting("Refunded statuses", "Separated by semicolons"),
  robotAccounts: setting("Robot accounts", "Separated by semicolons"),
  robots: setting("Skip robots", ""),
  singleLine: setting("Skip single lines", ""),
  targetBasis: setting("Target basis", ""),
  touch: setting("Touch", ""),
  window: setting("Window", "natural:2 (the same or the next day) or rolling:24 (hours)"),
  workingHours: setting("Working hours", "Such as 08:00-23:00; blank: all day"),
};
