import type { ChartAxis } from "../../spec/chartSpec";

/** Room beside the outermost points, as a share of what they span. */
const MARGIN = 0.18;

/** Steps between two bounds, about. */
const STEPS = 5;

/** Round bounds of an axis around its values, never beyond `least` and `most`. At least one value. */
export function axisBounds(
  values: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): NonNullable<ChartAxis["bounds"]> {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const step = roundStep((span * (1 + 2 * MARGIN)) / STEPS);
  const from = Math.floor((low - span * MARGIN) / step) * step;
  const to = Math.ceil((high + span * MARGIN) / step) * step;
  return { from: Math.max(least, exact(from)), to: Math.min(most, exact(to)) };
}

/** 1, 2 or 5 times a power of ten, not less than wanted. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const times = [1, 2, 5].find((factor) => factor * power >= wanted) ?? 10;
  return times * power;
}

/** Without the traces of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
