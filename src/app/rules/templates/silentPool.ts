import type { RuleTemplate } from "./ruleTemplate";

/** As published: 6 ‰ of silent sales; rank 1 gets 40 % + 200 yuan, rank 2 30 % + 100 yuan, the others the rest equally. */
export const silentPool: RuleTemplate = {
  id: "silentPool",
  manual: () => [],
  rows: ({ silentPool: pool }) => ({
    CS_Pools: [{ pool, basis: "silentSales", rate: 0.006, share: "rank", rankBy: "netSales" }],
    CS_PoolRanks: [
      { pool, rank: 1, share: 0.4, extra: 200 },
      { pool, rank: 2, share: 0.3, extra: 100 },
    ],
  }),
};
