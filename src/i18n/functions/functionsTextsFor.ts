import { functionsEn } from "./en";
import { guideEn } from "./guideEn";
import { guideZhCN, type FunctionGuide, type FunctionId } from "./guideZhCN";
import { functionsZhCN } from "./zhCN";

/** Every word of formulas in one language. */
export type FunctionsTexts = typeof functionsZhCN & {
  /** 函数大全. */
  readonly guide: Readonly<Record<FunctionId, FunctionGuide>>;
};

const ZH_CN: FunctionsTexts = { ...functionsZhCN, guide: guideZhCN };
const EN: FunctionsTexts = { ...functionsEn, guide: guideEn };

/** The words of formulas for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function functionsTextsFor(locale: string): FunctionsTexts {
  return /^en\b/i.test(locale) ? EN : ZH_CN;
}
