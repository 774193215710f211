import { exact } from "../../../../src/engine/units/exact";
import type { Figures } from "../../../../src/engine/units/figure";

/** Figures in the units of rules; `[value, samples]` for a ratio; what isn't named has no data. */
export function figuresFor(
  values: Readonly<Record<string, number | readonly [value: number, samples: number]>>,
): Figures {
  return (metric) => {
    const found = values[metric];
    if (found === undefined) return { kind: "none", reason: "noData" };
    const [value, samples] = typeof found === "number" ? [found, null] : [found[0], exact(found[1])];
    return { kind: "value", value: exact(value), samples };
  };
}
