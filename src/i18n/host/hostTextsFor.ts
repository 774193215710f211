import { hostEn } from "./en";
import { hostZhCN } from "./zhCN";

/** Words of the command line in one language. */
export type HostTexts = typeof hostZhCN;

/** The command line's words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function hostTextsFor(locale: string): HostTexts {
  return /^en\b/i.test(locale) ? hostEn : hostZhCN;
}
