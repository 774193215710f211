import { column } from "../columnText";

const metricHint = "指标名称或代码";

/** Tables of the ledger: what they, their columns and their notes say. */
export const ledgerTablesZhCN = {
  CS_Facts: {
    columns: {
      agent: column("客服账号", "聊天账号；底薪为姓名"),
      denominator: column("分母", "金额、个数为 1"),
      metric: column("指标", metricHint),
      month: column("月份", "如 2026-06"),
      numerator: column("分子", "金额为元，时间为秒"),
    },
    note: "各月各账号的指标，供环比、季度和年度奖项使用；各人当月的底薪，供锁定后的应发使用。",
    title: "指标存档",
  },
  CS_Ledger: {
    columns: {
      amount: column("金额", "元；扣回、结转为负"),
      base: column("基数", "元或个数"),
      component: column("项目", "提成项、公共池、奖项或事由"),
      kind: column("类型", "手工只加：已发、调整（只改余额，不改应发）"),
      month: column("月份", "如 2026-06"),
      orderId: column("订单编号", ""),
      paid: column("付款时间", "订单的付款时间"),
      person: column("人员", "姓名"),
      rate: column("提点", "比例或单价"),
      refundId: column("退款编号", "没有编号的为完成时刻和金额"),
      runId: column("运行编号", "发布时写入；手工行留空"),
      status: column("状态", "已发布 / 已锁定；手工行留空"),
    },
    note: "每月发布的工资构成，逐单逐项。",
    title: "台账",
  },
};
