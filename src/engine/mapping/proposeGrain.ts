import type { Cell } from "../records/cell";
import type { AmountBasis, RowGrain } from "../records/tableMapping";
import { parseId } from "./cells/parseKey";
import { parseMoney } from "./cells/parseMoney";
import { normaliseHeader } from "./normaliseHeader";
import type { Doubt, FieldProposal } from "./tableProposal";

export interface GrainGuess {
  readonly grain: RowGrain;
  readonly certain: boolean;
}

/** JD's order rows carry the whole order's amount on each SKU. */
const ORDER_LEVEL_AMOUNTS: ReadonlySet<string> = new Set(["应付金额", "订单金额"]);

/** The one amount that platforms state after refunds: 总金额 − 退款金额 = 买家实际支付金额. */
const NET_AMOUNT = "买家实际支付金额";

interface OrderSample {
  readonly fields: readonly FieldProposal[];
  /** Data rows, whole. */
  readonly rows: readonly (readonly Cell[])[];
}

function cellOf(row: readonly Cell[], field: FieldProposal | undefined): Cell {
  return row[field?.columns[0] ?? -1] ?? "";
}

/** Rows with the same order number and not the same in all cells, by number. */
function repeatedOrders({ fields, rows }: OrderSample): (readonly Cell[])[][] {
  const id = fields.find(({ field }) => field === "orderId");
  const groups = new Map<string, (readonly Cell[])[]>();
  for (const row of rows) {
    const key = parseId(cellOf(row, id));
    if (typeof key === "string") groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((row) => JSON.stringify(row))).size > 1);
}

/** Whether an order number stands on several rows that differ. */
export function hasRepeats(sample: OrderSample): boolean {
  return repeatedOrders(sample).length > 0;
}

/** What one row of an orders table is, by its numbers and the amounts of rows that share one. */
export function proposeGrain(sample: OrderSample): GrainGuess {
  const { fields } = sample;
  const find = (...names: string[]): FieldProposal | undefined => fields.find(({ field }) => names.includes(field));
  if (find("parentOrderId") !== undefined) return { grain: "line", certain: true };
  const amount = fields.find(({ field }) => field === "grossAmount") ?? find("amount");
  const orderLevel = ORDER_LEVEL_AMOUNTS.has(normaliseHeader(amount?.headers[0] ?? "").text);
  const repeated = repeatedOrders(sample);
  if (repeated.length === 0) return { grain: orderLevel ? "orderRepeatedPerLine" : "order", certain: true };
  const sameTotals = repeated.filter((rows) => new Set(rows.map((row) => parseMoney(cellOf(row, amount)))).size === 1);
  if (sameTotals.length < repeated.length) return { grain: "line", certain: true };
  return { grain: "orderRepeatedPerLine", certain: orderLevel || repeated.length > 1 };
}

/** Whether amounts are before or after refunds. A gross amount leaves no question. */
export function proposeBasis(fields: readonly FieldProposal[]): AmountBasis {
  const amount = fields.find(({ field }) => field === "amount");
  const isNet = normaliseHeader(amount?.headers[0] ?? "").text === NET_AMOUNT;
  return isNet && !fields.some(({ field }) => field === "grossAmount") ? "net" : "gross";
}

/** Amounts of a column that nobody is known to state after refunds: refunded orders without an amount left speak for it. */
export function doubtBasis({ fields, rows }: OrderSample): Doubt[] {
  const amount = fields.find(({ field }) => field === "amount");
  const refund = fields.find(({ field }) => field === "refundAmount");
  const [column] = amount?.columns ?? [];
  if (column === undefined || refund === undefined || fields.some(({ field }) => field === "grossAmount")) return [];
  const refunded = rows.filter((row) => {
    const back = parseMoney(cellOf(row, refund));
    return typeof back === "number" && back > 0;
  });
  const emptied = refunded.filter((row) => parseMoney(cellOf(row, amount)) === 0);
  return emptied.length > 0 ? [{ code: "basisUnclear", column }] : [];
}
