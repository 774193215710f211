import { report, type Preset } from "./preset";

/** 拼多多's orders name no buyer; what one paid, the merchant's receipts aside, is the amount. */
const ORDER_CHOICE: Pick<Preset, "tool" | "kind" | "rowGrain" | "amountBasis"> & {
  readonly columns: Record<string, readonly string[]>;
} = {
  tool: "pdd",
  kind: "orders",
  columns: {
    amount: ["用户实付金额(元)", "商家实收金额(元)"],
    grossAmount: [],
    buyer: [],
    sellerMemo: ["商家备注"],
    refundStatus: ["售后状态"],
    refundAmount: ["退款金额(元)"],
    sku: ["样式ID", "商品id"],
  },
  rowGrain: "order",
  amountBasis: "gross",
};

/** Exports of 拼多多: orders of today (no payment moment) and before, 售后, 客服数据. */
export const PDD_PRESETS: readonly Preset[] = [
  {
    ...ORDER_CHOICE,
    name: "pdd.orders",
    signature: ["订单号", "用户实付金额(元)", "订单成交时间"],
    columns: { ...ORDER_CHOICE.columns, created: ["订单成交时间"] },
  },
  {
    ...ORDER_CHOICE,
    name: "pdd.ordersBefore",
    signature: ["订单号", "用户实付金额(元)", "拼单成功时间"],
    columns: { ...ORDER_CHOICE.columns, created: ["拼单成功时间"], paid: ["支付时间"] },
  },
  {
    // A refund agreed to is paid back at once; 同意退货时间 is about the parcel.
    name: "pdd.aftersale",
    tool: "pdd",
    kind: "refunds",
    signature: ["售后编号", "订单编号", "同意退款时间", "售后状态"],
    columns: {
      refundId: ["售后编号"],
      orderId: ["订单编号"],
      amount: ["退款金额(元)"],
      completed: ["同意退款时间"],
      applied: ["售后申请时间", "申请时间"],
      status: ["售后状态"],
    },
  },
  report("pdd", "pdd.service", {
    signature: ["客服账号", "咨询人数", "最终成团人数"],
    columns: {
      agent: ["客服账号"],
      within3min: ["3分钟人工回复率(全天)", "3分钟人工回复率(8-23点)"],
      within30s: ["30秒应答率(全天)", "30秒应答率(8-23点)"],
      sales: ["客服销售额(元)"],
      netSales: ["去退销售额(元)"],
    },
  }),
];
