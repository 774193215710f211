import type { GateOutcome } from "../../../engine/commission/gates";
import { unitOfMetric } from "../../../engine/commission/metricFigure";

/** Decimals in which a metric is read: a ratio's are those of its percentage, and two more. */
function decimalsOf(metric: string): number {
  const unit = unitOfMetric(metric);
  if (unit === "ratio") return 4;
  return unit === "seconds" ? 1 : 2;
}

/** Decimals beyond which a number has none. */
const MOST_DECIMALS = 17;

/**
 * What was reached, as a gate's line shows it: unrounded where the gate didn't pass (4.495 < 4.50), else in the metric's
 * decimals, more of them where fewer would put it on the other side of the limit. `null` without a value.
 */
export function gateFigure({ metric, limit, actual, outcome }: GateOutcome): number | null {
  if (actual === null || outcome !== "passed") return actual;
  for (let decimals = decimalsOf(metric); decimals < MOST_DECIMALS; decimals++) {
    const rounded = Number(actual.toFixed(decimals));
    if (Math.sign(rounded - limit) === Math.sign(actual - limit)) return rounded;
  }
  return actual;
}
