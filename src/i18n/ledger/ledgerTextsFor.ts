import { ledgerEn } from "./en";
import { ledgerZhCN } from "./zhCN";

/** Every word of the ledger in one language. */
export type LedgerTexts = typeof ledgerZhCN;

/** The ledger's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function ledgerTextsFor(locale: string): LedgerTexts {
  return /^en\b/i.test(locale) ? ledgerEn : ledgerZhCN;
}
