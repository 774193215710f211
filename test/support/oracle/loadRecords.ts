import {
  BIGINT,
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { Records } from "../../../src/engine/records/records";
import { NO_MOMENT } from "../../../src/engine/units/moment";
import { stringsOf } from "../../../src/engine/records/textList";

const CHUNK = 2_048;

/** A column of a table of the oracle: its type and the value of each row; `null` is a missing cell. */
export interface OracleColumn {
  readonly type: DuckDBType;
  readonly value: (row: number) => DuckDBValue;
}

/** Appends `count` rows to a table, chunk by chunk. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  { count, columns }: { count: number; columns: readonly OracleColumn[] },
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const chunk = DuckDBDataChunk.create(
      columns.map((column) => column.type),
      size,
    );
    chunk.setColumns(columns.map((column) => Array.from({ length: size }, (_, at) => column.value(from + at))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

type Numbers = Int32Array | Uint8Array | Float64Array;

const NOTHING: OracleColumn = { type: INTEGER, value: () => null };
const NO_TEXT: OracleColumn = { type: VARCHAR, value: () => null };
const NO_BIGINT: OracleColumn = { type: BIGINT, value: () => null };
const NO_DOUBLE: OracleColumn = { type: DOUBLE, value: () => null };

const whole = (column: Numbers): OracleColumn => ({ type: INTEGER, value: (row) => column[row]! });
/** Counts and codes: below zero is missing. */
const count = (column: Numbers | undefined): OracleColumn =>
  column === undefined ? NOTHING : { type: INTEGER, value: (row) => (column[row]! < 0 ? null : column[row]!) };
/** Yes/no and enumerated cells: 0 is missing. */
const code = (column: Numbers | undefined): OracleColumn =>
  column === undefined ? NOTHING : { type: INTEGER, value: (row) => (column[row] === 0 ? null : column[row]!) };
const moments = (column: Numbers | undefined): OracleColumn =>
  column === undefined
    ? NO_BIGINT
    : { type: BIGINT, value: (row) => (column[row] === NO_MOMENT ? null : BigInt(column[row]!)) };
const money = (column: Numbers | undefined): OracleColumn =>
  column === undefined
    ? NO_BIGINT
    : { type: BIGINT, value: (row) => (Number.isNaN(column[row]) ? null : BigInt(column[row]!)) };
const decimal = (column: Numbers | undefined): OracleColumn =>
  column === undefined
    ? NO_DOUBLE
    : { type: DOUBLE, value: (row) => (Number.isNaN(column[row]) ? null : column[row]!) };
const text = (column: Int32Array | undefined, names: readonly string[]): OracleColumn =>
  column === undefined ? NO_TEXT : { type: VARCHAR, value: (row) => names[column[row]!] ?? null };

/** Copies the records into the tables of `1-tables.sql`. */
export async function loadRecords(connection: DuckDBConnection, records: Records): Promise<void> {
  await loadSessions(connection, records);
  await loadOrders(connection, records);
  await loadOthers(connection, records);
}

async function loadSessions(connection: DuckDBConnection, { sessions: s, names }: Records): Promise<void> {
  if (s === undefined) {
    return;
  }
  const columns = [
    whole(s.table),
    whole(s.row),
    text(s.agent, names.accounts),
    text(s.buyer, stringsOf(names.buyers)),
    moments(s.start),
    moments(s.end),
    decimal(s.firstResponse),
    decimal(s.averageResponse),
    count(s.buyerMessages),
    count(s.agentMessages),
    decimal(s.satisfaction),
    code(s.replied),
    code(s.receptionType),
    code(s.phase),
    text(s.shop, names.shops),
    code(s.robot),
  ];
  await appendRows(connection, "session", { count: s.count, columns });
}

async function loadOrders(connection: DuckDBConnection, { orders: o, names }: Records): Promise<void> {
  if (o === undefined) {
    return;
  }
  const columns = [
    whole(o.table),
    whole(o.row),
    text(o.orderId, stringsOf(names.orderIds)),
    text(o.parentOrderId, stringsOf(names.orderIds)),
    text(o.buyer, stringsOf(names.buyers)),
    text(o.agent, names.accounts),
    moments(o.created),
    moments(o.paid),
    moments(o.received),
    money(o.amount),
    money(o.refundAmount),
    money(o.freight),
    count(o.quantity),
    text(o.status, names.texts),
    text(o.sellerMemo, names.texts),
    text(o.flag, names.texts),
    text(o.shop, names.shops),
    code(o.stage),
  ];
  await appendRows(connection, "order_row", { count: o.count, columns });
}

async function loadOthers(
  connection: DuckDBConnection,
  { refunds: r, reviews: v, roster, names }: Records,
): Promise<void> {
  if (r !== undefined) {
    const columns = [
      text(r.orderId, stringsOf(names.orderIds)),
      money(r.amount),
      moments(r.completed),
      text(r.status, names.texts),
    ];
    await appendRows(connection, "refund", { count: r.count, columns });
  }
  if (v !== undefined) {
    await appendRows(connection, "review", {
      count: v.count,
      columns: [text(v.orderId, stringsOf(names.orderIds)), decimal(v.rating)],
    });
  }
  if (roster !== undefined) {
    const at = (row: number) => roster[row]!;
    const columns: OracleColumn[] = [
      { type: INTEGER, value: (row) => row },
      { type: VARCHAR, value: (row) => names.accounts[at(row).account] ?? null },
      { type: VARCHAR, value: (row) => at(row).person },
      { type: VARCHAR, value: (row) => at(row).group ?? null },
      { type: INTEGER, value: (row) => at(row).hired ?? null },
      { type: INTEGER, value: (row) => at(row).left ?? null },
      { type: BIGINT, value: (row) => (at(row).target === undefined ? null : BigInt(at(row).target!)) },
      { type: DOUBLE, value: (row) => at(row).capacity ?? null },
      { type: DOUBLE, value: (row) => at(row).attendance ?? null },
    ];
    await appendRows(connection, "roster", { count: roster.length, columns });
  }
}
