import type { PeriodResult } from "../engine/periodResult";
import type { Texts } from "../i18n/textsFor";
import { drawnSheet, stayingSheet } from "./sheets/cover/listedSheet";
import { coverSheet } from "./sheets/cover/coverSheet";
import { frameOf } from "./sheets/sheetFrame";
import { payFrameOf, type PaySheetsInput } from "./sheets/statement/payFrame";
import type { KnownSheet, SheetSpec } from "./spec/sheetSpec";

export interface CoverInput {
  readonly result: PeriodResult;
  readonly texts: Texts;
  /** `null` where nobody is scored or paid. */
  readonly pay: PaySheetsInput | null;
  /** Sheets of the month that earlier runs drew and that stay as they are. */
  readonly staying?: readonly KnownSheet[];
}

/** 封面 of the sheets, which stand behind it in their order, and of those that stay. */
export function coverOf(sheets: readonly SheetSpec[], { result, texts, pay, staying = [] }: CoverInput): SheetSpec {
  const listed = [...sheets.map(drawnSheet), ...staying.map(stayingSheet)];
  return coverSheet(frameOf(result, texts), listed, pay === null ? null : payFrameOf(pay));
}
