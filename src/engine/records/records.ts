import type { DataStop } from "../issues/dataStop";
import type { RowIssue, TableAccount } from "../issues/rowIssue";
import type { Fen } from "../units/fen";
import type { Day } from "../units/moment";
import type { TextList } from "./textList";

/**
 * Everything that was read, in columns: one typed array per field, all of the table's length.
 * Text is an index into a list of names; −1 is an empty cell. An optional column that no table has is `undefined`:
 * metrics that need it have no value and name it. Rejected and skipped rows aren't in here.
 */
export interface Records {
  readonly names: Names;
  readonly sessions: SessionTable | undefined;
  readonly orders: OrderTable | undefined;
  readonly refunds: RefundTable | undefined;
  readonly reviews: ReviewTable | undefined;
  readonly roster: readonly RosterEntry[] | undefined;
  /** What platforms added up per agent. */
  readonly agentSummaries?: AgentSummaryTable | undefined;
  /** Questions that the rows raise and that no figure may be made without; absent or empty: none. */
  readonly stops?: readonly DataStop[];
  /** One per table read; `RowIssue.table` and the `table` columns point in here. */
  readonly tables: readonly TableAccount[];
  readonly issues: readonly RowIssue[];
  /** By issue the order that its rejected row is about, into `Names.orderIds`; −1 for none. Absent where that is so of all. */
  readonly issueOrders?: Int32Array | undefined;
}

/** Texts by index. Trimmed, otherwise exact: case counts. Shared by all tables, so that equal text has one index. */
export interface Names {
  readonly accounts: readonly string[];
  readonly buyers: TextList;
  readonly shops: readonly string[];
  /** Order and parent-order numbers. */
  readonly orderIds: TextList;
  readonly refundIds: TextList;
  readonly sessionIds: TextList;
  /** Status words, memos and other free text. */
  readonly texts: readonly string[];
}

/** Yes/no cells: missing, no, yes. */
export const UNKNOWN = 0;
export const NO = 1;
export const YES = 2;

/** `SessionTable.receptionType`: 直接, 转入, 转出. */
export const DIRECT = 1;
export const TRANSFERRED_IN = 2;
export const TRANSFERRED_OUT = 3;

/** `SessionTable.phase`: 售前, 售后. */
export const PRE_SALE = 1;
export const AFTER_SALE = 2;

/** `SessionTable.startedBy`: 买家发起, 客服主动跟进. */
export const BY_BUYER = 1;
export const BY_AGENT = 2;

/** `OrderTable.stage`: 定金, 尾款. */
export const DEPOSIT = 1;
export const BALANCE = 2;

/** 接待明细. Needed cells are never missing: `agent`, `buyer`, `start`. */
export interface SessionTable {
  readonly count: number;
  /** Index into `Records.tables`. */
  readonly table: Uint8Array;
  /** Row number in the sheet, 1-based. */
  readonly row: Int32Array;
  readonly agent: Int32Array;
  readonly buyer: Int32Array;
  /** Moments; NO_MOMENT in `end` where the cell is empty. */
  readonly start: Int32Array;
  readonly end: Int32Array | undefined;
  readonly sessionId: Int32Array | undefined;
  /** Seconds, decimals kept; NaN where empty. */
  readonly firstResponse: Float64Array | undefined;
  readonly averageResponse: Float64Array | undefined;
  /** −1 where empty. */
  readonly buyerMessages: Int32Array | undefined;
  readonly agentMessages: Int32Array | undefined;
  readonly agentCharacters: Int32Array | undefined;
  /** Rating 1 to 5; NaN where empty. */
  readonly satisfaction: Float64Array | undefined;
  readonly startedBy: Uint8Array | undefined;
  /** UNKNOWN, NO or YES. */
  readonly replied: Uint8Array | undefined;
  readonly receptionType: Uint8Array | undefined;
  readonly phase: Uint8Array | undefined;
  readonly shop: Int32Array | undefined;
  readonly robot: Uint8Array | undefined;
}

/** 订单, one entry per row: an order, or a line of one. Needed: `orderId`, `created`, `amount`. */
export interface OrderTable {
  readonly count: number;
  readonly table: Uint8Array;
  readonly row: Int32Array;
  /** Into `Names.orderIds`. */
  readonly orderId: Int32Array;
  /** Lines of one order share it; −1 where empty. */
  readonly parentOrderId: Int32Array | undefined;
  readonly buyer: Int32Array | undefined;
  readonly agent: Int32Array | undefined;
  readonly created: Int32Array;
  readonly paid: Int32Array | undefined;
  readonly received: Int32Array | undefined;
  /** The order amount of metrics.md §1 in fen: gross, or net plus refund. */
  readonly amount: Float64Array;
  /** Fen; NaN where empty. */
  readonly refundAmount: Float64Array | undefined;
  /** 退款状态 or 售后状态 beside the order, into `Names.texts`. */
  readonly refundStatus?: Int32Array | undefined;
  readonly freight: Float64Array | undefined;
  readonly discount: Float64Array | undefined;
  /** Items; −1 where empty. */
  readonly quantity: Int32Array | undefined;
  /** Into `Names.texts`. */
  readonly status: Int32Array | undefined;
  readonly closeReason: Int32Array | undefined;
  readonly sellerMemo: Int32Array | undefined;
  readonly flag: Int32Array | undefined;
  readonly sku: Int32Array | undefined;
  readonly shop: Int32Array | undefined;
  /** DEPOSIT, BALANCE or UNKNOWN. */
  readonly stage: Uint8Array | undefined;
  /** The platform's own word that nobody earned it: UNKNOWN, NO or YES. */
  readonly silent: Uint8Array | undefined;
}

/** 退款, one entry per refund. */
export interface RefundTable {
  readonly count: number;
  readonly table: Uint8Array;
  readonly row: Int32Array;
  readonly orderId: Int32Array;
  readonly refundId: Int32Array | undefined;
  /** Fen. */
  readonly amount: Float64Array;
  /** NO_MOMENT while the refund isn't completed. */
  readonly completed: Int32Array;
  readonly applied: Int32Array | undefined;
  /** Into `Names.texts`. */
  readonly status: Int32Array | undefined;
  readonly reason: Int32Array | undefined;
  readonly type: Int32Array | undefined;
}

/** 评价, one entry per review. */
export interface ReviewTable {
  readonly count: number;
  readonly table: Uint8Array;
  readonly row: Int32Array;
  /** −1 where the review names only a buyer. */
  readonly orderId: Int32Array;
  readonly buyer: Int32Array;
  readonly agent: Int32Array;
  /** Stars 1 to 5: 差评 and 负面评价 are 1, 中评 3, 好评 5. */
  readonly rating: Float64Array;
  readonly time: Int32Array;
}

/** 客服报表, one entry per row: an agent's figures of some days, as a platform added them up. */
export interface AgentSummaryTable {
  readonly count: number;
  readonly table: Uint8Array;
  readonly row: Int32Array;
  readonly agent: Int32Array;
  /** Days that the row is about, both included; NO_DAY in both where nobody knows. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** By field (see `summaryFigures.ts`): counts, fen, seconds, fractions of 1; NaN where empty. */
  readonly figures: Readonly<Record<string, Float64Array>>;
}

/** What `AgentSummaryTable.firstDay` and `lastDay` hold where nobody knows. */
export const NO_DAY = -0x8000_0000;

/** One chat account and the person who is paid for it. */
export interface RosterEntry {
  readonly table: number;
  readonly row: number;
  /** Into `Names.accounts`. */
  readonly account: number;
  /** Never empty: the account's own name where the cell is. */
  readonly person: string;
  readonly group: string | undefined;
  readonly position: string | undefined;
  readonly plan: string | undefined;
  readonly scheme: string | undefined;
  readonly baseSalary: Fen | undefined;
  /** First day employed, included. */
  readonly hired: Day | undefined;
  /** Last day employed, included. */
  readonly left: Day | undefined;
  readonly target: Fen | undefined;
  /** Receptions a day above which the person is overloaded. */
  readonly capacity: number | undefined;
  readonly attendance: number | undefined;
  /** 主管打分, 0 to 100, by the name after `manual:`. */
  readonly manual: Readonly<Record<string, number>>;
}
