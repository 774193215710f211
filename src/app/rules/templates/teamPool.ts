import type { RuleTemplate } from "./ruleTemplate";

/** Team completion and rates, as published: 1/1.5/2/2.5 % from 60/80/100/150 %. */
const TIERS: readonly (readonly [from: number, rate: number])[] = [
  [0.6, 0.01],
  [0.8, 0.015],
  [1, 0.02],
  [1.5, 0.025],
];

/** Shop sales × the rate that Σ target basis ÷ Σ targets reaches, in equal shares. */
export const teamPool: RuleTemplate = {
  id: "teamPool",
  manual: () => [],
  rows: ({ teamPlan: plan, completionPool: pool }) => ({
    CS_Tiers: TIERS.map(([from, rate]) => ({ plan, component: pool, from, rate })),
    CS_Pools: [{ pool, basis: "shopPaidSales", plan, component: pool, tierMetric: "completion", share: "equal" }],
  }),
};
