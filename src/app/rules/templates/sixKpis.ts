import type { RuleCells, RuleTemplate } from "./ruleTemplate";

/** A KPI scored by bands: metric, weight, then pairs of a bound and its points. */
type Kpi = readonly [metric: string, weight: number, bands: readonly (readonly [from: number, points: number])[]];

const KPIS: readonly Kpi[] = [
  [
    "targetCompletion",
    30,
    [
      [1, 100],
      [0.9, 85],
      [0.8, 70],
      [0.7, 55],
      [0.6, 40],
      [0.5, 25],
      [0.4, 10],
    ],
  ],
  ["conversion", 20, bands(0.45, 0.4, 0.35)],
  ["averageOrderValue", 20, bands(250, 230, 210)],
  ["replyRate", 20, bands(0.98, 0.95, 0.92)],
  ["averageResponse", 5, bands(35, 45, 55)],
];

function bands(best: number, middle: number, least: number): Kpi[2] {
  return [
    [best, 100],
    [middle, 80],
    [least, 60],
  ];
}

/**
 * The complete six-KPI table as it is published for pre-sale teams: 指标完成率 30, 最终付款转化率 20, 客单价 20, 回复率 20,
 * 平均响应 5, 出勤 5 by manual points; 金牌 from 90, 银牌 from 80, 铜牌 from 70.
 */
export const sixKpis: RuleTemplate = {
  id: "sixKpis",
  manual: ({ attendance }) => [attendance],
  rows: ({ scheme, attendance, gold, silver, bronze }) => ({
    CS_Scorecard: [
      ...KPIS.map(([metric, weight]): RuleCells => ({ scheme, metric, weight, scoring: "bands" })),
      { scheme, metric: `manual:${attendance}`, weight: 5, scoring: "manual" },
    ],
    CS_Bands: KPIS.flatMap(([metric, , steps]) => steps.map(([from, points]) => ({ scheme, metric, from, points }))),
    CS_Grades: [
      { scheme, from: 90, grade: gold },
      { scheme, from: 80, grade: silver },
      { scheme, from: 70, grade: bronze },
    ],
  }),
};
