import { issuesEn } from "./issues/en";
import { issuesZhCN } from "./issues/zhCN";
import { metricsEn } from "./metrics/en";
import { metricsZhCN } from "./metrics/zhCN";
import { sheetsEn } from "./sheets/en";
import { sheetsZhCN } from "./sheets/zhCN";
import { wordsEn } from "./words/en";
import { wordsZhCN } from "./words/zhCN";

/** Every word of the sheets and issues in one language. */
export interface Texts {
  readonly locale: "zh-CN" | "en";
  readonly issues: typeof issuesZhCN;
  readonly metrics: typeof metricsZhCN;
  readonly sheets: typeof sheetsZhCN;
  readonly words: typeof wordsZhCN;
}

const ZH_CN: Texts = {
  locale: "zh-CN",
  issues: issuesZhCN,
  metrics: metricsZhCN,
  sheets: sheetsZhCN,
  words: wordsZhCN,
};
const EN: Texts = { locale: "en", issues: issuesEn, metrics: metricsEn, sheets: sheetsEn, words: wordsEn };

/** The texts for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function textsFor(locale: string): Texts {
  return /^en\b/i.test(locale) ? EN : ZH_CN;
}

/** The texts of every language. */
export const TEXTS: readonly Texts[] = [ZH_CN, EN];
