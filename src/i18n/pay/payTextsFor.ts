import { payEn } from "./en";
import { payZhCN } from "./zhCN";

/** Every word of the statements in one language. */
export type PayTexts = typeof payZhCN;

/** The statements' words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function payTextsFor(locale: string): PayTexts {
  return /^en\b/i.test(locale) ? payEn : payZhCN;
}
