import type { GrowingColumn } from "../../records/growingColumn";
import type { RowGrain } from "../../records/tableMapping";
import type { RecordStore } from "./recordStore";

/** Rows that one id names more than once, as places in the store. */
export interface Verdict {
  readonly code: "duplicateRow" | "conflictingRows";
  /** The row to be left out. */
  readonly place: number;
  /** A row it collides with. */
  readonly other: number;
}

export interface DuplicateRules {
  readonly store: RecordStore;
  readonly idField: string;
  /** By table. Absent: rows of one id are never lines. */
  readonly grains?: ReadonlyMap<number, RowGrain>;
  /** Amounts that lines of one order repeat. */
  readonly total?: GrowingColumn;
  /** Numbers whose rows are lines that repeat the order's total, whatever their table's grain. */
  readonly repeatedTotals?: ReadonlySet<number>;
  /** Rows of the same number, where they are known already (see `repeatedIds`). */
  readonly repeated?: readonly (readonly number[])[];
}

/** Money that stands on every line of an order where its total does. */
const REPEATED = ["refundAmount", "freight", "discount"];

/** Places with the same id, for ids that occur more than once, in order of reading. */
export function repeatedIds(ids: GrowingColumn, count: number): number[][] {
  let highest = -1;
  for (let place = 0; place < count; place++) highest = Math.max(highest, ids.array[place] ?? -1);
  const first = new Int32Array(highest + 1).fill(-1);
  const groups = new Map<number, number[]>();
  for (let place = 0; place < count; place++) {
    const id = ids.array[place] ?? -1;
    if (id < 0) continue;
    const before = first[id] ?? -1;
    if (before < 0) first[id] = place;
    else if (!groups.get(before)?.push(place)) groups.set(before, [before, place]);
  }
  return [...groups.values()];
}

/** The columns that the tables of all these rows have. */
function columnsInCommon(store: RecordStore, places: readonly number[]): GrowingColumn[] {
  const tables = [...new Set(places.map((place) => store.table.array[place] ?? 0))];
  return [...store.columns]
    .filter(([field]) => tables.every((table) => store.mapped.get(table)?.includes(field)))
    .map(([, column]) => column);
}

/** Rows with the same cells, together; each group and the groups in order of reading. */
export function groupsOfEqualRows(store: RecordStore, places: readonly number[]): number[][] {
  const columns = columnsInCommon(store, places);
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const order = column.compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => compare(a, b) || a - b)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && compare(group[0], place) === 0) group.push(place);
    else groups.push([place]);
  }
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Whether rows of a table that share their id are lines of one order. */
function hasLines({ store, grains }: DuplicateRules, place: number): boolean {
  const table = store.table.array[place] ?? 0;
  const grain = grains?.get(table) ?? "order";
  return grain === "orderRepeatedPerLine" || (grain === "line" && !store.mapped.get(table)?.includes("parentOrderId"));
}

function repeatsTotals({ store, idField, grains, repeatedTotals }: DuplicateRules, places: readonly number[]): boolean {
  if (repeatedTotals?.has(store.column(idField).array[places[0] ?? 0] ?? -1) === true) return true;
  return places.every((place) => grains?.get(store.table.array[place] ?? 0) === "orderRepeatedPerLine");
}

export function allEqual(column: GrowingColumn, places: readonly number[]): boolean {
  return places.every((place) => column.compare(place, places[0] ?? place) === 0);
}

function areLines(rules: DuplicateRules, places: readonly number[]): boolean {
  const repeats = repeatsTotals(rules, places);
  if (!repeats && !places.every((place) => hasLines(rules, place))) return false;
  return rules.total === undefined || !repeats || allEqual(rules.total, places);
}

/** Ties lines of one order together by its number; what each of them repeats is kept on the first one only. */
function tieLines(rules: DuplicateRules, places: readonly number[]): void {
  const { store, idField, total } = rules;
  const ids = store.column(idField);
  const parents = store.column("parentOrderId");
  for (const place of places) if (parents.isMissing(place)) parents.array[place] = ids.array[place] ?? -1;
  if (total === undefined || !repeatsTotals(rules, places)) return;
  const columns = REPEATED.flatMap((field) => store.columns.get(field) ?? []);
  for (const column of [total, ...columns].filter((money) => allEqual(money, places))) {
    for (const place of places.slice(1)) if (!column.isMissing(place)) column.array[place] = 0;
  }
}

/**
 * The rows to leave out because their id occurs before. Same id and cells: all but the first. Same id, other cells: all,
 * unless they are lines of one order, which are tied by `parentOrderId`. Rows without an id are never compared.
 */
export function duplicateRows(rules: DuplicateRules): Verdict[] {
  const { store, idField } = rules;
  const ids = store.columns.get(idField);
  if (ids === undefined) return [];
  return (rules.repeated ?? repeatedIds(ids, store.count)).flatMap((places) => verdictsOn(rules, places));
}

/** What becomes of the rows that share a number. */
function verdictsOn(rules: DuplicateRules, places: readonly number[]): Verdict[] {
  const groups = groupsOfEqualRows(rules.store, places);
  const distinct = groups.flatMap((group) => group[0] ?? []);
  if (distinct.length > 1 && !areLines(rules, distinct)) {
    const [first = 0, second = 0] = places;
    return places.map((place) => ({ code: "conflictingRows", place, other: place === first ? second : first }));
  }
  if (distinct.length > 1) tieLines(rules, distinct);
  return groups.flatMap(([other = 0, ...rest]) =>
    rest.map((place): Verdict => ({ code: "duplicateRow", place, other })),
  );
}
