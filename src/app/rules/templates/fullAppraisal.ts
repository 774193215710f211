import { conversionTiers } from "./conversionTiers";
import type { RuleTemplate } from "./ruleTemplate";
import { sixKpis } from "./sixKpis";

/** A scorecard and a commission plan at once, as most teams have them: the six KPIs, and the tiers of conversion. */
export const fullAppraisal: RuleTemplate = {
  id: "fullAppraisal",
  manual: sixKpis.manual,
  rows: (words) => ({ ...sixKpis.rows(words), ...conversionTiers.rows(words) }),
};
