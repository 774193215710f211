import type { RuleTemplate } from "./ruleTemplate";

/** Bounds of 询单转化率 and rates: made up to show how the plan works, and marked 示例. */
const TIERS: readonly (readonly [from: number, rate: number])[] = [
  [0, 0.004],
  [0.3, 0.006],
  [0.4, 0.008],
  [0.5, 0.01],
];

/** 询单成交额 × the rate that the 询单转化率 reaches, on the whole base. */
export const conversionTiers: RuleTemplate = {
  id: "conversionTiers",
  manual: () => [],
  rows: ({ conversionPlan: plan, commission: component, exampleNote: note }) => ({
    CS_Plans: [{ plan, note }],
    CS_Commission: [{ plan, component, basis: "netSales", tierMetric: "conversion", mode: "whole", unit: "rate" }],
    CS_Tiers: TIERS.map(([from, rate]) => ({ plan, component, from, rate })),
  }),
};
