import { report, type Preset } from "./preset";

/** A refund export, told from others by its amount's header; the dates are called alike in all of them. */
function refunds(name: string, amount: string): Preset {
  return {
    name,
    tool: "tmall",
    kind: "refunds",
    signature: ["退款编号", amount, "退款状态"],
    columns: {
      amount: [amount],
      applied: ["退款申请时间", "退款的申请时间"],
      completed: ["退款完结时间", "完结时间"],
    },
  };
}

/** Exports of 淘宝 and 天猫, of 千牛 and 生意参谋, and of the tool 赤兔. */
export const TAOBAO_PRESETS: readonly Preset[] = [
  {
    // ExportOrderList of 2016 to 2020: 41, 54 and 67 columns. 买家实际支付金额 is net of refunds, 总金额 is not.
    name: "taobao.orders",
    tool: "taobao",
    kind: "orders",
    signature: ["订单编号", "买家会员名", "总金额", "买家实际支付金额", "订单创建时间"],
    columns: {
      buyer: ["买家会员名"],
      created: ["订单创建时间"],
      paid: ["订单付款时间"],
      quantity: ["宝贝总数量"],
      sellerMemo: ["商家备注", "订单备注"],
      discount: [],
    },
    rowGrain: "order",
    amountBasis: "gross",
  },
  {
    // 千牛's order list since 2024.
    name: "qianniu.orders",
    tool: "taobao",
    kind: "orders",
    signature: ["订单编号", "买家实付金额", "订单创建时间", "买家应付邮费"],
    columns: { sellerMemo: ["商家备注", "商家备忘"], agent: [], discount: [] },
    rowGrain: "order",
    amountBasis: "gross",
  },
  {
    // ExportItemList: one row per 子订单 with its own amounts.
    name: "taobao.items",
    tool: "taobao",
    kind: "orders",
    signature: ["子订单编号", "主订单编号", "购买数量", "买家实付金额"],
    columns: { amount: ["买家实付金额"], sellerMemo: ["商家备注", "商家备忘"], grossAmount: [], discount: [] },
    rowGrain: "line",
    amountBasis: "gross",
  },
  refunds("tmall.refunds", "买家退款金额"),
  refunds("qianniu.refunds", "退款总额"),
  {
    name: "chitu.sessions",
    tool: "chitu",
    kind: "sessions",
    signature: ["买家旺旺", "客服旺旺", "开始时间"],
    columns: { buyer: ["买家旺旺"], agent: ["客服旺旺"], start: ["开始时间"] },
  },
  report("chitu", "chitu.report", {
    signature: ["客服昵称", "聊天人数(原咨询人数)"],
    columns: { agent: ["客服昵称"], consultations: ["聊天人数(原咨询人数)"] },
  }),
  report("chitu", "chitu.workload", {
    signature: ["账户名", "咨询人数", "接待人数"],
    columns: { agent: ["账户名"], satisfaction: ["客服服务满意度", "客户满意比"] },
  }),
  report("chitu", "chitu.presale", {
    signature: ["询单->最终付款人数", "询单->最终付款成功率"],
  }),
  report("chitu", "chitu.daily", {
    signature: ["旺旺", "询单人数延", "询单->最终付款人数延"],
    columns: { agent: ["旺旺"] },
  }),
  report("sycm", "sycm.reception", {
    signature: ["旺旺昵称", "咨询人数", "旺旺回复率"],
    columns: { agent: ["旺旺昵称"], receivedBuyers: ["接待人数", "有效接待人数"] },
  }),
  report("sycm", "sycm.performance", {
    signature: ["旺旺昵称", "询单人数", "询单最终付款转化率"],
    columns: { agent: ["旺旺昵称"] },
  }),
  report("qianniu", "qianniu.service", {
    signature: ["旺旺账号名称", "人工接待会话量"],
    columns: { agent: ["旺旺账号名称"] },
  }),
];
