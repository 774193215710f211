/** Names of the sheets that are drawn of June 2026 where there are no rules, in their order. */
export const SHEETS_WITHOUT_RULES: readonly string[] = [
  "封面 2026-06",
  "绩效汇总 2026-06",
  "趋势 2026-06",
  "订单归属 2026-06",
  "数据问题 2026-06",
  "口径与核对 2026-06",
];
