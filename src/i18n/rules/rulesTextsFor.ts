import { rulesEn } from "./en";
import { rulesZhCN } from "./zhCN";

/** Every word of the rules in one language. */
export type RulesTexts = typeof rulesZhCN;

/** The rules' words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function rulesTextsFor(locale: string): RulesTexts {
  return /^en\b/i.test(locale) ? rulesEn : rulesZhCN;
}

/** Both languages: a table may be written in either. */
export const RULES_TEXTS: readonly RulesTexts[] = [rulesZhCN, rulesEn];
