import { openingEn } from "./en";
import { openingZhCN } from "./zhCN";

/** What every language must be able to say while the pane opens. */
export type OpeningTexts = typeof openingZhCN;

/** The words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function openingTextsFor(locale: string): OpeningTexts {
  return /^en\b/i.test(locale) ? openingEn : openingZhCN;
}
