import type { RuleTemplate } from "./ruleTemplate";

/** Yuan of net sales and rates, as published: 0.8/0.85/0.9/0.95/1.0/1.1 % from 5/10/20/30/40/50 万. */
const TIERS: readonly (readonly [from: number, rate: number])[] = [
  [50_000, 0.008],
  [100_000, 0.0085],
  [200_000, 0.009],
  [300_000, 0.0095],
  [400_000, 0.01],
  [500_000, 0.011],
];

/** 询单销售额 × the rate that it reaches itself, on the whole of it (全额). */
export const salesTiers: RuleTemplate = {
  id: "salesTiers",
  manual: () => [],
  rows: ({ salesPlan: plan, commission: component }) => ({
    CS_Plans: [{ plan }],
    CS_Commission: [{ plan, component, basis: "netSales", mode: "whole", unit: "rate" }],
    CS_Tiers: TIERS.map(([from, rate]) => ({ plan, component, from, rate })),
  }),
};
