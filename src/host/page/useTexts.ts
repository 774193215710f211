import { createContext, useContext } from "react";
import { pageTextsFor, type PageTexts } from "../../i18n/host/page/pageTextsFor";

/** The page's words in the language chosen. */
export const TextsContext = createContext<PageTexts>(pageTextsFor("zh-CN"));

export function useTexts(): PageTexts {
  return useContext(TextsContext);
}
