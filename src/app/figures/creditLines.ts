import { CREDIT_REASONS, NO_GAP, type Credits, type PeriodResult } from "../../engine/periodResult";
import { textAt } from "../../engine/records/textList";

const HEADER = "orderId,owner,placedBy,paidBy,sessionRow,gapSeconds,reason,amountFen";

/** Quoted where a comma, quote or line break would split the cell. */
function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function creditLine(credits: Credits, order: number): string {
  const account = (column: Int32Array): string => credits.accounts[column[order] ?? -1] ?? "";
  const gap = credits.gapSeconds[order] ?? NO_GAP;
  const row = credits.sessionRow[order] ?? 0;
  const cells = [
    textAt(credits.orderId, order) ?? "",
    account(credits.owner),
    account(credits.placedBy),
    account(credits.paidBy),
    row === 0 ? "" : row,
    gap === NO_GAP ? "" : gap,
    CREDIT_REASONS[credits.reason[order] ?? 0] ?? "",
    credits.amount[order] ?? 0,
  ];
  return cells.map(csvCell).join();
}

/** The record of who earned what as CSV, header first, one line per order, without line ends. Empty cells are nobody, no session. */
export function* creditLines({ credits }: PeriodResult): Generator<string> {
  yield HEADER;
  for (let order = 0; order < credits.count; order++) yield creditLine(credits, order);
}
