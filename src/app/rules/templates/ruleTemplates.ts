import { RULES_TEXTS } from "../../../i18n/rules/rulesTextsFor";
import { wordKey } from "../headerWords";
import { conversionTiers } from "./conversionTiers";
import { flatRate } from "./flatRate";
import { fullAppraisal } from "./fullAppraisal";
import { linearScheme } from "./linearScheme";
import type { RuleTemplate, TemplateId } from "./ruleTemplate";
import { salesTiers } from "./salesTiers";
import { silentPool } from "./silentPool";
import { sixKpis } from "./sixKpis";
import { teamPool } from "./teamPool";

/** Every template that ships, by its code, in the order in which they are offered. */
export const RULE_TEMPLATES: Readonly<Record<TemplateId, RuleTemplate>> = {
  fullAppraisal,
  flatRate,
  conversionTiers,
  salesTiers,
  sixKpis,
  linearScheme,
  teamPool,
  silentPool,
};

/** The template of this code or name, in either language; `undefined`: none such. */
export function templateNamed(text: string): TemplateId | undefined {
  const key = wordKey(text);
  const named = ({ id }: RuleTemplate): boolean =>
    [id, ...RULES_TEXTS.map(({ templates }) => templates[id].name)].some((name) => wordKey(name) === key);
  return Object.values(RULE_TEMPLATES).find(named)?.id;
}
