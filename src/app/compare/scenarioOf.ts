import type { RuleSet } from "../../engine/rules/ruleSet";
import { underPlan } from "../../engine/simulation/underPlan";
import { COMPARE_TEXTS } from "../../i18n/compare/compareTextsFor";
import { hasRules } from "../rules/completeRules";
import { SETTING_NAMES, wordKey } from "../rules/headerWords";
import { templateRules } from "../rules/templates/templateRules";
import { RULE_TEMPLATES, templateNamed } from "../rules/templates/ruleTemplates";
import type { Language } from "../run/language";
import { Refusal } from "../run/refusal";
import { scenarioWords, type ScenarioWords } from "./scenarioWords";
import { withSettings, type Choice } from "./settingsOf";
import { withTemplate } from "./withTemplate";

/** A way to reckon the month, understood. */
export interface NamedChoice extends Choice {
  /** As it was typed. */
  readonly typed: string;
  /** In the words of the language. */
  readonly name: string;
}

/** Words for the rules as they stand, in any language. */
const PRESENT: readonly string[] = ["current", ...COMPARE_TEXTS.map(({ current }) => current)].map(wordKey);

/** Plans that pay something, in the order of the rules. */
export function plansOf({ components }: RuleSet): readonly string[] {
  return [...new Set(components.map(({ plan }) => plan))];
}

/** The workbook's plan of this name: exactly, else whatever its capitals and blanks. */
function planNamed(text: string, rules: RuleSet): string | undefined {
  const plans = plansOf(rules);
  return plans.find((plan) => plan === text) ?? plans.find((plan) => wordKey(plan) === wordKey(text));
}

interface Named {
  readonly rules: RuleSet;
  readonly name: string;
}

/** @throws Refusal for a name that neither the rules nor the templates have, and for present rules that there aren't. */
function rulesNamed(text: string, rules: RuleSet, language: Language): Named {
  const plan = planNamed(text, rules);
  if (plan !== undefined) return { rules: underPlan(rules, plan), name: plan };
  if (text === "" || PRESENT.includes(wordKey(text))) {
    if (!hasRules(rules)) throw new Refusal({ code: "noRules" });
    return { rules, name: language.compare.current };
  }
  const template = templateNamed(text);
  if (template === undefined) {
    throw new Refusal({
      code: "unknownPlan",
      received: text,
      plans: plansOf(rules),
      templates: Object.keys(RULE_TEMPLATES),
    });
  }
  const own = templateRules(RULE_TEMPLATES[template], language.rules.templateWords);
  return { rules: withTemplate(rules, own), name: language.rules.templates[template].name };
}

/** Plans and schemes that no rule knows pay and score nothing: on a mapped roster they may be anything. */
function withoutUnknown(rules: RuleSet): RuleSet {
  const plans = new Set(rules.plans.map(({ plan }) => plan));
  const schemes = new Set(rules.scorecard.map(({ scheme }) => scheme));
  const known = (name: string | null, names: ReadonlySet<string>): string | null =>
    name !== null && names.has(name) ? name : null;
  const roster = rules.roster.map((row) => {
    return { ...row, plan: known(row.plan, plans), scheme: known(row.scheme, schemes) };
  });
  return { ...rules, roster };
}

function settingNames({ settings }: ScenarioWords, { rules }: Language): readonly string[] {
  const names: Readonly<Record<string, { readonly name: string }>> = rules.settings;
  return settings.map(({ name, value }) => `${names[SETTING_NAMES.get(wordKey(name)) ?? ""]?.name ?? name}=${value}`);
}

function nameOf(words: ScenarioWords, plan: string, language: Language): string {
  const settings = settingNames(words, language);
  return [...(words.plan === "" && settings.length > 0 ? [] : [plan]), ...settings].join(" + ");
}

/**
 * Rules and settings of a scenario, from what a person typed: a plan of the rules, a template that ships, settings, or
 * a plan with settings.
 *
 * @throws Refusal for names and values that there aren't.
 */
export function scenarioOf(typed: string, base: Choice, language: Language): NamedChoice {
  const words = scenarioWords(typed.trim(), (text) => planNamed(text, base.rules) !== undefined);
  const { rules, name } = rulesNamed(words.plan, base.rules, language);
  const choice = withSettings({ ...base, rules: withoutUnknown(rules) }, words);
  return { ...choice, typed, name: nameOf(words, name, language) };
}
