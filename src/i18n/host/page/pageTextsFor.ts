import { pageEn } from "./en";
import { pageZhCN } from "./zhCN";

/** Words of the try-out page in one language. */
export type PageTexts = typeof pageZhCN;

/** The page's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function pageTextsFor(locale: string): PageTexts {
  return /^en\b/i.test(locale) ? pageEn : pageZhCN;
}
