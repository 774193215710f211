import type { FilesTexts } from "../../i18n/files/filesTextsFor";
import type { RulesTexts } from "../../i18n/rules/rulesTextsFor";
import type { RunTexts } from "../../i18n/run/runTexts";
import type { Texts } from "../../i18n/textsFor";

/** Everything that can be said in one language. */
export interface Language {
  readonly run: RunTexts;
  readonly texts: Texts;
  readonly files: FilesTexts;
  readonly rules: RulesTexts;
}
