import { report, type Preset } from "./preset";

/** POP orders state the whole order's amount on each SKU's row; 订单备注 is the buyer's note. */
const ORDER_CHOICE: Pick<Preset, "tool" | "kind" | "columns" | "rowGrain" | "amountBasis"> = {
  tool: "jd",
  kind: "orders",
  columns: {
    amount: ["应付金额", "订单金额"],
    grossAmount: [],
    sellerMemo: ["商家备注"],
    sku: ["商品ID", "SKU编码", "货号"],
    discount: [],
  },
  rowGrain: "orderRepeatedPerLine",
  amountBasis: "gross",
};

/** Exports of 京东: POP orders, 客服管家's 接待数据, 服务工作量 and 销售绩效. */
export const JD_PRESETS: readonly Preset[] = [
  { ...ORDER_CHOICE, name: "jd.orders", signature: ["订单号", "下单帐号", "应付金额", "下单时间"] },
  { ...ORDER_CHOICE, name: "jd.orders", signature: ["订单号", "下单账号", "应付金额", "下单时间"] },
  report("jd", "jd.reception", {
    signature: ["客服", "接待量", "30s应答率"],
    columns: {
      agent: ["客服"],
      averageResponse: ["平均响应时长(新)", "平均响应时长(新标)", "新平均响应时间", "平均响应"],
      sessions: ["接待量"],
    },
  }),
  report("jd", "jd.sales", {
    signature: ["客服", "售前接待人数", "促成下单人数"],
    columns: { agent: ["客服"], enquiries: ["售前接待人数"], placedAmount: ["促成下单商品金额"] },
  }),
  report("jd", "jd.workload", {
    signature: ["咨询量", "接待量", "平均响应(s)"],
    columns: { consultations: ["咨询量", "咨询人数"], sessions: ["接待量"] },
  }),
  report("jd", "jd.performance", {
    signature: ["询单人数", "销售订单数", "询单->最终付款转化率"],
  }),
];
