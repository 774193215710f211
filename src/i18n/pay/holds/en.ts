import { counted } from "../../counted";
import type { holdsZhCN } from "./zhCN";

export const holdsEn: typeof holdsZhCN = {
  title: "Pay that can't be published yet",
  person: "Person",
  how: "Ways out",
  why: "Why",
  and: "; ",
  names: (names) => names.join(", "),
  component: (plan, component, reason) => `component “${component}” of plan “${plan}”: ${reason}`,
  pool: (pool, reason) => `pool “${pool}”: ${reason}`,
  formula: (metric, definition) => ` (${metric} = ${definition})`,
  missingKpis: (metrics) => ` (KPIs without data: ${metrics})`,
  note: (people) =>
    `The pay of ${counted(people, "person", "people")} isn't final: the month can't be published yet. Why, and the ways out, stand on “Method & checks”.`,
  ways: {
    coefficient: ({ tables: { CS_Grades: grades } }) =>
      `In “${grades.title}”, fill in the grade's “${grades.columns.coefficient.header}”.`,
    data: (metric) => `Supply the table, column or values that “${metric}” is made from, and run again.`,
    gateFails: ({ tables: { CS_Gates: gates }, words: { onFail } }) =>
      `In “${gates.title}”, change “${gates.columns.onFail.header}” from “${onFail.hold}” to “${onFail.zero}” or “${onFail.factor}”.`,
    gateNoData: ({ tables: { CS_Gates: gates }, words: { noData, onFail } }) =>
      `In “${gates.title}”, set “${gates.columns.noData.header}” to “${noData.pass}”, or to “${noData.fail}” (“${gates.columns.onFail.header}” mustn't be “${onFail.hold}” then).`,
    grade: ({ tables: { CS_Grades: grades } }) =>
      `In “${grades.title}”, add a grade whose “${grades.columns.from.header}” isn't above the score, with its “${grades.columns.coefficient.header}”.`,
    later: "Once their enquiries are ripe, run again with data exported later.",
    multiplyBy: ({ tables: { CS_Commission: commission }, words: { measures } }) =>
      `In “${commission.title}”, set the component's “${commission.columns.multiplyBy.header}” to something that everybody has, or to “${measures.none}”; that is for all on the plan.`,
    plan: ({ tables: { CS_Roster: roster, CS_Events: events }, words: { eventKind } }) =>
      `In “${roster.title}”, give the person a “${roster.columns.plan.header}” that doesn't need the figure; or empty the “${roster.columns.plan.header}” of all their accounts: there is no commission this month then, and what is due goes into “${events.title}” (“${events.columns.kind.header}”: “${eventKind.money}”). Change it back once the month is published.`,
    poolBasis: ({ tables: { CS_Pools: pools } }) =>
      `In “${pools.title}”, give the pool a “${pools.columns.basis.header}” that has a value.`,
    poolRate: ({ tables: { CS_Pools: pools } }) =>
      `In “${pools.title}”, fill in a fixed “${pools.columns.rate.header}”: tiers are then left aside.`,
    roster: (column, { tables: { CS_Roster: roster } }) => `In “${roster.title}”, fill in “${column}”.`,
    scheme: ({ tables: { CS_Roster: roster, CS_Scorecard: scorecard }, words: { missing } }) =>
      `In “${roster.title}”, fill in the person's “${roster.columns.scheme.header}”; where it is filled in, set “${scorecard.columns.missing.header}” in “${scorecard.title}” to “${missing.zero}”.`,
    score: ({ tables: { CS_Scorecard: scorecard }, words: { missing } }) =>
      `Supply the data of the KPIs that lack it, or set their “${scorecard.columns.missing.header}” in “${scorecard.title}” to “${missing.zero}”; where other KPIs can be scored, “${missing.exclude}” will do as well.`,
    tierMetric: ({ tables: { CS_Commission: commission, CS_Tiers: tiers } }) =>
      `In “${commission.title}”, give the component a “${commission.columns.tierMetric.header}” that everybody has (blank: the basis itself), with the “${tiers.columns.from.header}” of “${tiers.title}” to suit; that is for all on the plan.`,
    tiers: ({ tables: { CS_Tiers: tiers } }) =>
      `In “${tiers.title}”, add tiers that have begun by this month (“${tiers.columns.effectiveFrom.header}” blank, or no later).`,
  },
};
