import { column } from "../columnText";

const metricHint = "指标名称或代码";

/** Tables of scoring: what they, their columns and their notes say. */
export const scorecardTablesZhCN = {
  CS_Bands: {
    columns: {
      from: column("起点", "达到即得分（含）；越低越好的指标为不超过"),
      metric: column("指标", metricHint),
      points: column("分数", "0–100"),
      scheme: column("考核表", "与考核指标表一致"),
    },
    note: "按档评分的指标：达到哪一档得多少分；按排名评分的，起点为名次。",
    title: "评分档",
  },
  CS_Grades: {
    columns: {
      coefficient: column("系数", "提成可乘以它，如 1.1"),
      from: column("起点", "得分达到即为此等级（含）"),
      grade: column("等级", "等级名称"),
      scheme: column("考核表", "与考核指标表一致"),
      wishedShare: column("建议占比", "只作对照，不改变等级"),
    },
    note: "得分对应的等级和系数。",
    title: "等级",
  },
  CS_Scorecard: {
    columns: {
      best: column("最好值", "线性：得 100 分的值"),
      cap: column("得分上限", "比例，留空为 100%"),
      deductPer: column("每差扣分", "扣分：每差一个单位（比率为 1 个百分点）扣几分"),
      floor: column("得分下限", "比例，留空为 0"),
      metric: column("指标", metricHint),
      minSample: column("最低样本", "样本（分母）少于此数视为无数据"),
      missing: column("无数据时", "暂缓 / 不计此项 / 记 0 分"),
      scheme: column("考核表", "考核表名称"),
      scoring: column("评分方式", "分档 / 线性 / 达成比 / 扣分 / 排名 / 主管打分"),
      target: column("目标", "达成比、扣分用"),
      weight: column("权重", "任意数，按比例折算"),
      worst: column("最差值", "线性：得 0 分的值"),
    },
    note: "每个考核指标一行：权重和评分方式。比率写 98% 或 0.98，金额元，时间秒。",
    title: "考核指标",
  },
};
