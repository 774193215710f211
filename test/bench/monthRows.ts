import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rowsBytes, TARGET_BYTES } from "../../src/excel/requestBudget";
import type { Cell } from "../../src/engine/records/cell";
import type { TableMapping } from "../../src/engine/records/tableMapping";
import { generateFacts } from "../support/generator/generateFacts";
import { orderColumnsOf, rowsOf, sessionColumnsOf } from "../support/generator/generateMonth";
import type { ColumnSource } from "../support/generator/generatedTable";
import { mappingOf } from "../support/generator/mappingOf";
import { refundColumns, reviewColumns, rosterColumns } from "../support/generator/otherColumns";

/** Rows from which the size of a row is learnt, as the add-in learns it. */
const SAMPLE_ROWS = 500;

/** A month as Office.js gives it: mapped columns only, in blocks of 2-D arrays. */
export interface MonthRows {
  readonly tables: readonly RowsOfTable[];
}

/** Whether blocks are parsed one by one, or all before the start. */
export type RowsMode = "streamed" | "held";

export interface RowsOfTable {
  readonly mapping: TableMapping;
  /** Rows in all, as a sheet tells before it is read. */
  readonly count: number;
  readonly blocks: Iterable<Cell[][]>;
}

/** Rows of one request, as many as the add-in asks for. */
function rowsOfRequest(sample: Cell[][]): number {
  return Math.floor((TARGET_BYTES * sample.length) / Math.max(1, rowsBytes(sample)));
}

/** Writes a made-up month into a folder, one JSON text a block, as replies to requests would hold it. */
export function writeMonth(folder: string, { size, agents }: { size: number; agents: number }): void {
  const facts = generateFacts({ seed: size, month: "2026-06", agents, sessions: size, orders: size });
  const style = { sessionTable: "plain", orderTable: "plain" } as const;
  const tables = [
    { sheet: "接待明细", kind: "sessions", columns: sessionColumnsOf(facts, style), count: facts.sessions.count },
    { sheet: "订单", kind: "orders", columns: orderColumnsOf(facts, style), count: facts.orders.count },
    { sheet: "退款", kind: "refunds", columns: refundColumns(facts, false), count: facts.refunds.count },
    { sheet: "评价", kind: "reviews", columns: reviewColumns(facts), count: facts.reviews.count },
    { sheet: "人员", kind: "roster", columns: rosterColumns(facts), count: facts.cast.people.length },
  ] as const;
  tables.forEach(({ sheet, kind, columns, count }, nth) => {
    const mapped: ColumnSource[] = columns.filter(({ field }) => field !== undefined);
    const path = join(folder, String(nth));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "count.json"), String(count));
    writeFileSync(join(path, "mapping.json"), JSON.stringify(mappingOf({ sheet, kind, columns: mapped })));
    const blockRows = rowsOfRequest(rowsOf(mapped, 0, Math.min(count, SAMPLE_ROWS)));
    for (let from = 0; from < count; from += blockRows) {
      const rows = rowsOf(mapped, from, Math.min(count, from + blockRows));
      writeFileSync(join(path, `${String(from).padStart(8, "0")}.rows`), JSON.stringify(rows));
    }
  });
}

/**
 * The month's rows, with strings that nobody has hashed or flattened before. `streamed`: each block is parsed when its turn
 * comes and held by nobody, as replies of Office.js are. `held`: all of them are there from the start.
 */
export function readMonth(folder: string, mode: RowsMode): MonthRows {
  const tables = readdirSync(folder)
    .sort()
    .map((nth): RowsOfTable => {
      const path = join(folder, nth);
      const names = readdirSync(path)
        .filter((name) => name.endsWith(".rows"))
        .sort();
      const mapping: TableMapping = JSON.parse(readFileSync(join(path, "mapping.json"), "utf8"));
      const count = Number(readFileSync(join(path, "count.json"), "utf8"));
      return {
        mapping,
        count,
        blocks: mode === "held" ? [...parsed(path, names)] : { [Symbol.iterator]: () => parsed(path, names) },
      };
    });
  return { tables };
}

function* parsed(path: string, names: readonly string[]): Generator<Cell[][]> {
  for (const name of names) {
    yield JSON.parse(readFileSync(join(path, name), "utf8"));
  }
}
