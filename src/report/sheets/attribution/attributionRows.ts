import type { TableAccount } from "../../../engine/issues/rowIssue";
import { CREDIT_REASONS, NO_GAP } from "../../../engine/periodResult";
import { NO_MOMENT } from "../../../engine/units/moment";
import type { BandColumn, Rows } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { gapText } from "../gapText";
import type { Frame } from "../sheetFrame";
import { sourceLink } from "../sourceLink";
import { textAt } from "../../../engine/records/textList";

/** Columns with their widths in digits and the key of their header. Printed are those before `placedBy`: who, why and when. */
export const ATTRIBUTION_COLUMNS = [
  { header: "orderId", width: 22, column: { format: "id" } },
  { header: "created", width: 16, column: { format: "dateTime", align: "left" } },
  { header: "paid", width: 16, column: { format: "dateTime", align: "left" } },
  { header: "amount", width: 12, column: { format: "amount" } },
  { header: "refunded", width: 10, column: { format: "amount" } },
  { header: "counted", width: 7, column: { format: "text", align: "center" } },
  { header: "buyer", width: 15, column: { format: "text" } },
  { header: "owner", width: 20, column: { format: "text" } },
  { header: "person", width: 9, column: { format: "text" } },
  { header: "reason", width: 13, column: { format: "text" } },
  { header: "sessionStart", width: 16, column: { format: "dateTime", align: "left" } },
  { header: "gap", width: 15, column: { format: "text" } },
  { header: "sessionRow", width: 7, column: { format: "link", align: "center" } },
  { header: "orderRow", width: 7, column: { format: "link", align: "center" } },
  { header: "placedBy", width: 20, column: { format: "text" } },
  { header: "paidBy", width: 20, column: { format: "text" } },
  { header: "runnerUp", width: 20, column: { format: "text" } },
] as const satisfies readonly { readonly header: string; readonly width: number; readonly column: BandColumn }[];

/** The columns on paper: with the others nobody could read them. */
export const PRINTED_COLUMNS = ATTRIBUTION_COLUMNS.findIndex(({ header }) => header === "placedBy");

/** Above this many orders row numbers carry no links: each link is a formula that Excel keeps calculated. */
export const LINKED_ORDERS = 50_000;

/** The orders in the order of the rows: those that count in the month first, each part as the credits have it. */
export function rowOrder({ result, counted }: Frame): Int32Array {
  const { count } = result.credits;
  const marks = countedMarks(counted, count);
  const order = new Int32Array(count);
  order.set(counted);
  let next = counted.length;
  for (let i = 0; i < count; i++) {
    if (marks[i] === 0) order[next++] = i;
  }
  return order;
}

function countedMarks(counted: Frame["counted"], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const order of counted) marks[order] = 1;
  return marks;
}

/** A row for each of the orders. */
export function attributionRows(frame: Frame, orders: Int32Array): Rows {
  const row = rowMaker(frame);
  return {
    count: orders.length,
    block: (first, end) => Array.from(orders.subarray(first, end), row),
  };
}

/** What a row needs besides the order's own columns; found once per sheet. */
interface Lookup {
  readonly frame: Frame;
  readonly persons: ReadonlyMap<string, string>;
  /** The sheet whose rows `sessionRow` counts, where there is only one. */
  readonly sessions: TableAccount | undefined;
  readonly linked: boolean;
  /** 1 for orders that count in the month. */
  readonly counted: Uint8Array;
}

function rowMaker(frame: Frame): (order: number) => readonly SheetCell[] {
  const { credits, tables, agents } = frame.result;
  const sessionTables = tables.filter(({ kind }) => kind === "sessions");
  const lookup: Lookup = {
    frame,
    persons: new Map(agents.map(({ agent, person }) => [agent, person])),
    sessions: sessionTables.length === 1 ? sessionTables[0] : undefined,
    linked: credits.count <= LINKED_ORDERS,
    counted: countedMarks(frame.counted, credits.count),
  };
  return (i) => [
    ...orderCells(lookup, i),
    ...creditCells(lookup, i),
    ...sessionCells(lookup, i),
    ...otherAgents(lookup, i),
  ];
}

function orderCells({ frame, counted }: Lookup, i: number): readonly SheetCell[] {
  const { orderId, created, paid, amount, refunded, buyer, buyers } = frame.result.credits;
  return [
    textAt(orderId, i) ?? null,
    momentCell(created[i]),
    momentCell(paid[i]),
    amount[i] ?? null,
    refunded[i] ?? null,
    counted[i] === 1 ? frame.texts.sheets.words.passed : null,
    textAt(buyers, buyer[i] ?? -1) ?? null,
  ];
}

function creditCells({ frame, persons }: Lookup, i: number): readonly SheetCell[] {
  const { accounts, owner, reason } = frame.result.credits;
  const earner = nameAt(accounts, owner[i]);
  return [
    earner,
    earner === null ? null : (persons.get(earner) ?? null),
    frame.texts.words.creditReasons[CREDIT_REASONS[reason[i] ?? 0] ?? "silent"],
  ];
}

function otherAgents({ frame }: Lookup, i: number): readonly SheetCell[] {
  const { accounts, placedBy, paidBy, runnerUp } = frame.result.credits;
  return [nameAt(accounts, placedBy[i]), nameAt(accounts, paidBy[i]), nameAt(accounts, runnerUp[i])];
}

function sessionCells({ frame, sessions, linked }: Lookup, i: number): readonly SheetCell[] {
  const { result, texts } = frame;
  const { sessionStart, gapSeconds, sessionRow, table, row } = result.credits;
  return [
    momentCell(sessionStart[i]),
    gapText(gapSeconds[i] ?? NO_GAP, texts.sheets.gap),
    rowCell(linked ? sessions : undefined, sessionRow[i]),
    rowCell(linked ? result.tables[table[i] ?? -1] : undefined, row[i]),
  ];
}

function nameAt(names: readonly string[], index: number | undefined): string | null {
  return names[index ?? -1] ?? null;
}

function rowCell(table: TableAccount | undefined, row: number | undefined): SheetCell {
  return row === undefined || row < 1 ? null : sourceLink({ table, row, column: 0, text: row });
}

function momentCell(at: number | undefined): SheetCell {
  return at === undefined || at === NO_MOMENT ? null : at;
}
