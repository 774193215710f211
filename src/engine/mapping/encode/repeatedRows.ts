import { ascendingOrder } from "../../records/ascendingOrder";
import { groupsOfEqualRows, type Verdict } from "./duplicates";
import type { RecordStore } from "./recordStore";

/** What tells rows of a kind apart at first glance. */
const TELLING_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  sessions: ["agent", "buyer", "start"],
  refunds: ["orderId", "amount", "completed"],
  reviews: ["orderId", "buyer", "rating", "time"],
};

const MIX = 0x9e3779b1;

function glanceHashes({ columns, count }: RecordStore, fields: readonly string[]): Int32Array {
  const hashes = new Int32Array(count);
  for (const field of fields) {
    const array = columns.get(field)?.array;
    if (array === undefined) continue;
    for (let place = 0; place < count; place++) {
      hashes[place] = Math.imul((hashes[place] ?? 0) ^ ((array[place] ?? 0) | 0), MIX) ^ ((hashes[place] ?? 0) >>> 15);
    }
  }
  return hashes;
}

function tablesOf({ table }: RecordStore, places: readonly number[]): number[] {
  return [...new Set(places.map((place) => table.array[place] ?? 0))].sort((a, b) => a - b);
}

/** Of rows with the same cells, the table that has most of them keeps its own (the first of several such tables). */
function leftOut(store: RecordStore, same: readonly number[]): Verdict[] {
  const tables = tablesOf(store, same);
  if (tables.length < 2) return [];
  const placesIn = (table: number): number[] => same.filter((place) => store.table.array[place] === table);
  const kept = tables.reduce((best, table) => (placesIn(table).length > placesIn(best).length ? table : best));
  const [other = 0] = placesIn(kept);
  return same
    .filter((place) => store.table.array[place] !== kept)
    .map((place) => ({ code: "duplicateRow", place, other }));
}

/** Runs of rows with equal hashes, longer than one. */
function runs(hashes: Int32Array): number[][] {
  const order = ascendingOrder(hashes);
  const found: number[][] = [];
  let run: number[] = [];
  for (const place of order) {
    if (run[0] !== undefined && hashes[run[0]] === hashes[place]) run.push(place);
    else {
      if (run.length > 1) found.push(run);
      run = [place];
    }
  }
  return run.length > 1 ? [...found, run] : found;
}

/**
 * Rows that no id tells apart and that stand in two tables of one kind: files whose days overlap state them twice. Rows
 * are the same if every column that both tables have holds the same, their moment included, so that the tables' days
 * overlap there; an id is such a column where both have one. Within one table such rows are never compared: two chats
 * may well look alike.
 */
export function repeatedRows(store: RecordStore): Verdict[] {
  const fields = TELLING_FIELDS[store.kind];
  if (fields === undefined || store.mapped.size < 2) return [];
  const verdicts: Verdict[] = [];
  for (const run of runs(glanceHashes(store, fields))) {
    if (tablesOf(store, run).length < 2) continue;
    for (const same of groupsOfEqualRows(store, run)) verdicts.push(...leftOut(store, same));
  }
  return verdicts.sort((a, b) => a.place - b.place);
}
