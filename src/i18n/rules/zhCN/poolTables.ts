import { column } from "../columnText";

const metricHint = "指标名称或代码";

/** Tables of pools and awards: what they, their columns and their notes say. */
export const poolTablesZhCN = {
  CS_Awards: {
    columns: {
      award: column("奖项", "奖项名称"),
      group: column("组", "只在此组内评；留空为全体"),
      metric: column("指标", metricHint),
      minSample: column("最低样本", "样本（分母）少于此数不参评"),
      period: column("周期", "月 / 季 / 年"),
      prize: column("奖金", "元"),
      rank: column("名次", "1、2、3……每个名次一行"),
      tie: column("并列", "平分所占名次的奖金，或各得全额"),
    },
    note: "按名次发的奖金，在周期的最后一个月发放。",
    title: "奖项",
  },
  CS_PoolRanks: {
    columns: {
      extra: column("另加", "元，不从池中出"),
      pool: column("公共池", "与公共池表一致"),
      rank: column("名次", "1、2、3……"),
      share: column("占比", "占池的比例，如 40%"),
    },
    note: "按名次分的池：各名次得多少，其余人平分剩下的。",
    title: "池内名次",
  },
  CS_Pools: {
    columns: {
      basis: column("基数", "静默销售额、全店付款金额、组销售额或指标"),
      component: column("提成项", "按阶梯时：用哪个提成项的档位"),
      group: column("组", "谁来分；留空为全体"),
      plan: column("方案", "按阶梯时：用哪个方案的档位"),
      pool: column("公共池", "名称"),
      rankBy: column("排名指标", "按名次分时；留空为净销售额"),
      rate: column("提点", "比例，如 0.6%；按阶梯时留空"),
      share: column("分法", "平均 / 按在职天数 / 按名次 / 按指标比例"),
      tierMetric: column("分档指标", "按什么选档位；留空为基数自己"),
    },
    note: "团队共分的奖金池。",
    title: "公共池",
  },
};
