import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import type { WorkbookTable } from "../ports/workbook";
import { SETTING_NAMES, wordKey } from "../rules/headerWords";
import { readSettings } from "../rules/readSettings";
import { SETTING_CODES } from "../rules/settingSchemas";
import { Refusal } from "../run/refusal";
import type { ScenarioWords, SettingWords } from "./scenarioWords";

/** Rules and settings that a scenario is reckoned by. */
export interface Choice {
  readonly rules: RuleSet;
  readonly settings: Settings;
}

function tableOf(words: readonly SettingWords[]): WorkbookTable {
  const rows = words.map(({ name, value }) => [name, value]);
  return { name: "CS_Settings", sheet: "", row: 0, column: 0, header: ["setting", "value"], rows, date1904: false };
}

/** @throws Refusal for a setting that there isn't, or a value that it can't have. */
function checkSettings({ typed, settings }: ScenarioWords, { settings: base }: Choice): void {
  const unknown = settings.find(({ name }) => !SETTING_NAMES.has(wordKey(name)));
  if (unknown !== undefined)
    throw new Refusal({ code: "unknownSetting", received: unknown.name, settings: SETTING_CODES });
  const valueless = settings.find(({ value }) => value === "");
  const [fault] = readSettings(tableOf(settings), base).faults;
  if (fault !== undefined) throw new Refusal({ code: "settingFault", fault: { ...fault, cell: typed } });
  if (valueless !== undefined) throw new Refusal({ code: "settingWithoutValue", setting: valueless.name });
}

/**
 * What the settings named by a scenario make of rules and settings, as rows of CS_Settings would.
 *
 * @throws Refusal for a setting that there isn't, or a value that it can't have.
 */
export function withSettings(base: Choice, words: ScenarioWords): Choice {
  if (words.settings.length === 0) return base;
  checkSettings(words, base);
  const codes = words.settings.map(({ name }) => SETTING_NAMES.get(wordKey(name)));
  const read = readSettings(tableOf(words.settings), base.settings);
  return {
    settings: { ...read.settings, overrides: base.settings.overrides },
    rules: {
      ...base.rules,
      ...(codes.includes("clawback") && { clawback: read.clawback }),
      ...(codes.includes("clawbackDays") && { clawbackDays: read.clawbackDays }),
    },
  };
}
