import type { DataStop } from "../../issues/dataStop";
import type { GrowingColumn } from "../../records/growingColumn";
import type { TableMapping } from "../../records/tableMapping";
import { rowNumber } from "../../units/ids";
import { allEqual, groupsOfEqualRows } from "./duplicates";
import type { RecordStore } from "./recordStore";

/** From this share of the orders with several products on, other amounts per product are no slip but a question. */
const QUESTIONABLE = 0.05;

/** Without a product column, this many orders and this share of all rows with differing amounts raise the question. */
const MANY_ORDERS = 3;
const MANY_SHARE = 0.01;

const SHOWN_ROWS = 5;

export interface GrainInput {
  readonly store: RecordStore;
  readonly mappings: readonly TableMapping[];
  /** What each row comes to. */
  readonly total: GrowingColumn;
  /** Rows of the same order number. */
  readonly repeated: readonly (readonly number[])[];
  readonly textOf: (place: number) => string;
}

export interface SettledGrain {
  /** Order numbers whose rows are lines that repeat the order's total. */
  readonly repeatedTotals: ReadonlySet<number>;
  readonly stops: readonly DataStop[];
}

/** What the repeated order numbers of one table say. */
interface Evidence {
  readonly repeatedTotals: number[];
  /** Rows of orders with other amounts per product, and of orders with other amounts and no product known. */
  readonly otherAmounts: (readonly number[])[];
  readonly unexplained: (readonly number[])[];
}

/** Whether one number may stand on several rows is still open: nobody said so, and no parent ties them. */
function isOpen({ store, mappings }: GrainInput, place: number): boolean {
  const table = store.table.array[place] ?? 0;
  const { rowGrain, grainConfirmed } = mappings[table] ?? {};
  const tied = store.mapped.get(table)?.includes("parentOrderId") === true;
  return grainConfirmed !== true && !tied && rowGrain !== "line";
}

function statesEachProductOnce({ store }: GrainInput, places: readonly number[]): boolean {
  const sku = store.columns.get("sku");
  if (sku === undefined || places.some((place) => sku.isMissing(place))) return false;
  return new Set(places.map((place) => sku.array[place])).size === places.length;
}

/** Notes what the rows of one number say about their table. */
function weigh(input: GrainInput, distinct: readonly number[], evidence: Evidence): void {
  const { store, total } = input;
  const [first = 0] = distinct;
  const sameAmount = allEqual(total, distinct);
  if (!statesEachProductOnce(input, distinct)) {
    const knowsProducts = store.mapped.get(store.table.array[first] ?? 0)?.includes("sku") === true;
    if (!sameAmount && !knowsProducts) evidence.unexplained.push(distinct);
  } else if (sameAmount) evidence.repeatedTotals.push(store.column("orderId").array[first] ?? -1);
  else evidence.otherAmounts.push(distinct);
}

function gather(input: GrainInput): ReadonlyMap<number, Evidence> {
  const byTable = new Map<number, Evidence>();
  const { store } = input;
  for (const places of input.repeated) {
    if (!places.every((place) => isOpen(input, place))) continue;
    const distinct = groupsOfEqualRows(store, places).flatMap((group) => group[0] ?? []);
    if (distinct.length < 2) continue;
    const table = store.table.array[distinct[0] ?? 0] ?? 0;
    const evidence = byTable.get(table) ?? { repeatedTotals: [], otherAmounts: [], unexplained: [] };
    byTable.set(table, evidence);
    weigh(input, distinct, evidence);
  }
  return byTable;
}

/** @param fewest - Orders with other amounts that it takes: one where nothing was known of lines, more where totals repeat. */
function isQuestionable(
  { repeatedTotals, otherAmounts, unexplained }: Evidence,
  { rows, fewest }: { rows: number; fewest: number },
): boolean {
  const withProducts = repeatedTotals.length + otherAmounts.length;
  if (otherAmounts.length >= fewest && otherAmounts.length >= withProducts * QUESTIONABLE) return true;
  return unexplained.length >= MANY_ORDERS && unexplained.length > rows * MANY_SHARE;
}

function fewestFor({ mappings }: GrainInput, table: number): number {
  return mappings[table]?.rowGrain === "orderRepeatedPerLine" ? 2 : 1;
}

function stopOf(input: GrainInput, table: number, { otherAmounts, unexplained }: Evidence): DataStop {
  const orders = [...otherAmounts, ...unexplained];
  const places = orders[0] ?? [];
  return {
    code: "grainUnclear",
    table,
    orders: orders.length,
    received: input.textOf(places[0] ?? 0),
    rows: places.slice(0, SHOWN_ROWS).map((place) => ({
      table: input.store.table.array[place] ?? 0,
      row: rowNumber(input.store.row.array[place] ?? 1),
    })),
  };
}

function rowsOf({ store }: GrainInput, table: number): number {
  let rows = 0;
  for (let place = 0; place < store.count; place++) if (store.table.array[place] === table) rows++;
  return rows;
}

/**
 * What one row of an order table is, decided from the whole column: a proposal only saw the first rows. Rows with one
 * number, one amount and a product each are lines that repeat the order's total. Rows with one number, a product each and
 * other amounts could be lines with own amounts or an order stated several times: where that isn't rare, only a person can
 * say, and the run stops by name. Everything else stays what it was: the same cells, or a conflict of single rows.
 */
export function settleGrain(input: GrainInput): SettledGrain {
  const evidence = gather(input);
  const stops = [...evidence].flatMap(([table, found]) =>
    isQuestionable(found, { rows: rowsOf(input, table), fewest: fewestFor(input, table) })
      ? [stopOf(input, table, found)]
      : [],
  );
  return { repeatedTotals: new Set([...evidence.values()].flatMap((found) => found.repeatedTotals)), stops };
}
