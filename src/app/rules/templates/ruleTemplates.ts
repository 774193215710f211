import { conversionTiers } from "./conversionTiers";
import { flatRate } from "./flatRate";
import { linearScheme } from "./linearScheme";
import type { RuleTemplate, TemplateId } from "./ruleTemplate";
import { salesTiers } from "./salesTiers";
import { silentPool } from "./silentPool";
import { sixKpis } from "./sixKpis";
import { teamPool } from "./teamPool";

/** Every template that ships, by its code, in the order in which they are offered. */
export const RULE_TEMPLATES: Readonly<Record<TemplateId, RuleTemplate>> = {
  flatRate,
  conversionTiers,
  salesTiers,
  sixKpis,
  linearScheme,
  teamPool,
  silentPool,
};
