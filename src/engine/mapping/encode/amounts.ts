import { GrowingColumn } from "../../records/growingColumn";
import type { AmountBasis } from "../../records/tableMapping";
import type { RecordStore } from "./recordStore";

/**
 * What each order comes to, fen: its gross amount where the table has one, else its amount, plus what was refunded
 * where the table's amounts are net of refunds (`bases`, by table).
 */
export function orderAmounts(store: RecordStore, bases: ReadonlyMap<number, AmountBasis>): GrowingColumn {
  const { count, table, columns } = store;
  const gross = columns.get("grossAmount");
  const amount = columns.get("amount");
  const refund = columns.get("refundAmount");
  const isNet = Uint8Array.from({ length: 256 }, (_, i) => (bases.get(i) === "net" ? 1 : 0));
  const total = new GrowingColumn("float64", NaN);
  total.reserve(count);
  for (let i = 0; i < count; i++) {
    const whole = gross?.array[i] ?? NaN;
    const back = isNet[table.array[i] ?? 0] === 1 ? (refund?.array[i] ?? NaN) : 0;
    total.array[i] = Number.isNaN(whole) ? (amount?.array[i] ?? NaN) + (Number.isNaN(back) ? 0 : back) : whole;
  }
  return total;
}

/** Freight given back with a refund is part of it. */
export function addReturnedFreight(store: RecordStore): void {
  const freight = store.columns.get("freight");
  const amount = store.columns.get("amount");
  if (freight === undefined || amount === undefined) return;
  for (let i = 0; i < store.count; i++) {
    const back = freight.array[i] ?? NaN;
    if (!Number.isNaN(back)) amount.array[i] = (amount.array[i] ?? 0) + back;
  }
}
