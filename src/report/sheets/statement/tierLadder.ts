import type { ComponentPay } from "../../../engine/commission/componentPay";
import { unitOfMetric } from "../../../engine/commission/metricFigure";
import type { TierRow } from "../../../engine/commission/planRules";
import { tiersOf } from "../../../engine/commission/tierSet";
import { exact, numberOf, subtract } from "../../../engine/units/exact";
import { ladderText, rateText } from "../rules/ladderText";
import { figureText, metricName } from "../rules/ruleNames";
import type { PayFrame } from "./payFrame";

type Step = Pick<TierRow, "from" | "rate">;

/** The steps that held in the month, ascending. */
function stepsOf({ plan, component }: ComponentPay, { rules, pay: { month } }: PayFrame): readonly Step[] {
  return tiersOf(rules.tiers, { plan, component, month }).map(({ from, rate }) => ({
    from: numberOf(from),
    rate: numberOf(rate),
  }));
}

/** Decimals in which a distance is said, upwards: less than it doesn't do. */
function stepDecimals(metric: string): number {
  const unit = unitOfMetric(metric);
  if (unit === "ratio") return 4;
  return unit === "count" ? 0 : 2;
}

function distanceText(distance: number, metric: string, { words, language }: PayFrame): string {
  const size = 10 ** stepDecimals(metric);
  const shown = Math.ceil(Number((distance * size).toFixed(6))) / size;
  if (unitOfMetric(metric) !== "ratio") return figureText(shown, metric, language);
  return words.appraisal.changePoints((shown * 100).toFixed(2));
}

/** The next step that pays more, and how far it is; none on the highest one, or where the value isn't known. */
function nextText(pay: ComponentPay, steps: readonly Step[], frame: PayFrame): readonly string[] {
  const { tierMetric, tierValue, rate, unit } = pay;
  if (tierValue === null || rate === null) return [];
  const next = steps.find((step) => step.from > tierValue && step.rate > rate);
  if (next === undefined) return [];
  const { language, words } = frame;
  return [
    words.statement.nextTier({
      metric: metricName(tierMetric, language),
      distance: distanceText(numberOf(subtract(exact(next.from), exact(tierValue))), tierMetric, frame),
      from: figureText(next.from, tierMetric, language),
      rate: rateText(next.rate, unit, language),
    }),
  ];
}

/** All steps of a component, and what the next one takes. */
export function tierLadder(pay: ComponentPay, frame: PayFrame): readonly string[] {
  const steps = stepsOf(pay, frame);
  if (steps.length === 0) return [];
  const tierMetric = pay.tierMetric === pay.basis ? null : pay.tierMetric;
  return [ladderText({ ...pay, tierMetric, tiers: steps }, frame.language), ...nextText(pay, steps, frame)];
}
