import type { ColumnArray, GrowingColumn } from "../../records/growingColumn";
import type { AgentSummaryTable, OrderTable, RefundTable, ReviewTable, SessionTable } from "../../records/records";
import { SUMMARY_FIGURES } from "../../records/summaryFigures";
import type { SummaryRow } from "./summaryRows";
import { TOTAL, type RecordStore } from "./recordStore";

/** Access to a store's columns by the form they must have. */
function cutter(store: RecordStore) {
  const cut = (column: GrowingColumn | undefined): ColumnArray | undefined => column?.cut(store.count);
  const wrong = (field: string): never => {
    throw new TypeError(`Cannot use ${field} of ${store.kind}: its column has another form`);
  };
  return {
    ints(field: string): Int32Array | undefined {
      const array = cut(store.columns.get(field));
      return array === undefined || array instanceof Int32Array ? array : wrong(field);
    },
    numbers(field: string): Float64Array | undefined {
      const array = cut(store.columns.get(field));
      return array === undefined || array instanceof Float64Array ? array : wrong(field);
    },
    codes(field: string): Uint8Array | undefined {
      const array = cut(store.columns.get(field));
      return array === undefined || array instanceof Uint8Array ? array : wrong(field);
    },
    /** A column that every row has; missing cells where no table maps it. */
    everyInt(field: string): Int32Array {
      const array = store.column(field).cut(store.count);
      return array instanceof Int32Array ? array : wrong(field);
    },
    everyNumber(field: string): Float64Array {
      const array = store.column(field).cut(store.count);
      return array instanceof Float64Array ? array : wrong(field);
    },
    place(): { count: number; table: Uint8Array; row: Int32Array } {
      const table = cut(store.table);
      const row = cut(store.row);
      if (!(table instanceof Uint8Array) || !(row instanceof Int32Array)) return wrong("row");
      return { count: store.count, table, row };
    },
  };
}

export function sessionTable(store: RecordStore): SessionTable {
  const cut = cutter(store);
  return {
    ...cut.place(),
    agent: cut.everyInt("agent"),
    buyer: cut.everyInt("buyer"),
    start: cut.everyInt("start"),
    end: cut.ints("end"),
    sessionId: cut.ints("sessionId"),
    firstResponse: cut.numbers("firstResponse"),
    averageResponse: cut.numbers("averageResponse"),
    buyerMessages: cut.ints("buyerMessages"),
    agentMessages: cut.ints("agentMessages"),
    agentCharacters: cut.ints("agentCharacters"),
    satisfaction: cut.numbers("satisfaction"),
    startedBy: cut.codes("startedBy"),
    replied: cut.codes("replied"),
    receptionType: cut.codes("receptionType"),
    phase: cut.codes("phase"),
    shop: cut.ints("shop"),
    robot: cut.codes("robot"),
  };
}

/** @param store - With what each order comes to under TOTAL (see `orderAmounts`). */
export function orderTable(store: RecordStore): OrderTable {
  const cut = cutter(store);
  return {
    ...cut.place(),
    orderId: cut.everyInt("orderId"),
    parentOrderId: cut.ints("parentOrderId"),
    buyer: cut.ints("buyer"),
    agent: cut.ints("agent"),
    created: cut.everyInt("created"),
    paid: cut.ints("paid"),
    received: cut.ints("received"),
    amount: cut.everyNumber(TOTAL),
    refundAmount: cut.numbers("refundAmount"),
    refundStatus: cut.ints("refundStatus"),
    freight: cut.numbers("freight"),
    discount: cut.numbers("discount"),
    quantity: cut.ints("quantity"),
    status: cut.ints("status"),
    closeReason: cut.ints("closeReason"),
    sellerMemo: cut.ints("sellerMemo"),
    flag: cut.ints("flag"),
    sku: cut.ints("sku"),
    shop: cut.ints("shop"),
    stage: cut.codes("stage"),
    silent: cut.codes("silent"),
  };
}

export function refundTable(store: RecordStore): RefundTable {
  const cut = cutter(store);
  return {
    ...cut.place(),
    orderId: cut.everyInt("orderId"),
    refundId: cut.ints("refundId"),
    amount: cut.everyNumber("amount"),
    completed: cut.everyInt("completed"),
    applied: cut.ints("applied"),
    status: cut.ints("status"),
    reason: cut.ints("reason"),
    type: cut.ints("type"),
  };
}

export function reviewTable(store: RecordStore): ReviewTable {
  const cut = cutter(store);
  return {
    ...cut.place(),
    orderId: cut.everyInt("orderId"),
    buyer: cut.everyInt("buyer"),
    agent: cut.everyInt("agent"),
    rating: cut.everyNumber("rating"),
    time: cut.everyInt("time"),
  };
}

function figureColumn(column: GrowingColumn, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => (column.isMissing(row) ? NaN : (column.array[row] ?? NaN)));
}

/** @param rows - One per row of the store, in its order. */
export function agentSummaryTable(store: RecordStore, rows: readonly SummaryRow[]): AgentSummaryTable {
  const cut = cutter(store);
  const figures = Object.keys(SUMMARY_FIGURES).flatMap((field) => {
    const column = store.columns.get(field);
    return column === undefined ? [] : [[field, figureColumn(column, store.count)] as const];
  });
  return {
    ...cut.place(),
    agent: cut.everyInt("agent"),
    firstDay: Int32Array.from(rows, ({ firstDay }) => firstDay),
    lastDay: Int32Array.from(rows, ({ lastDay }) => lastDay),
    figures: Object.fromEntries(figures),
  };
}
