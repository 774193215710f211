import type { ComponentRow, TierRow } from "../../../engine/commission/planRules";
import { figureText, metricName, numberText, percentText, type RuleLanguage } from "./ruleNames";

/** A tier's rate in the unit of its component: `0.85%`, `1.5 yuan each`, `300 yuan`. */
export function rateText(rate: number, unit: ComponentRow["unit"], { rules }: RuleLanguage): string {
  if (unit === "rate") return percentText(rate);
  return unit === "perUnit" ? rules.lines.yuanEach(numberText(rate)) : rules.lines.fixed(numberText(rate));
}

/** A basis, and what is paid for it from which figure on. */
export interface Ladder {
  readonly basis: string;
  readonly tierMetric: string | null;
  readonly mode: ComponentRow["mode"];
  readonly unit: ComponentRow["unit"];
  readonly tiers: readonly Pick<TierRow, "from" | "rate">[];
}

/** What a ladder pays: one tier from 0 is a flat rate. */
export function ladderText({ basis, tierMetric, mode, unit, tiers }: Ladder, language: RuleLanguage): string {
  const { lines, words } = language.rules;
  const [only] = tiers;
  const base = metricName(basis, language);
  if (only !== undefined && tiers.length === 1 && only.from <= 0 && tierMetric === null) {
    return lines.flat(base, rateText(only.rate, unit, language));
  }
  const metric = tierMetric ?? basis;
  const steps = tiers.map(({ from, rate }) =>
    lines.tier(figureText(from, metric, language), rateText(rate, unit, language)),
  );
  const by = tierMetric === null ? "" : lines.by(metricName(tierMetric, language));
  return lines.tiered({ basis: base, by, mode: words.tierMode[mode ?? "whole"], steps: lines.steps(steps) });
}
