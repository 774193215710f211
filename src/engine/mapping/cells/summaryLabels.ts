/** First words of rows that add up or average the others: not agents, not orders. */
export const SUMMARY_LABELS: ReadonlySet<string> = new Set([
  "汇总",
  "均值",
  "总计",
  "平均",
  "合计",
  "总值",
  "汇总值",
  "平均值",
  "全店汇总值",
  "全店平均值",
  "同行同层均值",
  "同行同层优秀",
  "店铺汇总值",
  "店铺平均值",
  "店铺数据",
]);
