import { report, type Preset } from "./preset";

/** Exports of 抖音: orders (one row per 商品单 with its own amount, no buyer), 售后, 飞鸽's 客服表现. */
export const DOUYIN_PRESETS: readonly Preset[] = [
  {
    name: "douyin.orders",
    tool: "douyin",
    kind: "orders",
    signature: ["主订单编号", "子订单编号", "订单提交时间", "订单应付金额"],
    columns: {
      amount: ["订单应付金额"],
      grossAmount: [],
      buyer: [],
      created: ["订单提交时间"],
      paid: ["支付完成时间"],
      received: ["订单完成时间"],
      sellerMemo: ["商家备注"],
      flag: ["旗帜颜色"],
      refundStatus: ["售后状态"],
      refundAmount: [],
      shop: ["店铺名称"],
      quantity: ["商品数量"],
    },
    rowGrain: "line",
    amountBasis: "gross",
  },
  {
    // 退商品金额 and 退运费金额 together are what went back. 换货 and 补寄 stand in the same list.
    name: "douyin.aftersale",
    tool: "douyin",
    kind: "refunds",
    signature: ["售后单号", "订单号", "退商品金额(元)", "售后状态"],
    columns: { refundId: ["售后单号"], orderId: ["订单号"], amount: ["退商品金额(元)"], status: ["售后状态"] },
    completedBy: { completed: ["商家退款时间", "用户到账时间", "售后完结时间"] },
  },
  report("douyin", "feige.service", {
    signature: ["接待会话量", "已接待人数", "客服询单支付额"],
    columns: {
      agent: ["客服账号(昵称)", "客服昵称", "账号名称"],
      sales: ["客服询单支付额"],
      within3min: ["全天3分钟回复率", "工作时间3分钟回复率"],
      averageResponse: ["全天平响时长", "工作时间平响时长"],
      firstResponse: ["全天首响时长"],
    },
  }),
  report("douyin", "feige.reception", {
    signature: ["人工已接待会话量", "人工已接待人数"],
    columns: { agent: ["客服昵称", "账号名称"], sessions: ["人工已接待会话量"], receivedBuyers: ["人工已接待人数"] },
  }),
];
