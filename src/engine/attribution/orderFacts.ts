import { byte, flagsOf, int } from "../records/columnAccess";
import { BALANCE, DEPOSIT, type OrderTable, type Records } from "../records/records";
import type { Settings } from "../settings";
import { compareText } from "../units/compareText";
import { NO_MOMENT } from "../units/moment";
import { textAt } from "../records/textList";

/** Orders in columns, one entry per order: lines of one parent are one order (metrics.md §4). */
export interface OrderFacts {
  readonly count: number;
  /** Into `Names.orderIds`: the parent's number where lines share one. */
  readonly id: Int32Array;
  /** Place of the order that a number of `Names.orderIds` belongs to, the order's own or a line's; −1 for none. */
  readonly orderOfId: Int32Array;
  readonly table: Uint8Array;
  /** The order's first row. */
  readonly row: Int32Array;
  /** −1 where the order names none. */
  readonly buyer: Int32Array;
  readonly agent: Int32Array;
  readonly shop: Int32Array;
  /** Earliest of the lines; the deposit's for a presale. */
  readonly created: Int32Array;
  /** Earliest of the lines; NO_MOMENT where unpaid. */
  readonly paid: Int32Array;
  /** When its money counts as sales, by `creditDate`; NO_MOMENT where it doesn't (a presale without its balance). */
  readonly countedAt: Int32Array;
  /** Fen. */
  readonly amount: Float64Array;
  readonly freight: Float64Array | undefined;
  /** NaN where no line says. */
  readonly refundAmount: Float64Array | undefined;
  /** Items; −1 where no line says. */
  readonly quantity: Int32Array | undefined;
  /** 1 where every line is closed. */
  readonly closed: Uint8Array;
  /** Index of the first memo rule that a line meets; −1 for none. */
  readonly memoRule: Int16Array;
}

/** Which order each row belongs to. Orders are numbered by their first row. */
interface Grouping {
  readonly orderOf: Int32Array;
  readonly first: Int32Array;
  readonly orderOfId: Int32Array;
  /** Every row is an order of its own. */
  readonly single: boolean;
}

function groupLines({ orderId, count: rows }: OrderTable, key: Int32Array, ids: number): Grouping {
  const orderOfId = new Int32Array(ids).fill(-1);
  const orderOf = new Int32Array(rows);
  const first = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const id = int(key, row);
    if (orderOfId[id] === -1) {
      orderOfId[id] = count;
      first[count++] = row;
    }
    orderOf[row] = int(orderOfId, id);
  }
  for (let row = 0; row < rows; row++) {
    const line = int(orderId, row);
    if (orderOfId[line] === -1) orderOfId[line] = int(orderOf, row);
  }
  return { orderOf, first: first.subarray(0, count), orderOfId, single: count === rows };
}

type Column = Int32Array | Float64Array | Uint8Array | Int16Array;

/** What becomes of the order's value when a further line comes. */
type Merge = (orderValue: number, lineValue: number) => number;

function mergeInto<Values extends Column>(
  merged: Values,
  column: Values,
  lines: { grouping: Grouping; merge: Merge },
): Values {
  const { orderOf, first } = lines.grouping;
  for (let order = 0; order < first.length; order++) merged[order] = column[int(first, order)] ?? 0;
  for (let row = 0; row < column.length; row++) {
    const order = int(orderOf, row);
    if (first[order] !== row) merged[order] = lines.merge(merged[order] ?? 0, column[row] ?? 0);
  }
  return merged;
}

/** Merges columns of lines into columns of orders; a column passes through where every row is an order. */
function lineMerger(grouping: Grouping) {
  const { single, first } = grouping;
  return {
    ints: (column: Int32Array, merge: Merge): Int32Array =>
      single ? column : mergeInto(new Int32Array(first.length), column, { grouping, merge }),
    rules: (column: Int16Array, merge: Merge): Int16Array =>
      single ? column : mergeInto(new Int16Array(first.length), column, { grouping, merge }),
    floats: (column: Float64Array, merge: Merge): Float64Array =>
      single ? column : mergeInto(new Float64Array(first.length), column, { grouping, merge }),
    bytes: (column: Uint8Array, merge: Merge): Uint8Array =>
      single ? column : mergeInto(new Uint8Array(first.length), column, { grouping, merge }),
  };
}
type LineMerger = ReturnType<typeof lineMerger>;

/** Of lines that name different ones, the first in code-point order: the order of rows must not decide who is paid. */
const firstNamed =
  (nameAt: (index: number) => string | undefined): Merge =>
  (order, line) => {
    if (order < 0 || line < 0 || order === line) return order >= 0 ? order : line;
    return compareText(nameAt(order) ?? "", nameAt(line) ?? "") <= 0 ? order : line;
  };
const earliest = (order: number, line: number): number =>
  order === NO_MOMENT ? line : line === NO_MOMENT ? order : Math.min(order, line);
const sum = (order: number, line: number): number => order + line;
const sumFilled = (order: number, line: number): number =>
  Number.isNaN(order) ? line : Number.isNaN(line) ? order : order + line;
const sumCounted = (order: number, line: number): number => (order < 0 ? line : line < 0 ? order : order + line);
const both = (order: number, line: number): number => Math.min(order, line);
const pickFirst = (order: number): number => order;
const firstRule = (order: number, line: number): number =>
  order < 0 ? line : line < 0 ? order : Math.min(order, line);

/** 1 per row whose status holds one of the words that mean closed. */
function closedRows({ status, count }: OrderTable, texts: readonly string[], words: readonly string[]): Uint8Array {
  const closed = new Uint8Array(count);
  if (status === undefined) return closed;
  const isClosed = flagsOf(texts, (text) => words.some((word) => text.includes(word)));
  for (let row = 0; row < count; row++) closed[row] = byte(isClosed, int(status, row));
  return closed;
}

/** 1 per table (by its index) that states a paid moment at all. */
function tablesWithPayments({ table, paid, count }: OrderTable): Uint8Array {
  const states = new Uint8Array(256);
  if (paid === undefined) return states;
  for (let row = 0; row < count; row++) if (int(paid, row) !== NO_MOMENT) states[table[row] ?? 0] = 1;
  return states;
}

/**
 * The paid moment; for tables without one (another platform's beside the first, say) the created moment of orders whose
 * status is on the paid list.
 */
function paidRows(orders: OrderTable, texts: readonly string[], settings: Settings): Int32Array {
  const { status, created, table, paid: stated } = orders;
  const paid = stated ?? new Int32Array(orders.count).fill(NO_MOMENT);
  const isPaid = flagsOf(texts, (text) => settings.paidStatuses.includes(text));
  if (status === undefined || !isPaid.includes(1)) return paid;
  const states = tablesWithPayments(orders);
  return paid.map((moment, row) =>
    states[table[row] ?? 0] === 0 && byte(isPaid, int(status, row)) === 1 ? int(created, row) : moment,
  );
}

function memoRuleRows(orders: OrderTable, texts: readonly string[], settings: Settings): Int16Array {
  const rule = new Int16Array(orders.count).fill(-1);
  settings.memoRules.forEach((memo, index) => {
    const column = orders[memo.column];
    if (column === undefined) return;
    const meets = flagsOf(texts, (text) => (memo.match === "equals" ? text === memo.text : text.includes(memo.text)));
    for (let row = 0; row < rule.length; row++) {
      if (rule[row] === -1 && byte(meets, int(column, row)) === 1) rule[row] = index;
    }
  });
  return rule;
}

/** Rows of a stage keep their moment, the others lose it. */
function momentsOfStage(moments: Int32Array, stage: Uint8Array, wanted: number): Int32Array {
  return moments.map((moment, row) => (stage[row] === wanted ? moment : NO_MOMENT));
}

/** A presale's money is there when its balance is paid; an order without stages has no balance to wait for. */
function salesMoments(paidRow: Int32Array, orders: OrderTable, lines: Lines): Int32Array {
  const paid = lines.merge.ints(paidRow, earliest);
  const { stage } = orders;
  if (stage === undefined) return paid;
  const balance = lines.merge.ints(momentsOfStage(paidRow, stage, BALANCE), Math.max);
  const isPresale = new Uint8Array(paid.length);
  stage.forEach((value, row) => {
    if (value === DEPOSIT || value === BALANCE) isPresale[int(lines.grouping.orderOf, row)] = 1;
  });
  return paid.map((moment, order) => (isPresale[order] === 1 ? int(balance, order) : moment));
}

function countedMoments(
  sales: Int32Array,
  dates: { created: Int32Array; received: Int32Array | undefined },
  settings: Settings,
): Int32Array {
  const { created, received } = dates;
  switch (settings.creditDate) {
    case "paid":
      return sales;
    case "placed":
      return sales.map((moment, order) => (moment === NO_MOMENT ? NO_MOMENT : (created[order] ?? NO_MOMENT)));
    case "received":
      return sales.map((moment, order) => (moment === NO_MOMENT ? NO_MOMENT : (received?.[order] ?? NO_MOMENT)));
  }
}

const nobody = (count: number): Int32Array => new Int32Array(count).fill(-1);

interface Lines {
  readonly grouping: Grouping;
  readonly merge: LineMerger;
}

function moments(orders: OrderTable, lines: Lines, input: { texts: readonly string[]; settings: Settings }) {
  const paidRow = paidRows(orders, input.texts, input.settings);
  const created = lines.merge.ints(orders.created, earliest);
  const received = orders.received === undefined ? undefined : lines.merge.ints(orders.received, earliest);
  const sales = salesMoments(paidRow, orders, lines);
  return {
    created,
    paid: lines.merge.ints(paidRow, earliest),
    countedAt: countedMoments(sales, { created, received }, input.settings),
  };
}

/** Refunds beside orders without those whose status says that the money hasn't gone back (refused, under way, exchange). */
function refundRows(orders: OrderTable, texts: readonly string[], settings: Settings): Float64Array | undefined {
  const { refundAmount, refundStatus } = orders;
  if (refundAmount === undefined || refundStatus === undefined) return refundAmount;
  const counts = flagsOf(texts, (text) => settings.refundedStatuses.includes(text.normalize("NFKC")));
  return refundAmount.map((amount, row) => {
    const status = int(refundStatus, row);
    return status >= 0 && byte(counts, status) === 0 ? NaN : amount;
  });
}

/** The parent's number where there is one, else the row's own. */
function orderIds({ orderId, parentOrderId }: OrderTable): Int32Array {
  if (parentOrderId === undefined) return orderId;
  return orderId.map((own, row) => (int(parentOrderId, row) >= 0 ? int(parentOrderId, row) : own));
}

/** Turns rows into orders. An unmapped column gives nobody, no shop, nothing closed; never a zero amount. */
export function orderFacts(orders: OrderTable, { names }: Records, settings: Settings): OrderFacts {
  const ids = orderIds(orders);
  const grouping = groupLines(orders, ids, names.orderIds.ends.length);
  const merge = lineMerger(grouping);
  const { freight, quantity } = orders;
  const refundAmount = refundRows(orders, names.texts, settings);
  return {
    count: grouping.first.length,
    id: merge.ints(ids, pickFirst),
    orderOfId: grouping.orderOfId,
    table: merge.bytes(orders.table, pickFirst),
    row: merge.ints(orders.row, pickFirst),
    buyer: merge.ints(
      orders.buyer ?? nobody(orders.count),
      firstNamed((buyer) => textAt(names.buyers, buyer)),
    ),
    agent: merge.ints(
      orders.agent ?? nobody(orders.count),
      firstNamed((account) => names.accounts[account]),
    ),
    shop: merge.ints(
      orders.shop ?? nobody(orders.count),
      firstNamed((shop) => names.shops[shop]),
    ),
    ...moments(orders, { grouping, merge }, { texts: names.texts, settings }),
    amount: merge.floats(orders.amount, sum),
    freight: freight && merge.floats(freight, sumFilled),
    refundAmount: refundAmount && merge.floats(refundAmount, sumFilled),
    quantity: quantity && merge.ints(quantity, sumCounted),
    closed: merge.bytes(closedRows(orders, names.texts, settings.closedWords), both),
    memoRule: merge.rules(memoRuleRows(orders, names.texts, settings), firstRule),
  };
}
