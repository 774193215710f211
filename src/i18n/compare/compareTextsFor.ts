import { compareEn } from "./en";
import { compareZhCN } from "./zhCN";

/** Words of the what-if in one language. */
export type CompareTexts = typeof compareZhCN;

/** The what-if's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function compareTextsFor(locale: string): CompareTexts {
  return /^en\b/i.test(locale) ? compareEn : compareZhCN;
}

/** Both languages: the present rules may be named in either. */
export const COMPARE_TEXTS: readonly CompareTexts[] = [compareZhCN, compareEn];
