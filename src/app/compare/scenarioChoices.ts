import type { AttributionWindow, Settings } from "../../engine/settings";
import { hasRules } from "../rules/completeRules";
import type { ReadRules } from "../rules/readRules";
import { RULE_TEMPLATES } from "../rules/templates/ruleTemplates";
import type { Language } from "../run/language";
import { plansOf } from "./scenarioOf";

/** A way to reckon the month that a person can choose instead of typing it. */
export interface ScenarioChoice {
  /** The same in every language. */
  readonly key: string;
  /** What people would type for it, in words of the language. */
  readonly typed: string;
  readonly label: string;
}

export interface ScenarioChoices {
  /** The present rules where there are any, the workbook's plans, and the templates of other names. */
  readonly plans: readonly ScenarioChoice[];
  /** Attribution rules and windows other than the present ones. */
  readonly variants: readonly ScenarioChoice[];
}

/** Windows that platforms use or have used. */
const WINDOWS: readonly AttributionWindow[] = [
  { kind: "naturalDays", days: 1 },
  { kind: "naturalDays", days: 2 },
  { kind: "rollingHours", hours: 24 },
  { kind: "rollingHours", hours: 72 },
];

const RULES = ["placedFirst", "placed", "paid"] as const;

function windowText(window: AttributionWindow, { rules }: Language): string {
  return `${rules.words.windowKind[window.kind]}:${window.kind === "naturalDays" ? window.days : window.hours}`;
}

function variantsOf(settings: Settings, language: Language): readonly ScenarioChoice[] {
  const { settings: names, words } = language.rules;
  const say = language.texts.words.settings;
  const { variant: labelOf } = language.pane.preview.whatIf;
  const present = windowText(settings.window, language);
  return [
    ...RULES.filter((rule) => rule !== settings.attributionRule).map((rule) => ({
      key: `attributionRule=${rule}`,
      typed: `${names.attributionRule.name}=${words.attributionRule[rule]}`,
      label: labelOf(say.attributionRule(rule)),
    })),
    ...WINDOWS.map((window) => ({ window, text: windowText(window, language) }))
      .filter(({ text }) => text !== present)
      .map(({ window, text }) => ({
        key: `window=${JSON.stringify(window)}`,
        typed: `${names.window.name}=${text}`,
        label: labelOf(say.window(window)),
      })),
  ];
}

/** What the workbook's rules can be compared with, and by what they can be varied. */
export function scenarioChoices({ rules, settings }: ReadRules, language: Language): ScenarioChoices {
  const { compare, rules: texts } = language;
  const own = plansOf(rules);
  const templates = Object.values(RULE_TEMPLATES).map(({ id }) => ({ id, name: texts.templates[id].name }));
  return {
    plans: [
      ...(hasRules(rules) ? [{ key: "current", typed: "current", label: compare.current }] : []),
      ...own.map((plan) => ({ key: `plan:${plan}`, typed: plan, label: plan })),
      ...templates
        .filter(({ name }) => !own.includes(name))
        .map(({ id, name }) => ({ key: `template:${id}`, typed: id, label: name })),
    ],
    variants: variantsOf(settings, language),
  };
}

/** What is compared: the base, the other plans, and the base varied. */
export function scenariosOf(
  base: ScenarioChoice,
  { plans, variants }: ScenarioChoices,
  chosen: ReadonlySet<string>,
): readonly string[] {
  const others = plans.filter(({ key }) => chosen.has(key) && key !== base.key);
  const varied = variants.filter(({ key }) => chosen.has(key));
  return [base.typed, ...others.map(({ typed }) => typed), ...varied.map(({ typed }) => `${base.typed}+${typed}`)];
}
