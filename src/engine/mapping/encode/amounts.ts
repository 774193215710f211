import { GrowingColumn } from "../../records/growingColumn";
import type { AmountBasis } from "../../records/tableMapping";
import type { RecordStore } from "./recordStore";

/**
 * What each order comes to, fen: its gross amount where the table has one, else its amount, plus what was refunded
 * where the table's amounts are net of refunds (`bases`, by table).
 */
export function orderAmounts(store: RecordStore, bases: ReadonlyMap<number, AmountBasis>): GrowingColumn {
  const { count, table, columns } = store;
  const valueOf = (field: string, place: number): number => columns.get(field)?.array[place] ?? NaN;
  const isNet = Uint8Array.from({ length: 256 }, (_, i) => (bases.get(i) === "net" ? 1 : 0));
  const total = new GrowingColumn("float64", NaN);
  total.reserve(count);
  for (let place = 0; place < count; place++) {
    const gross = valueOf("grossAmount", place);
    const refund = isNet[table.array[place] ?? 0] === 1 ? valueOf("refundAmount", place) : 0;
    const net = valueOf("amount", place);
    total.array[place] = Number.isNaN(gross) ? net + (Number.isNaN(refund) ? 0 : refund) : gross;
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
