import type { MetricCode } from "../metrics/zhCN";

/** Other names that plans and scorecards use for metrics; a metric's own names and code are known besides. */
export const METRIC_ALIASES: Readonly<Record<string, MetricCode>> = {
  询单销售额: "netSales",
  询单成交额: "netSales",
  落实付款金额: "sales",
  落实付款单数: "paidOrders",
  最终付款转化率: "conversion",
  询单最终付款转化率: "conversion",
  "询单→最终付款转化率": "conversion",
  "询单→次日付款转化率": "nextDayConversion",
  "询单→当日付款转化率": "sameDayConversion",
  "询单→下单转化率": "placedConversion",
  "下单→付款成功率": "paySuccess",
  落实客单价比: "relativeOrderValue",
  平均响应: "averageResponse",
  首次响应: "firstResponse",
  三分钟应答: "within3min",
  三分钟应答率: "within3min",
  接待时长: "duration",
  完成率: "targetCompletion",
  最大同时接待数: "peakConcurrency",
  销售金额: "sales",
  客单价比: "relativeOrderValue",
};
