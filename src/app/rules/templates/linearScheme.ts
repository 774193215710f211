import type { RuleTemplate } from "./ruleTemplate";

/**
 * Six metrics scored linearly, as published: 回复率 25 % (90→100 %), 三分钟应答 25 % (95→100 %), 平均响应 20 % (30→5 s), 首次响应
 * 10 % (40→8 s), 慢响应占比 10 % (10→0 %), 有效接待率 10 % (40→85 %). The last two are shares that only the platform has: they
 * are copied into the roster, 85 for 85 %.
 */
export const linearScheme: RuleTemplate = {
  id: "linearScheme",
  manual: ({ slowReceptions, effectiveReceptions }) => [slowReceptions, effectiveReceptions],
  rows: ({ scheme, slowReceptions, effectiveReceptions }) => {
    const linear = (metric: string, weight: number, [worst, best]: readonly [number, number]) => {
      return { scheme, metric, weight, scoring: "linear", worst, best };
    };
    return {
      CS_Scorecard: [
        linear("replyRate", 25, [0.9, 1]),
        linear("within3min", 25, [0.95, 1]),
        linear("averageResponse", 20, [30, 5]),
        linear("firstResponse", 10, [40, 8]),
        linear(`manual:${slowReceptions}`, 10, [10, 0]),
        linear(`manual:${effectiveReceptions}`, 10, [40, 85]),
      ],
    };
  },
};
