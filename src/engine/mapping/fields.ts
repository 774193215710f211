import type { Names } from "../records/records";
import type { TableKind } from "../records/tableMapping";
import type { VocabularyName } from "./cells/vocabularies";

/** How a field's cells are read. */
export type FieldType =
  /** `id`: a number of an order, refund or session; `key`: a name that tables are joined by; `text`: anything. */
  | { readonly kind: "text"; readonly form: "id" | "key" | "text"; readonly names: keyof Names }
  | { readonly kind: "moment" }
  /** The date of a row whose times lack it. */
  | { readonly kind: "date" }
  | { readonly kind: "money" }
  | { readonly kind: "count" }
  | { readonly kind: "number" }
  /** A share: a percentage or a fraction, decided once per column. */
  | { readonly kind: "ratio" }
  | { readonly kind: "duration" }
  | { readonly kind: "rating" }
  | { readonly kind: "word"; readonly vocabulary: VocabularyName };

const ACCOUNT: FieldType = { kind: "text", form: "key", names: "accounts" };
const BUYER: FieldType = { kind: "text", form: "key", names: "buyers" };
const SHOP: FieldType = { kind: "text", form: "key", names: "shops" };
const ORDER_ID: FieldType = { kind: "text", form: "id", names: "orderIds" };
const TEXT: FieldType = { kind: "text", form: "text", names: "texts" };
const MOMENT: FieldType = { kind: "moment" };
const DATE: FieldType = { kind: "date" };
const MONEY: FieldType = { kind: "money" };
const COUNT: FieldType = { kind: "count" };
const NUMBER: FieldType = { kind: "number" };
const DURATION: FieldType = { kind: "duration" };
const RATING: FieldType = { kind: "rating" };

function word(vocabulary: VocabularyName): FieldType {
  return { kind: "word", vocabulary };
}

type FieldTable = Readonly<Record<string, FieldType>>;

const SESSION_FIELDS: FieldTable = {
  sessionId: { kind: "text", form: "id", names: "sessionIds" },
  agent: ACCOUNT,
  buyer: BUYER,
  date: DATE,
  start: MOMENT,
  end: MOMENT,
  /** Gives the end where no column does. */
  duration: DURATION,
  firstResponse: DURATION,
  averageResponse: DURATION,
  buyerMessages: COUNT,
  agentMessages: COUNT,
  agentCharacters: COUNT,
  satisfaction: RATING,
  startedBy: word("startedBy"),
  replied: word("replied"),
  receptionType: word("receptionType"),
  phase: word("phase"),
  shop: SHOP,
  robot: word("robot"),
};

const ORDER_FIELDS: FieldTable = {
  orderId: ORDER_ID,
  parentOrderId: ORDER_ID,
  buyer: BUYER,
  agent: ACCOUNT,
  created: MOMENT,
  paid: MOMENT,
  received: MOMENT,
  grossAmount: MONEY,
  amount: MONEY,
  refundAmount: MONEY,
  freight: MONEY,
  discount: MONEY,
  refundStatus: TEXT,
  quantity: COUNT,
  status: TEXT,
  closeReason: TEXT,
  sellerMemo: TEXT,
  flag: TEXT,
  sku: TEXT,
  shop: SHOP,
  stage: word("stage"),
  silent: word("silent"),
};

const REFUND_FIELDS: FieldTable = {
  refundId: { kind: "text", form: "id", names: "refundIds" },
  orderId: ORDER_ID,
  amount: MONEY,
  /** Freight given back on top of `amount`, which it is added to. */
  freight: MONEY,
  completed: MOMENT,
  applied: MOMENT,
  status: TEXT,
  reason: TEXT,
  type: TEXT,
};

const RATIO: FieldType = { kind: "ratio" };

const AGENT_SUMMARY_FIELDS: FieldTable = {
  agent: ACCOUNT,
  date: MOMENT,
  consultations: COUNT,
  receivedBuyers: COUNT,
  sessions: COUNT,
  enquiries: COUNT,
  placedBuyers: COUNT,
  placedEnquirers: COUNT,
  finalPayers: COUNT,
  nextDayPayers: COUNT,
  payingBuyers: COUNT,
  lostEnquiries: COUNT,
  placedOrders: COUNT,
  placedAmount: MONEY,
  paidOrders: COUNT,
  items: COUNT,
  sales: MONEY,
  netSales: MONEY,
  refundAmount: MONEY,
  assists: COUNT,
  assistedSales: MONEY,
  averageOrderValue: MONEY,
  itemsPerBuyer: NUMBER,
  conversion: RATIO,
  nextDayConversion: RATIO,
  sameDayConversion: RATIO,
  placedConversion: RATIO,
  paySuccess: RATIO,
  refundRate: RATIO,
  salesShare: RATIO,
  replyRate: RATIO,
  within30s: RATIO,
  within3min: RATIO,
  within5min: RATIO,
  firstResponse: DURATION,
  averageResponse: DURATION,
  responseSeconds: NUMBER,
  buyerMessages: COUNT,
  agentMessages: COUNT,
  agentCharacters: COUNT,
  unanswered: COUNT,
  needingReply: COUNT,
  lateReplies: COUNT,
  slowReceptions: COUNT,
  answerRatio: NUMBER,
  duration: DURATION,
  peakConcurrency: COUNT,
  satisfaction: RATIO,
  goodRatings: COUNT,
  badRatings: COUNT,
  ratings: COUNT,
  transferredOut: COUNT,
  transferredIn: COUNT,
};

const ROSTER_FIELDS: FieldTable = {
  account: TEXT,
  person: TEXT,
  group: TEXT,
  position: TEXT,
  plan: TEXT,
  scheme: TEXT,
  baseSalary: MONEY,
  hired: MOMENT,
  left: MOMENT,
  target: MONEY,
  capacity: COUNT,
  attendance: NUMBER,
};

/** The fields that a row of each kind may have, in the order in which they are read: `date` before the times it completes. */
const FIELDS: Readonly<Record<TableKind, FieldTable>> = {
  sessions: SESSION_FIELDS,
  messages: { agent: ACCOUNT, buyer: BUYER, date: DATE, time: MOMENT, direction: TEXT, text: TEXT, shop: SHOP },
  orders: ORDER_FIELDS,
  refunds: REFUND_FIELDS,
  reviews: { orderId: ORDER_ID, buyer: BUYER, agent: ACCOUNT, rating: RATING, time: MOMENT, text: TEXT },
  agentSummary: AGENT_SUMMARY_FIELDS,
  roster: ROSTER_FIELDS,
};

/** 主管打分: a roster's fields are `manual:<name>`. */
export const MANUAL_PREFIX = "manual:";

/** How a field of a kind is read; undefined for a field that the kind doesn't have. */
export function fieldType(kind: TableKind, field: string): FieldType | undefined {
  if (kind === "roster" && field.startsWith(MANUAL_PREFIX)) return NUMBER;
  return Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field] : undefined;
}

/** The fields of a kind in reading order. */
export function fieldsOf(kind: TableKind): readonly string[] {
  return Object.keys(FIELDS[kind]);
}

/** The columns without which a table of the kind is of no use: one of each group. */
export const NEEDED_COLUMNS: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  sessions: [["agent"], ["buyer"], ["start"]],
  messages: [["agent"], ["buyer"], ["time"], ["direction"]],
  orders: [["orderId"], ["created"], ["grossAmount", "amount"]],
  refunds: [["orderId"], ["amount"], ["completed"]],
  reviews: [["orderId", "buyer"], ["rating"]],
  agentSummary: [["agent"]],
  roster: [["account"]],
};
