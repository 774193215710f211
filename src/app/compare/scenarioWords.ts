/** A way to reckon the month, as a person names it: a plan, settings, or both. */
export interface ScenarioWords {
  /** As it was typed. */
  readonly typed: string;
  /** A plan, a template or the word for the present rules; empty where only settings are named. */
  readonly plan: string;
  readonly settings: readonly SettingWords[];
}

export interface SettingWords {
  readonly name: string;
  readonly value: string;
}

/** Before each further `name=value`. */
const BETWEEN = /[+＋](?=[^+＋=＝]+[=＝])/;

const SETTING = /^([^=＝]+)[=＝](.*)$/s;

/**
 * Reads `flatRate`, `window=rolling:24`, `flatRate+window=rolling:24+capacity=60`.
 *
 * @param isPlan - Whether the whole text is the name of a plan, whatever signs it holds.
 */
export function scenarioWords(typed: string, isPlan: (text: string) => boolean): ScenarioWords {
  if (isPlan(typed)) return { typed, plan: typed, settings: [] };
  const parts = typed.split(BETWEEN).map((part) => part.trim());
  const settings = parts.flatMap((part): SettingWords[] => {
    const [, name, value] = SETTING.exec(part) ?? [];
    return name === undefined || value === undefined ? [] : [{ name: name.trim(), value: value.trim() }];
  });
  return { typed, plan: parts.filter((part) => !SETTING.test(part)).join("+"), settings };
}
