/** How often the month's special cases occur: shares from 0 (never) to 1. */
export interface MonthShape {
  /** Orders of buyers that no chat explains. */
  readonly silent: number;
  /** Orders placed silently, then chased by a chat, then paid. */
  readonly chased: number;
  /** Orders paid some days before a chat of their buyer, which makes that chat after-sale. */
  readonly afterSale: number;
  /** Orders placed exactly on, one second before or one second after a bound of some rule. */
  readonly edges: number;
  /** Orders that are never paid. */
  readonly unpaid: number;
  /** Paid orders closed later (all money refunded). */
  readonly closed: number;
  /** Other paid orders with a refund. */
  readonly refunded: number;
  /** Refunds completed so late that the cut-off has passed. */
  readonly lateRefunds: number;
  /** Orders whose refunds exceed their amount. */
  readonly overRefunds: number;
  /** Orders that carry a memo which names an agent, or a flag. */
  readonly memos: number;
  /** Orders whose own cell names an agent (tables that have such a column). */
  readonly preAttributed: number;
  /** Orders of two or more lines (line tables only). */
  readonly multiLine: number;
  /** Orders with deposit and balance lines (line tables only). */
  readonly presale: number;
  readonly reviewed: number;
  /** Buyers whose nick is masked; several share one mask. */
  readonly masked: number;
  /** Orders without a buyer. */
  readonly noBuyer: number;
  /** Sessions passed on to another agent. */
  readonly transfers: number;
  /** Sessions of a buyer who wrote shortly before, often to another agent. */
  readonly returns: number;
  /** Sessions with the same buyer, start and end as the one before. */
  readonly ties: number;
  /** Sessions answered by the robot account. */
  readonly robot: number;
  readonly emptyChats: number;
  /** Only the agent wrote. */
  readonly monologues: number;
  readonly unanswered: number;
  /** Sessions between two accounts of the shop. */
  readonly internal: number;
  /** Optional session cells that are empty. */
  readonly missing: number;
}

export interface MonthOptions {
  readonly seed: number;
  /** `YYYY-MM`; the data starts some days before and ends some days after it. */
  readonly month: string;
  /** Human chat accounts. */
  readonly agents: number;
  readonly sessions: number;
  /** Rows of the order table. */
  readonly orders: number;
  /** Buyers who chat; as many again only order. */
  readonly buyers?: number;
  readonly leadDays?: number;
  readonly tailDays?: number;
  readonly shops?: number;
  /** One order in several rows, with parent numbers. */
  readonly lines?: boolean;
  /** Rows in random order instead of by time. */
  readonly shuffled?: boolean;
  readonly shape?: Partial<MonthShape>;
}

export const DEFAULT_SHAPE: MonthShape = {
  silent: 0.2,
  chased: 0.06,
  afterSale: 0.08,
  edges: 0.03,
  unpaid: 0.1,
  closed: 0.03,
  refunded: 0.06,
  lateRefunds: 0.1,
  overRefunds: 0.002,
  memos: 0.05,
  preAttributed: 0,
  multiLine: 0.25,
  presale: 0.03,
  reviewed: 0.12,
  masked: 0.03,
  noBuyer: 0,
  transfers: 0.06,
  returns: 0.12,
  ties: 0.005,
  robot: 0.04,
  emptyChats: 0.01,
  monologues: 0.02,
  unanswered: 0.015,
  internal: 0.003,
  missing: 0.01,
};
