import { column } from "../columnText";

const metricHint = "指标名称或代码";

const effectiveHint = "从哪个月起生效，如 2026-06；留空为一直有效";

/** Tables of plans: what they, their columns and their notes say. */
export const planTablesZhCN = {
  CS_Commission: {
    columns: {
      basis: column("基数", "按什么指标提成，如净销售额"),
      cap: column("封顶", "元，满月；留空为不封顶"),
      component: column("提成项", "提成项名称"),
      effectiveFrom: column("生效月份", effectiveHint),
      floor: column("保底", "元，满月；留空为无"),
      mode: column("计法", "全额：达到的档位适用全部；超额：各档分段"),
      multiplyBy: column("再乘以", "无、得分、系数或指标"),
      plan: column("方案", "与方案表一致"),
      tierMetric: column("分档指标", "按什么选档位；留空为基数自己"),
      unit: column("单位", "比例：金额 × 提点；单价：每个几元；定额：达到即发"),
    },
    note: "一个方案由若干提成项组成；各项的档位写在阶梯表中。",
    title: "提成项",
  },
  CS_Gates: {
    columns: {
      component: column("提成项", "留空为整个方案"),
      factor: column("系数", "未达标时乘以几，如 0.5"),
      limit: column("界限", "比例写 30% 或 0.3，金额元，时间秒"),
      metric: column("指标", metricHint),
      noData: column("无数据时", "暂缓 / 视为达标 / 视为未达标"),
      onFail: column("未达标时", "不发 / 打折 / 暂缓"),
      operator: column("比较", "≥ > ≤ < = ≠"),
      plan: column("方案", "与方案表一致"),
    },
    note: "拿提成必须达到的条件，全部达到才发。",
    title: "门槛",
  },
  CS_Plans: {
    columns: {
      cap: column("封顶", "各项合计最多几元，满月"),
      floor: column("保底", "各项合计最少几元，满月"),
      note: column("说明", ""),
      plan: column("方案", "方案名称"),
    },
    note: "提成方案；人员表中写明每人用哪个方案。",
    title: "方案",
  },
  CS_Tiers: {
    columns: {
      component: column("提成项", "与提成项表一致"),
      effectiveFrom: column("生效月份", effectiveHint),
      from: column("起点", "达到即适用（含），从小到大；比例写 40% 或 0.4，金额元"),
      plan: column("方案", "与方案表一致"),
      rate: column("提点", "比例写 0.8%；单价、定额写元"),
    },
    note: "每个提成项的档位，至少一档；固定提点写一档，起点 0。",
    title: "阶梯",
  },
};
