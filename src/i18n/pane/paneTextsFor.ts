import { paneEn } from "./en";
import { paneZhCN } from "./zhCN";

/** What every language must be able to say in the pane. */
export type PaneTexts = typeof paneZhCN;

/** The pane's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function paneTextsFor(locale: string): PaneTexts {
  return /^en\b/i.test(locale) ? paneEn : paneZhCN;
}
