/** What a metric is called, what a figure of it is counted in (empty for shares and plain numbers), and how it is found. */
export interface MetricText {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

const text = (name: string, unit: string, definition: string): MetricText => ({ name, unit, definition });

export const metricsZhCN = {
  answerRatio: text("答问比", "", "客服消息数 ÷ 买家消息数，两者都有的会话"),
  assistedSales: text("协助金额", "元", "本期付款、归他人但本客服在窗口内接待过的订单金额"),
  assists: text("协助跟进", "单", "本期付款、归他人但本客服在窗口内接待过的订单数"),
  attendance: text("出勤", "", "人员表填写"),
  averageOrderValue: text("客单价", "元", "销售额 ÷ 付款买家数（去重）"),
  averageResponse: text("平均响应时间", "秒", "各会话平均响应时间按客服消息数加权"),
  buyerConversion: text("去重转化率", "", "最终付款的询单买家 ÷ 询单买家（都去重，未到期的不计）"),
  chaseSuccess: text("催付成功率", "", "由本客服催成付款的静默订单 ÷ 本客服催过的静默订单"),
  conversion: text("询单转化率", "", "窗口内下单并在付款期限内付款的询单 ÷ 询单（未到期的不计）"),
  duration: text("平均接待时长", "秒", "会话结束 − 开始的平均值"),
  enquiries: text("询单人数", "人天", "不算售后的接待（客服 × 买家 × 营业日）"),
  enquiringBuyers: text("询单买家数", "人", "有询单的买家，去重"),
  filteredSessions: text("过滤的会话", "个", "按设定不计入的会话"),
  firstResponse: text("首次响应时间", "秒", "各会话首次响应时间的平均值"),
  firstResponseP50: text("首次响应中位数", "秒", "一半会话的首次响应不超过此数"),
  firstResponseP90: text("首次响应 P90", "秒", "九成会话的首次响应不超过此数"),
  followUpRate: text("沉默跟进率", "", "买家沉默 5 分钟以上后跟进的次数 ÷ 沉默次数"),
  itemsPerBuyer: text("客件数", "件", "件数 ÷ 付款买家数（去重）"),
  itemsPerOrder: text("连带率", "件/单", "件数 ÷ 付款单数"),
  lostEnquiries: text("询单流失人数", "人天", "到期的询单 − 其中下单的询单"),
  negativeReviewRate: text("差评率", "", "归属订单中的差评 ÷ 归属订单中的评价"),
  netSales: text("净销售额", "元", "销售额 − 这些订单在截止日前完成的退款"),
  nextDayConversion: text("次日付款转化率", "", "窗口内下单并在次日结束前付款的询单 ÷ 询单"),
  orderLossRate: text("订单流失率", "", "关闭或取消的下单 ÷ 落实下单数"),
  overload: text("超负荷天数", "天", "接待人数超过接待上限的天数"),
  paidOrders: text("付款单数", "单", "归属本客服、本期付款的订单数"),
  paySuccess: text("下单付款成功率", "", "已付款的下单 ÷ 落实下单数"),
  peakConcurrency: text("最大同时接待", "个", "同一时刻进行中的会话数的最大值"),
  placedAmount: text("下单金额", "元", "落实下单的订单金额"),
  placedConversion: text("下单转化率", "", "窗口内下单的询单 ÷ 询单"),
  placedOrders: text("落实下单数", "单", "本期创建、下单归本客服的订单数"),
  ratedRate: text("参评率", "", "有评分的会话 ÷ 会话量"),
  receivedBuyers: text("接待买家数", "人", "接待过的买家，去重"),
  receptions: text("接待人数", "人天", "客服 × 买家 × 营业日"),
  refundedOrderRate: text("退款单率", "", "有退款的订单 ÷ 付款单数"),
  refundRate: text("退款率", "", "计入的退款金额 ÷ 销售额"),
  relativeOrderValue: text("客单价比", "", "本人客单价 ÷ 全店客单价"),
  repeatRate: text("老客复购率", "", "此前在本店付过款的买家 ÷ 付款买家数"),
  replyRate: text("回复率", "", "有回复的会话 ÷ 会话量"),
  sales: text("销售额", "元", "归属本客服、本期付款的订单金额"),
  salesShare: text("销售占比", "", "销售额 ÷ 全店本期付款金额（含静默订单）"),
  sameDayConversion: text("当日付款转化率", "", "当日下单并当日付款的询单 ÷ 询单"),
  satisfaction: text("满意率", "", "4 星及以上 ÷ 有评分的会话"),
  satisfactionScore: text("满意度", "分", "评分的平均值，满分 5"),
  sessions: text("会话量", "个", "未被过滤的会话"),
  shopPaidSales: text("全店付款金额", "元", "本期付款、未被排除的全部订单金额，含静默订单"),
  shortReplyRate: text("过短回复率", "", "少于 4 个字的回复 ÷ 回复"),
  slowReceptions: text("慢响应人数", "人天", "平均响应超过 120 秒的接待"),
  targetCompletion: text("指标完成率", "", "本人净销售额 ÷ 人员表目标"),
  typingSpeed: text("打字速度", "字/分", "客服字数 ÷ 回复用时"),
  unanswered: text("未回复数", "个", "客服始终没有回复的会话"),
  within30s: text("30 秒应答率", "", "30 秒内首次响应的会话 ÷ 会话量"),
  within3min: text("3 分钟应答率", "", "3 分钟内首次响应的会话 ÷ 会话量"),
  within5min: text("5 分钟应答率", "", "5 分钟内首次响应的会话 ÷ 会话量"),
};

export type MetricCode = keyof typeof metricsZhCN;
