import { PRESETS, type Settings } from "../../engine/settings";
import type { RulesCell } from "../../report/sheets/rules/rulesContent";
import { NO_RULES } from "../../engine/rules/ruleSet";
import type { RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { PLATFORMS } from "./settingParsers";
import { SETTING_CODES, type SettingCode } from "./settingSchemas";

const BLANK: RulesCell = { cell: null, format: "mixed", choice: null };

function clockText(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
}

/** A word chosen from a list of the rules. */
function chosen(words: Readonly<Record<string, string>>, code: string): RulesCell {
  return { cell: words[code] ?? code, format: "text", choice: { kind: "words", words: Object.values(words) } };
}

function yesNo(value: boolean, { rules }: RuleLanguage): RulesCell {
  return chosen(rules.words.yesNo, value ? "yes" : "no");
}

function number(value: number): RulesCell {
  return { cell: value, format: "mixed", choice: null };
}

/** Value cells of the settings. What depends on the platform, and lists, stay blank: the platform's own then hold. */
function valueCells(settings: Settings, language: RuleLanguage): Readonly<Record<SettingCode, RulesCell>> {
  const { words } = language.rules;
  const { filters } = settings;
  const platforms = PLATFORMS.map((platform) => language.texts.words.settings.platform(platform).choice);
  return {
    platform: { ...BLANK, choice: { kind: "words", words: platforms } },
    attributionRule: chosen(words.attributionRule, settings.attributionRule),
    window: BLANK,
    touch: chosen(words.touch, settings.touch),
    chaseMinutes: number(settings.chaseMinutes),
    preAttributed: chosen(words.preAttributed, settings.preAttributed),
    memoRule: BLANK,
    afterSaleDays: number(settings.afterSaleDays),
    dayStart: { cell: clockText(settings.dayStart), format: "text", choice: null },
    payDays: number(settings.payDays),
    creditDate: chosen(words.creditDate, settings.creditDate),
    cutOffDay: number(settings.cutOffDay),
    keepFreight: yesNo(settings.keepFreight, language),
    capacity: number(settings.capacity),
    targetBasis: chosen(words.targetBasis, settings.targetBasis),
    proration: chosen(words.proration, settings.proration),
    clawback: chosen(words.clawback, NO_RULES.clawback),
    clawbackDays: number(NO_RULES.clawbackDays),
    robots: yesNo(filters.robots, language),
    noBuyerMessage: yesNo(filters.noBuyerMessage, language),
    internal: yesNo(filters.internal, language),
    blacklist: BLANK,
    singleLine: yesNo(filters.singleLine, language),
    forwardedUpTo: BLANK,
    robotAccounts: BLANK,
    closedWords: BLANK,
    paidStatuses: BLANK,
    refundedStatuses: BLANK,
    workingHours: BLANK,
    asOf: BLANK,
  };
}

/** The rows of CS_Settings: what can be chosen, the choice of the default preset, and what it means. */
export function settingRows(language: RuleLanguage): readonly (readonly RulesCell[])[] {
  const cells = valueCells(PRESETS.taobao, language);
  return SETTING_CODES.map((code) => {
    const { name, note } = language.rules.settings[code];
    const { choice } = cells[code];
    const choices = choice?.kind === "words" ? language.rules.sheet.choices(choice.words) : "";
    const about = [note, choices].filter((text) => text !== "").join(" · ");
    return [
      { cell: name, format: "text", choice: null },
      cells[code],
      { cell: about, format: "note", choice: null, role: "about" },
    ];
  });
}
