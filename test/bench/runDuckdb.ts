import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import { firstDayOfMonth, periodOfMonth, type Month } from "../../src/engine/units/period";
import type { MonthRows, RowsOfTable } from "./monthRows";

const CHUNK = 2_048;

/** A loaded column, the same that the engine reads: the field it holds and its name and type in the table. */
type Target = readonly [field: string, name: string, type: DuckDBType];

const TARGETS: Readonly<Record<string, { readonly table: string; readonly columns: readonly Target[] }>> = {
  sessions: {
    table: "s",
    columns: [
      ["sessionId", "session_id", VARCHAR],
      ["agent", "agent", VARCHAR],
      ["buyer", "buyer", VARCHAR],
      ["start", "start", DOUBLE],
      ["end", "finish", DOUBLE],
      ["firstResponse", "first_response", DOUBLE],
      ["averageResponse", "average_response", DOUBLE],
      ["buyerMessages", "buyer_messages", INTEGER],
      ["agentMessages", "agent_messages", INTEGER],
      ["satisfaction", "satisfaction", DOUBLE],
      ["phase", "phase", VARCHAR],
      ["receptionType", "reception_type", VARCHAR],
      ["startedBy", "started_by", VARCHAR],
    ],
  },
  orders: {
    table: "o",
    columns: [
      ["orderId", "order_id", VARCHAR],
      ["buyer", "buyer", VARCHAR],
      ["created", "created", DOUBLE],
      ["paid", "paid", DOUBLE],
      ["received", "received", DOUBLE],
      ["grossAmount", "amount", DOUBLE],
      ["freight", "freight", DOUBLE],
      ["quantity", "quantity", INTEGER],
      ["status", "status", VARCHAR],
      ["sellerMemo", "seller_memo", VARCHAR],
      ["flag", "flag", VARCHAR],
      ["agent", "agent", VARCHAR],
    ],
  },
  refunds: {
    table: "refund_text",
    columns: [
      ["orderId", "order_id", VARCHAR],
      ["refundId", "refund_id", VARCHAR],
      ["amount", "amount", VARCHAR],
      ["completed", "completed", VARCHAR],
      ["applied", "applied", VARCHAR],
      ["status", "status", VARCHAR],
      ["reason", "reason", VARCHAR],
      ["type", "type", VARCHAR],
    ],
  },
  reviews: {
    table: "review",
    columns: [
      ["orderId", "order_id", VARCHAR],
      ["rating", "rating", DOUBLE],
      ["time", "time", VARCHAR],
    ],
  },
  roster: {
    table: "roster",
    columns: [
      ["account", "account", VARCHAR],
      ["person", "person", VARCHAR],
      ["group", '"group"', VARCHAR],
      ["capacity", "capacity", DOUBLE],
    ],
  },
};

const REFUNDS =
  "CREATE VIEW refund AS SELECT order_id, amount::DOUBLE AS amount, completed::TIMESTAMP AS completed, status FROM refund_text";

export interface DuckdbRun {
  /** Milliseconds for creating and filling the tables, and for the query. */
  readonly load: number;
  readonly query: number;
  /** One row an account, person and group (`kind` says which), and one for the shop. */
  readonly answer: readonly Record<string, unknown>[];
  /** Closes the database; before that `credits` and `days` can be asked for. */
  readonly close: () => void;
  readonly credits: () => Promise<readonly (readonly unknown[])[]>;
  /** By account and day: enquiries, ripe and converted ones, sales, paying buyers; last for the shop (no account). */
  readonly days: () => Promise<readonly (readonly unknown[])[]>;
}

/** Returns the milliseconds it took; parsing replies is none of it. */
async function load(connection: DuckDBConnection, { mapping, blocks }: RowsOfTable): Promise<number> {
  const target = TARGETS[mapping.kind]!;
  const positions = target.columns.map(([field]) => mapping.columns.findIndex((column) => column.field === field));
  const types = [INTEGER, ...target.columns.map(([, , type]) => type)];
  const names = target.columns.map(([, name, type]) => `${name} ${type.toString()}`);
  await connection.run(`CREATE TABLE ${target.table} ("row" INTEGER, ${names.join(", ")})`);
  const appender = await connection.createAppender(target.table);
  let spent = 0;
  let sheetRow = mapping.headerRow + 1;
  for (const rows of blocks) {
    const started = performance.now();
    for (let from = 0; from < rows.length; from += CHUNK) {
      const size = Math.min(CHUNK, rows.length - from);
      const columns = positions.map((at) => {
        const values = new Array<DuckDBValue>(size);
        for (let row = 0; row < size; row++) {
          const cell = rows[from + row]![at]!;
          values[row] = cell === "" ? null : cell;
        }
        return values;
      });
      const chunk = DuckDBDataChunk.create(types, size);
      chunk.setColumns([Array.from({ length: size }, (_, row) => sheetRow + from + row), ...columns]);
      appender.appendDataChunk(chunk);
    }
    sheetRow += rows.length;
    spent += performance.now() - started;
  }
  const closing = performance.now();
  appender.closeSync();
  return spent + performance.now() - closing;
}

/** The same month in DuckDB, default settings: load, then query, timed apart. */
export async function runDuckdb({ tables }: MonthRows, month: Month): Promise<DuckdbRun> {
  let loading = 0;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of tables) {
    loading += await load(connection, table);
  }
  await connection.run(REFUNDS);
  const loaded = performance.now();
  for (const statement of statements(month)) {
    await connection.run(statement);
  }
  await connection.run(CREDITS);
  const answer = (await connection.runAndReadAll("SELECT * FROM answer")).getRowObjectsJS();
  const query = performance.now() - loaded;
  return {
    load: loading,
    query,
    answer,
    credits: async () => (await connection.runAndReadAll(COMPARED)).getRowsJS(),
    days: async () => (await connection.runAndReadAll(DAYS)).getRowsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

// The published credits, every column and in their order, as the engine's result has them.
const CREDITS = `
  CREATE TABLE published AS
  SELECT c.key, a.agent AS owner, b.agent AS placed_by, p.agent AS paid_by, r.agent AS runner_up, c.reason,
    coalesce(c.session_row, 0) AS session_row, c.gap_seconds,
    c.buyer, c.created_at, c.paid_at, c.amount, c.refunded, c.row
  FROM credit c
  LEFT JOIN agent_no a ON a.no = c.owner LEFT JOIN agent_no b ON b.no = c.placed_by
  LEFT JOIN agent_no p ON p.no = c.paid_by LEFT JOIN agent_no r ON r.no = c.runner_up
  ORDER BY c.created_at, c.key`;

const COMPARED = "SELECT key, owner, placed_by, paid_by, runner_up, reason, session_row, gap_seconds FROM published";

const SCOPE =
  "CASE grouping(agent, person, grp) WHEN 3 THEN agent WHEN 5 THEN 100000 + person WHEN 6 THEN 200000 + grp ELSE -1 END AS scope";

const DAYS = `
  SELECT a.agent, d.day, enquiries, ripe, converted, sales, payers FROM day_figures d JOIN agent_no a ON a.no = d.agent
  UNION ALL SELECT NULL, day, NULL, NULL, NULL, NULL, payers FROM shop_day`;

function statements(month: Month): string[] {
  const { from, to } = periodOfMonth(month);
  const cutOff = firstDayOfMonth(month, 1) + 10;
  const sql = readFileSync(join(__dirname, "duckdb.sql"), "utf8")
    .replace(/^--.*$/gm, "")
    .replaceAll("$SCOPE", SCOPE)
    .replaceAll("$SETS", "GROUPING SETS ((agent), (person), (grp), ())")
    .replaceAll("$FROM", String(from))
    .replaceAll("$TO", String(to))
    .replaceAll("$CUT", `(TIMESTAMP '2000-01-01' + INTERVAL ${cutOff} DAY)`);
  return sql.split(/;\s*\n/).filter((statement) => statement.trim() !== "");
}
