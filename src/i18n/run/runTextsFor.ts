import { runEn } from "./en";
import type { RunTexts } from "./runTexts";
import { runZhCN } from "./zhCN";

/** The run's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function runTextsFor(locale: string): RunTexts {
  return /^en\b/i.test(locale) ? runEn : runZhCN;
}
