import type { PeriodResult } from "../engine/periodResult";
import type { Texts } from "../i18n/textsFor";
import { coverSheet } from "./sheets/cover/coverSheet";
import { frameOf } from "./sheets/sheetFrame";
import { payFrameOf, type PaySheetsInput } from "./sheets/statement/payFrame";
import type { SheetSpec } from "./spec/sheetSpec";

export interface CoverInput {
  readonly result: PeriodResult;
  readonly texts: Texts;
  /** `null` where nobody is scored or paid. */
  readonly pay: PaySheetsInput | null;
}

/** 封面 of the sheets, which stand behind it in their order. */
export function coverOf(sheets: readonly SheetSpec[], { result, texts, pay }: CoverInput): SheetSpec {
  return coverSheet(frameOf(result, texts), sheets, pay === null ? null : payFrameOf(pay));
}
