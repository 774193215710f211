/** What happened in the made-up month, before it is written down in some platform's columns. Moments count as in `units/moment`. */
export interface MonthFacts {
  readonly seed: number;
  readonly month: string;
  readonly shops: number;
  readonly cast: Cast;
  /** Buyers below this index chat; the rest, up to twice as many, only order. Above that: accounts of the shop. */
  readonly buyers: number;
  /** Share of buyers with a masked nick. */
  readonly masked: number;
  readonly sessions: SessionFacts;
  readonly orders: OrderFacts;
  readonly refunds: RefundFacts;
  readonly reviews: ReviewFacts;
}

/** Who works in the shop. The robot, if any, is the last account and not on the roster. */
export interface Cast {
  readonly accounts: readonly string[];
  readonly robot: number;
  readonly people: readonly CastMember[];
}

export interface CastMember {
  readonly account: string;
  /** The nick alone, as memos name it. */
  readonly nick: string;
  readonly person: string;
  readonly group: string;
  readonly weight: number;
  /** Relative chance that a session of this account leads to an order. */
  readonly skill: number;
  /** Mean first response, seconds. */
  readonly speed: number;
  /** Working hours, `from` included, `to` excluded. */
  readonly shift: { readonly from: number; readonly to: number };
  readonly hired: number | null;
  readonly left: number | null;
  /** Yuan a month. */
  readonly target: number;
  readonly baseSalary: number;
  readonly attendance: number;
  readonly capacity: number | null;
}

export interface SessionFacts {
  readonly count: number;
  readonly agent: Uint16Array;
  readonly buyer: Int32Array;
  readonly start: Int32Array;
  /** NO_MOMENT: the cell is empty. */
  readonly end: Int32Array;
  /** NaN: no answer, or the cell is empty. */
  readonly firstResponse: Float64Array;
  readonly averageResponse: Float64Array;
  /** −1: the cell is empty. */
  readonly buyerMessages: Int16Array;
  readonly agentMessages: Int16Array;
  /** 0: not rated. */
  readonly satisfaction: Uint8Array;
  /** DIRECT, TRANSFERRED_IN, TRANSFERRED_OUT as in `Records`. */
  readonly receptionType: Uint8Array;
  readonly startedBy: Uint8Array;
  /** UNKNOWN, PRE_SALE or AFTER_SALE; filled in a few rows only. */
  readonly phase: Uint8Array;
}

export const ORDER_STATUSES = [
  "交易成功",
  "卖家已发货，等待买家确认",
  "买家已付款，等待卖家发货",
  "等待买家付款",
  "交易关闭",
] as const;
export const SUCCEEDED = 0;
export const SHIPPED = 1;
export const PAID = 2;
export const UNPAID = 3;
export const CLOSED = 4;

export const FLAGS = ["", "红旗", "黄旗", "绿旗"] as const;

export interface OrderFacts {
  readonly count: number;
  /** Orders are numbered; lines of one order share the number. */
  readonly order: Int32Array;
  /** Number of the line in its order, 0 on. */
  readonly line: Uint8Array;
  /** −1: none. */
  readonly buyer: Int32Array;
  readonly created: Int32Array;
  readonly paid: Int32Array;
  readonly received: Int32Array;
  /** Fen: goods and freight before refunds. */
  readonly amount: Float64Array;
  readonly freight: Float64Array;
  /** Fen given back so far, by whatever way. */
  readonly refunded: Float64Array;
  readonly quantity: Int16Array;
  readonly status: Uint8Array;
  /** Account that the memo names; −1: no memo. */
  readonly memo: Int16Array;
  readonly flag: Uint8Array;
  /** Account that the order's own cell names; −1: none. */
  readonly agent: Int16Array;
  /** UNKNOWN, DEPOSIT or BALANCE. */
  readonly stage: Uint8Array;
}

export interface RefundFacts {
  readonly count: number;
  /** Row of the order table that the refund belongs to. */
  readonly orderRow: Int32Array;
  readonly amount: Float64Array;
  readonly applied: Int32Array;
  /** NO_MOMENT: not completed. */
  readonly completed: Int32Array;
  /** 1: 退款成功, 0: 退款关闭. */
  readonly succeeded: Uint8Array;
}

export interface ReviewFacts {
  readonly count: number;
  readonly orderRow: Int32Array;
  /** 1 to 5. */
  readonly rating: Uint8Array;
  readonly time: Int32Array;
}
