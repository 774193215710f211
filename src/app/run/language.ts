import { compareTextsFor, type CompareTexts } from "../../i18n/compare/compareTextsFor";
import { filesTextsFor, type FilesTexts } from "../../i18n/files/filesTextsFor";
import { paneTextsFor, type PaneTexts } from "../../i18n/pane/paneTextsFor";
import { ledgerTextsFor, type LedgerTexts } from "../../i18n/ledger/ledgerTextsFor";
import { functionsTextsFor, type FunctionsTexts } from "../../i18n/functions/functionsTextsFor";
import { payTextsFor, type PayTexts } from "../../i18n/pay/payTextsFor";
import { peopleTextsFor, type PeopleTexts } from "../../i18n/people/peopleTextsFor";
import { rulesTextsFor, type RulesTexts } from "../../i18n/rules/rulesTextsFor";
import type { RunTexts } from "../../i18n/run/runTexts";
import { runTextsFor } from "../../i18n/run/runTextsFor";
import { textsFor, type Texts } from "../../i18n/textsFor";

/** Everything that can be said in one language. */
export interface Language {
  readonly run: RunTexts;
  readonly texts: Texts;
  readonly files: FilesTexts;
  readonly rules: RulesTexts;
  readonly pay: PayTexts;
  readonly pane: PaneTexts;
  readonly ledger: LedgerTexts;
  readonly people: PeopleTexts;
  readonly compare: CompareTexts;
  readonly functions: FunctionsTexts;
}

/** The words for a locale such as `en-GB`: English for any English, Chinese for everything else. */
export function languageFor(locale: string): Language {
  return {
    run: runTextsFor(locale),
    texts: textsFor(locale),
    files: filesTextsFor(locale),
    rules: rulesTextsFor(locale),
    pay: payTextsFor(locale),
    pane: paneTextsFor(locale),
    ledger: ledgerTextsFor(locale),
    people: peopleTextsFor(locale),
    compare: compareTextsFor(locale),
    functions: functionsTextsFor(locale),
  };
}
