/** First words of rows that add up or average the others: not agents, not orders. Lower case, without blanks and colon. */
const SUMMARY_LABELS: ReadonlySet<string> = new Set([
  "汇总",
  "均值",
  "总计",
  "小计",
  "平均",
  "平均数",
  "合计",
  "总合计",
  "本页合计",
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
  "total",
  "totals",
  "subtotal",
  "grandtotal",
  "average",
]);

/** No label is longer, blanks and colon included; most names and all order numbers are told apart by that alone. */
export const LONGEST_LABEL = 14;

const DIGITS = /^\d/;

/** Whether a cell's text says that its row is a total: 合计, `合 计：`, Total. */
export function isSummaryLabel(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_LABEL || DIGITS.test(text)) return false;
  return SUMMARY_LABELS.has(text.normalize("NFKC").replace(/[\s:]/g, "").toLowerCase());
}
