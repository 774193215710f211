import { CREDIT_REASONS, NO_GAP, type CreditReason, type PeriodResult } from "../../engine/periodResult";
import { textAt } from "../../engine/records/textList";
import { moment, NO_MOMENT } from "../../engine/units/moment";
import { gapText } from "../../report/sheets/gapText";
import { momentText } from "../../report/sheets/numberText";
import type { Language } from "../run/language";

/** A row of a sheet of the workbook. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** An order and why it went to whom it went, in words. Texts are empty where there is nothing to say. */
export interface OrderStory {
  readonly orderId: string;
  readonly buyer: string;
  readonly created: string;
  readonly paid: string;
  readonly amount: number;
  readonly refunded: number;
  readonly owner: string;
  readonly runnerUp: string;
  readonly reason: CreditReason;
  readonly sessionStart: string;
  readonly gap: string;
  /** One or two sentences. */
  readonly why: string;
  /** `null`: not on a sheet of this workbook. */
  readonly orderAt: SheetRow | null;
  readonly sessionAt: SheetRow | null;
}

function momentOf(at: number | undefined): string {
  return at === undefined || at === NO_MOMENT ? "" : momentText(moment(at));
}

function rowAt(table: PeriodResult["tables"][number] | undefined, row: number | undefined): SheetRow | null {
  if (table === undefined || table.source !== "" || row === undefined || row < 1) return null;
  return { sheet: table.sheet, row };
}

/** The sheet whose rows sessions are counted in, where there is only one. */
function sessionTable({ tables }: PeriodResult): PeriodResult["tables"][number] | undefined {
  const [first, ...others] = tables.filter(({ kind }) => kind === "sessions");
  return others.length === 0 ? first : undefined;
}

/** Without a capital, for the middle of a sentence. */
function midSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** @param order - Index into the credits. */
export function orderStory(result: PeriodResult, order: number, language: Language): OrderStory {
  const { credits, tables } = result;
  const account = (column: Int32Array): string => credits.accounts[column[order] ?? -1] ?? "";
  const reason = CREDIT_REASONS[credits.reason[order] ?? 0] ?? "silent";
  const owner = account(credits.owner);
  const gap = gapText(credits.gapSeconds[order] ?? NO_GAP, language.texts.sheets.gap);
  const sessionStart = momentOf(credits.sessionStart[order]);
  return {
    orderId: textAt(credits.orderId, order) ?? "",
    buyer: textAt(credits.buyers, credits.buyer[order] ?? -1) ?? "",
    created: momentOf(credits.created[order]),
    paid: momentOf(credits.paid[order]),
    amount: credits.amount[order] ?? 0,
    refunded: credits.refunded[order] ?? 0,
    owner,
    runnerUp: account(credits.runnerUp),
    reason,
    sessionStart,
    gap,
    why: language.pane.preview.why[reason]({ owner, gap: midSentence(gap), sessionStart }),
    orderAt: rowAt(tables[credits.table[order] ?? -1], credits.row[order]),
    sessionAt: rowAt(sessionTable(result), credits.sessionRow[order]),
  };
}
