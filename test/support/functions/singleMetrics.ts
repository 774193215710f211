/** Functions of one metric, of whom and when, and their metrics. */
export const SINGLE_METRICS: Readonly<Record<string, string>> = {
  CONVERSION: "conversion",
  SALES: "sales",
  NETSALES: "netSales",
  ORDERS: "paidOrders",
  ENQUIRIES: "enquiries",
  RECEPTIONS: "receptions",
  AOV: "averageOrderValue",
  FIRSTRESPONSE: "firstResponse",
  AVGRESPONSE: "averageResponse",
  UNANSWERED: "unanswered",
  REPLYRATE: "replyRate",
  LOSSRATE: "orderLossRate",
  REFUNDRATE: "refundRate",
  SATISFACTION: "satisfaction",
  NEGATIVERATE: "negativeReviewRate",
};
