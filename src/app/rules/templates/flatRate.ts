import type { RuleTemplate } from "./ruleTemplate";

/** The traditional plan: 询单销售额 × a fixed rate. The rate of 1 % is an example, and marked as such. */
export const flatRate: RuleTemplate = {
  id: "flatRate",
  manual: () => [],
  rows: ({ flatPlan: plan, commission: component, exampleNote: note }) => ({
    CS_Plans: [{ plan, note }],
    CS_Commission: [{ plan, component, basis: "netSales", mode: "whole", unit: "rate" }],
    CS_Tiers: [{ plan, component, from: 0, rate: 0.01 }],
  }),
};
