import { filesEn } from "./en";
import { filesZhCN } from "./zhCN";

export type FilesTexts = typeof filesZhCN;

/** What is said of files, for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function filesTextsFor(locale: string): FilesTexts {
  return /^en\b/i.test(locale) ? filesEn : filesZhCN;
}
