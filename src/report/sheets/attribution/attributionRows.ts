import type { TableAccount } from "../../../engine/issues/rowIssue";
import { CREDIT_REASONS, NO_GAP } from "../../../engine/periodResult";
import { NO_MOMENT } from "../../../engine/units/moment";
import type { BandColumn, Rows } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { gapText } from "../gapText";
import type { Frame } from "../sheetFrame";
import { sourceLink } from "../sourceLink";

/** Columns with their widths in digits and the key of their header. */
export const ATTRIBUTION_COLUMNS = [
  { header: "orderId", width: 23, column: { format: "id" } },
  { header: "created", width: 17, column: { format: "dateTime" } },
  { header: "paid", width: 17, column: { format: "dateTime" } },
  { header: "amount", width: 12, column: { format: "money" } },
  { header: "refunded", width: 11, column: { format: "money" } },
  { header: "buyer", width: 17, column: { format: "text" } },
  { header: "owner", width: 21, column: { format: "text" } },
  { header: "person", width: 10, column: { format: "text" } },
  { header: "reason", width: 16, column: { format: "text" } },
  { header: "placedBy", width: 21, column: { format: "text" } },
  { header: "paidBy", width: 21, column: { format: "text" } },
  { header: "runnerUp", width: 21, column: { format: "text" } },
  { header: "sessionStart", width: 17, column: { format: "dateTime" } },
  { header: "gap", width: 17, column: { format: "text" } },
  { header: "sessionRow", width: 8, column: { format: "link", align: "right" } },
  { header: "orderRow", width: 8, column: { format: "link", align: "right" } },
] as const satisfies readonly { readonly header: string; readonly width: number; readonly column: BandColumn }[];

/** Above this many orders row numbers carry no links: each link is a formula that Excel keeps calculated. */
export const LINKED_ORDERS = 50_000;

/** Orders `from` (included) to `to` (excluded) of the credits, one row each. */
export function attributionRows(frame: Frame, from: number, to: number): Rows {
  const row = rowMaker(frame);
  return {
    count: to - from,
    block: (first, end) => Array.from({ length: end - first }, (_, i) => row(from + first + i)),
  };
}

/** What a row needs besides the order's own columns; found once per sheet. */
interface Lookup {
  readonly frame: Frame;
  readonly persons: ReadonlyMap<string, string>;
  /** The sheet whose rows `sessionRow` counts, where there is only one. */
  readonly sessions: TableAccount | undefined;
  readonly linked: boolean;
}

function rowMaker(frame: Frame): (order: number) => readonly SheetCell[] {
  const { credits, tables, agents } = frame.result;
  const sessionTables = tables.filter(({ kind }) => kind === "sessions");
  const lookup: Lookup = {
    frame,
    persons: new Map(agents.map(({ agent, person }) => [agent, person])),
    sessions: sessionTables.length === 1 ? sessionTables[0] : undefined,
    linked: credits.count <= LINKED_ORDERS,
  };
  return (i) => [...orderCells(lookup, i), ...creditCells(lookup, i), ...sessionCells(lookup, i)];
}

function orderCells({ frame }: Lookup, i: number): readonly SheetCell[] {
  const { orderId, created, paid, amount, refunded, buyer, buyers } = frame.result.credits;
  return [
    orderId[i] ?? null,
    momentCell(created[i]),
    momentCell(paid[i]),
    amount[i] ?? null,
    refunded[i] ?? null,
    nameAt(buyers, buyer[i]),
  ];
}

function creditCells({ frame, persons }: Lookup, i: number): readonly SheetCell[] {
  const { accounts, owner, reason, placedBy, paidBy, runnerUp } = frame.result.credits;
  const earner = nameAt(accounts, owner[i]);
  return [
    earner,
    earner === null ? null : (persons.get(earner) ?? null),
    frame.texts.words.creditReasons[CREDIT_REASONS[reason[i] ?? 0] ?? "silent"],
    nameAt(accounts, placedBy[i]),
    nameAt(accounts, paidBy[i]),
    nameAt(accounts, runnerUp[i]),
  ];
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
