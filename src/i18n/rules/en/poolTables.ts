import type { poolTablesZhCN } from "../zhCN/poolTables";
import { column } from "../columnText";

const metricHint = "Name or code of a metric";

export const poolTablesEn: typeof poolTablesZhCN = {
  CS_Awards: {
    columns: {
      award: column("Award", "Name of the award"),
      group: column("Group", "Only within this group; blank: everybody"),
      metric: column("Metric", metricHint),
      minSample: column("Minimum sample", "Fewer cases than this never win"),
      period: column("Period", "Month / quarter / year"),
      prize: column("Prize", "Yuan"),
      rank: column("Rank", "1, 2, 3 …: a row for each"),
      tie: column("Tie", "Share the prizes of the places taken, or the full one each"),
    },
    note: "Prizes by rank, paid in the last month of the period.",
    title: "Awards",
  },
  CS_PoolRanks: {
    columns: {
      extra: column("Extra", "Yuan on top of the pool"),
      pool: column("Pool", "As in Pools"),
      rank: column("Rank", "1, 2, 3 …"),
      share: column("Share", "Of the pool, such as 40%"),
    },
    note: "For pools shared by rank: what each place gets; the others share the rest equally.",
    title: "Pool ranks",
  },
  CS_Pools: {
    columns: {
      basis: column("Basis", "Silent sales, shop paid sales, group sales, or a metric"),
      component: column("Component", "For tiers: whose tiers"),
      group: column("Group", "Who shares; blank: everybody"),
      plan: column("Plan", "For tiers: whose tiers"),
      pool: column("Pool", "Name"),
      rankBy: column("Rank by", "For sharing by rank; blank: Net sales"),
      rate: column("Rate", "A share such as 0.6%; blank for tiers"),
      share: column("Share", "Equal / headcount / rank / in proportion to a metric"),
      tierMetric: column("Tier metric", "What picks the tier; blank: the basis itself"),
    },
    note: "Money that a team shares.",
    title: "Pools",
  },
};
