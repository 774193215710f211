import { payPeriod } from "../../../src/engine/payPeriod";
import type { PayResult } from "../../../src/engine/payResult";
import type { PeriodResult } from "../../../src/engine/periodResult";
import { EMPTY_LEDGER } from "../../../src/engine/commission/ledger";
import { rulesOfTables, type ReadRules } from "../../../src/app/rules/readRules";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { tableOf } from "../app/rules/tableOf";
import { sampleResult } from "./sampleResult";

export interface PaidMonth {
  readonly result: PeriodResult;
  readonly pay: PayResult;
  readonly read: ReadRules;
}

/** A made-up month paid by conversion tiers with a gate, a cap, a scorecard, a pool, an award and events. */
export function paidMonth(result: PeriodResult = sampleResult()): PaidMonth {
  const people = result.persons.map(({ person }) => person);
  const accounts = new Map(people.map((person) => [person, result.agents.filter((agent) => agent.person === person)]));
  const roster = people.map((person, i) => {
    const names = (accounts.get(person) ?? []).map(({ agent }) => agent).join("、");
    return [names, person, "售前", "阶梯", "售前", 3000 + i * 100, 20_000, i === 0 ? "" : 80 + (i % 20)];
  });
  const read = rulesOfTables(
    [
      tableOf("CS_Roster", ["账号", "人员", "组", "方案", "考核表", "底薪", "目标", "主管打分:出勤"], roster, {
        row: 60,
      }),
      tableOf("CS_Plans", ["方案", "封顶"], [["阶梯", 1500]]),
      tableOf(
        "CS_Commission",
        ["方案", "提成项", "基数", "分档指标", "计法", "单位", "封顶"],
        [
          ["阶梯", "销售提成", "净销售额", "询单转化率", "全额", "比例", 40],
          ["阶梯", "单量奖", "付款单数", "", "超额", "单价", ""],
        ],
      ),
      tableOf(
        "CS_Tiers",
        ["方案", "提成项", "起点", "提点"],
        [
          ["阶梯", "销售提成", 0, 0.0085],
          ["阶梯", "销售提成", 0.3, 0.0125],
          ["阶梯", "单量奖", 0, 1],
          ["阶梯", "单量奖", 50, 1.5],
        ],
      ),
      tableOf(
        "CS_Gates",
        ["方案", "提成项", "指标", "比较", "界限", "未达标时", "系数"],
        [["阶梯", "销售提成", "退款率", "≤", 0.001, "打折", 0.5]],
      ),
      tableOf(
        "CS_Scorecard",
        ["考核表", "指标", "权重", "评分方式", "最差值", "最好值"],
        [
          ["售前", "询单转化率", 60, "线性", 0.1, 0.6],
          ["售前", "主管打分:出勤", 40, "主管打分", "", ""],
        ],
      ),
      tableOf("CS_Grades", ["考核表", "起点", "等级"], [["售前", 60, "合格"]]),
      tableOf("CS_Pools", ["公共池", "基数", "提点", "分法"], [["静默池", "静默销售额", 0.006, "平均"]]),
      tableOf("CS_Awards", ["奖项", "指标", "周期", "名次", "奖金"], [["销冠", "净销售额", "月", 1, 200]]),
      tableOf(
        "CS_Events",
        ["月份", "人员", "类型", "数量", "每次", "说明"],
        [["2026-06", people[1] ?? "", "加减钱", 3, -10.5, "迟到"]],
      ),
    ],
    DEFAULT_SETTINGS,
  );
  const errors = read.faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const pay = payPeriod({ result, rules: read.rules, ledger: EMPTY_LEDGER, refunds: [] });
  return { result: { ...result, runId: pay.runId }, read, pay };
}
