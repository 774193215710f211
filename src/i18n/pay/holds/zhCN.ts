import type { RulesTexts } from "../../rules/rulesTextsFor";

/** Why a month can't be published, and what lifts it; tables, columns and words by the names they have in the rules. */
export const holdsZhCN = {
  title: "暂时不能发布的工资",
  person: "人员",
  how: "可以这样处理",
  why: "原因",
  and: "；",
  names: (names: readonly string[]) => names.join("、"),
  component: (plan: string, component: string, reason: string) => `方案“${plan}”的提成项“${component}”：${reason}`,
  pool: (pool: string, reason: string) => `公共池“${pool}”：${reason}`,
  formula: (metric: string, definition: string) => `（${metric} = ${definition}）`,
  missingKpis: (metrics: string) => `（缺数据的考核指标：${metrics}）`,
  note: (people: number) => `${people} 人的工资还不能确定，本月暂时不能发布；原因和办法见“口径与核对”。`,
  ways: {
    coefficient: ({ tables: { CS_Grades: grades } }: RulesTexts) =>
      `在“${grades.title}”中填写该等级的“${grades.columns.coefficient.header}”。`,
    data: (metric: string) => `补齐计算“${metric}”要用的表、列或数据，再运行。`,
    gateFails: ({ tables: { CS_Gates: gates }, words: { onFail } }: RulesTexts) =>
      `在“${gates.title}”中把“${gates.columns.onFail.header}”由“${onFail.hold}”改为“${onFail.zero}”或“${onFail.factor}”。`,
    gateNoData: ({ tables: { CS_Gates: gates }, words: { noData, onFail } }: RulesTexts) =>
      `在“${gates.title}”中把“${gates.columns.noData.header}”改为“${noData.pass}”，或改为“${noData.fail}”（此时“${gates.columns.onFail.header}”不能是“${onFail.hold}”）。`,
    grade: ({ tables: { CS_Grades: grades } }: RulesTexts) =>
      `在“${grades.title}”中加一个“${grades.columns.from.header}”不高于其得分的等级，并填“${grades.columns.coefficient.header}”。`,
    later: "等未到期的询单到期后，用更晚导出的数据再运行。",
    multiplyBy: ({ tables: { CS_Commission: commission }, words: { measures } }: RulesTexts) =>
      `在“${commission.title}”中把该项的“${commission.columns.multiplyBy.header}”换成人人有值的，或改为“${measures.none}”；对用此方案的人都有效。`,
    plan: ({ tables: { CS_Roster: roster, CS_Events: events }, words: { eventKind } }: RulesTexts) =>
      `在“${roster.title}”中给本人换一个用不到此项数据的“${roster.columns.plan.header}”；或清空本人各账号的“${roster.columns.plan.header}”，本月就没有提成，要发的写在“${events.title}”里（${events.columns.kind.header}“${eventKind.money}”）。发布后再改回。`,
    poolBasis: ({ tables: { CS_Pools: pools } }: RulesTexts) =>
      `在“${pools.title}”中给该池换一个有值的“${pools.columns.basis.header}”。`,
    poolRate: ({ tables: { CS_Pools: pools } }: RulesTexts) =>
      `在“${pools.title}”中给该池填固定的“${pools.columns.rate.header}”，就不再看阶梯。`,
    roster: (column: string, { tables: { CS_Roster: roster } }: RulesTexts) => `在“${roster.title}”中填写“${column}”。`,
    scheme: ({ tables: { CS_Roster: roster, CS_Scorecard: scorecard }, words: { missing } }: RulesTexts) =>
      `在“${roster.title}”中填写本人的“${roster.columns.scheme.header}”；已填的，在“${scorecard.title}”中把“${scorecard.columns.missing.header}”改为“${missing.zero}”。`,
    score: ({ tables: { CS_Scorecard: scorecard }, words: { missing } }: RulesTexts) =>
      `补齐缺数据的考核指标，或在“${scorecard.title}”中把它们的“${scorecard.columns.missing.header}”改为“${missing.zero}”；还有别的指标能得分时，也可改为“${missing.exclude}”。`,
    tierMetric: ({ tables: { CS_Commission: commission, CS_Tiers: tiers } }: RulesTexts) =>
      `在“${commission.title}”中给该项换一个人人有值的“${commission.columns.tierMetric.header}”（留空为基数自己），“${tiers.title}”的“${tiers.columns.from.header}”随之改写；对用此方案的人都有效。`,
    tiers: ({ tables: { CS_Tiers: tiers } }: RulesTexts) =>
      `在“${tiers.title}”中给它加上本月已生效的档位（“${tiers.columns.effectiveFrom.header}”留空，或不晚于本月）。`,
  },
};
