import type { Moment } from "./units/moment";

/** Who earns an order that two sessions touched (metrics.md §4). */
export type AttributionRule = "placedFirst" | "placed" | "paid";

/** How long after a session an order still counts as its doing. */
export type AttributionWindow =
  /** The same business day as the session's start, or one of the next `days` − 1. */
  | { readonly kind: "naturalDays"; readonly days: number }
  /** At most `hours` after the session's end (bound included). */
  | { readonly kind: "rollingHours"; readonly hours: number };

/** A memo or flag that decides an order by itself. The first rule that matches wins. */
export interface MemoRule {
  readonly column: "sellerMemo" | "flag";
  readonly match: "equals" | "contains";
  readonly text: string;
  /** An account, or what becomes of the order instead. */
  readonly outcome: { readonly kind: "agent"; readonly account: string } | { readonly kind: "excluded" };
}

/** A manager's decision about one order. It survives recalculation. */
export interface Override {
  readonly orderId: string;
  /** `null`: silent. */
  readonly account: string | null;
  readonly note: string;
}

/** Which sessions count nowhere. A switch whose column or cell is missing does nothing. */
export interface SessionFilters {
  readonly robots: boolean;
  readonly noBuyerMessage: boolean;
  /** The buyer is an account on the roster. */
  readonly internal: boolean;
  /** Buyers such as advertisers and peers. */
  readonly blacklist: readonly string[];
  /** At most one buyer message. */
  readonly singleLine: boolean;
  /** Sessions passed on with at most this many agent messages; `null`: off. */
  readonly forwardedUpTo: number | null;
}

/** Every choice that a figure depends on. Plain data; printed on 口径与核对. */
export interface Settings {
  readonly platform: Platform;
  readonly attributionRule: AttributionRule;
  readonly window: AttributionWindow;
  readonly touch: "last" | "first" | "mostRounds";
  /** Minutes after an unclaimed order is placed before a session counts as chasing it (bound included). */
  readonly chaseMinutes: number;
  readonly preAttributed: "use" | "ignore";
  readonly memoRules: readonly MemoRule[];
  readonly overrides: readonly Override[];
  readonly afterSaleDays: number;
  /** Seconds after midnight at which a business day starts, 0 to 21,600. */
  readonly dayStart: number;
  /** Days, counting the enquiry's own, within which an order must be paid for the final conversion. */
  readonly payDays: number;
  readonly creditDate: "paid" | "placed" | "received";
  /** Day of the next month through which refunds still count against this one (included). */
  readonly cutOffDay: number;
  readonly keepFreight: boolean;
  /** Receptions a day above which an agent is overloaded, where the roster doesn't say. */
  readonly capacity: number;
  /** Metric compared with the roster's target. */
  readonly targetBasis: "netSales" | "sales";
  readonly proration: "calendar" | "weekdays";
  readonly filters: SessionFilters;
  /** Accounts that are robots even where no column says so. */
  readonly robotAccounts: readonly string[];
  /** Parts of a status that mean the order is closed. */
  readonly closedWords: readonly string[];
  /** Statuses that mean paid, for platforms whose orders carry no paid moment. */
  readonly paidStatuses: readonly string[];
  /** Refund statuses that mean the money went back, in NFKC (a full-width comma is a comma). */
  readonly refundedStatuses: readonly string[];
  /** Seconds after midnight between which responses are measured; `null`: all day. */
  readonly workingHours: { readonly from: number; readonly to: number } | null;
  /** `null`: the latest moment in the data. */
  readonly asOf: Moment | null;
}

export type Platform = "taobao" | "jd" | "pdd" | "douyin" | "kuaishou" | "youzan";

const TAOBAO: Settings = {
  platform: "taobao",
  attributionRule: "placedFirst",
  window: { kind: "naturalDays", days: 2 },
  touch: "last",
  chaseMinutes: 5,
  preAttributed: "use",
  memoRules: [],
  overrides: [],
  afterSaleDays: 21,
  dayStart: 0,
  payDays: 4,
  creditDate: "paid",
  cutOffDay: 10,
  keepFreight: true,
  capacity: 300,
  targetBasis: "netSales",
  proration: "calendar",
  filters: {
    robots: true,
    noBuyerMessage: true,
    internal: true,
    blacklist: [],
    singleLine: false,
    forwardedUpTo: null,
  },
  robotAccounts: ["服务助手"],
  closedWords: ["关闭", "取消"],
  paidStatuses: [],
  refundedStatuses: ["退款成功", "退款完成", "已退款", "同意退款,退款成功"],
  workingHours: null,
  asOf: null,
};

/** (删除) before a status: the order is no more; (锁定) is only held. */
const JD_CLOSED = [...TAOBAO.closedWords, "(删除)", "（删除）"];

/** For orders without 付款确认时间. */
const JD_PAID = ["等待出库", "等待发货", "等待收货", "等待确认收货", "已完成", "完成"].flatMap((status) => [
  status,
  `(锁定)${status}`,
  `（锁定）${status}`,
]);

/** 拼多多's orders carry no payment moment; what became of a refund stands behind the status. */
const PDD_PAID = [
  "待发货",
  "未发货",
  "已发货",
  "已发货，待签收",
  "待签收",
  "已签收",
  "已收货",
  "已评价",
  "交易成功",
].flatMap((status) => [
  status,
  `${status}，退款成功`,
  `${status},退款成功`,
  `${status}，售后处理中`,
  `${status}，退款中`,
]);

/**
 * The documented defaults, per platform. Only the window and the statuses differ (metrics.md §4); 快手 and 有赞 have no
 * window of their own on record.
 */
export const PRESETS: Readonly<Record<Platform, Settings>> = {
  taobao: TAOBAO,
  jd: {
    ...TAOBAO,
    platform: "jd",
    window: { kind: "rollingHours", hours: 24 },
    closedWords: JD_CLOSED,
    paidStatuses: JD_PAID,
  },
  pdd: { ...TAOBAO, platform: "pdd", window: { kind: "naturalDays", days: 3 }, paidStatuses: PDD_PAID },
  douyin: { ...TAOBAO, platform: "douyin", window: { kind: "naturalDays", days: 3 } },
  kuaishou: { ...TAOBAO, platform: "kuaishou" },
  youzan: { ...TAOBAO, platform: "youzan" },
};

export const DEFAULT_SETTINGS: Settings = PRESETS.taobao;
