import { commissionAnswer, bonusAnswer, gradeAnswer, payableAnswer, scoreAnswer } from "../app/live/answers/payAnswers";
import { agentsAnswer, tableAnswer } from "../app/live/answers/listAnswers";
import { agentAnswer, metricAnswer } from "../app/live/answers/metricAnswer";
import { ownerAnswer, whyAnswer } from "../app/live/answers/orderAnswers";
import { rankAnswer } from "../app/live/answers/rankAnswer";
import { stream } from "./liveCells";

/*
 * The functions of the namespace CS. Their ids are fixed for ever: workbooks hold them. The metadata generator reads this
 * file's comments and types, so that each function spells its parameters out; what people read in Excel comes from
 * `i18n/functions/guide` in their language. Parameters that may be left out arrive as null; `from` and `to` are dates,
 * months such as "2026-06", or left out: the default month.
 */

/**
 * Codes of metrics, for Excel's list of arguments.
 * @customenum {string}
 */
export enum METRIC_CODE {
  sessions = "sessions",
  filteredSessions = "filteredSessions",
  receptions = "receptions",
  receivedBuyers = "receivedBuyers",
  enquiries = "enquiries",
  enquiringBuyers = "enquiringBuyers",
  conversion = "conversion",
  nextDayConversion = "nextDayConversion",
  sameDayConversion = "sameDayConversion",
  placedConversion = "placedConversion",
  buyerConversion = "buyerConversion",
  placedOrders = "placedOrders",
  placedAmount = "placedAmount",
  paidOrders = "paidOrders",
  sales = "sales",
  netSales = "netSales",
  salesShare = "salesShare",
  shopPaidSales = "shopPaidSales",
  averageOrderValue = "averageOrderValue",
  relativeOrderValue = "relativeOrderValue",
  itemsPerBuyer = "itemsPerBuyer",
  itemsPerOrder = "itemsPerOrder",
  orderLossRate = "orderLossRate",
  paySuccess = "paySuccess",
  chaseSuccess = "chaseSuccess",
  lostEnquiries = "lostEnquiries",
  refundRate = "refundRate",
  refundedOrderRate = "refundedOrderRate",
  repeatRate = "repeatRate",
  assists = "assists",
  assistedSales = "assistedSales",
  firstResponse = "firstResponse",
  firstResponseP50 = "firstResponseP50",
  firstResponseP90 = "firstResponseP90",
  averageResponse = "averageResponse",
  unanswered = "unanswered",
  replyRate = "replyRate",
  within30s = "within30s",
  within3min = "within3min",
  within5min = "within5min",
  slowReceptions = "slowReceptions",
  answerRatio = "answerRatio",
  typingSpeed = "typingSpeed",
  shortReplyRate = "shortReplyRate",
  followUpRate = "followUpRate",
  duration = "duration",
  peakConcurrency = "peakConcurrency",
  overload = "overload",
  satisfaction = "satisfaction",
  satisfactionScore = "satisfactionScore",
  ratedRate = "ratedRate",
  negativeReviewRate = "negativeReviewRate",
  targetCompletion = "targetCompletion",
  attendance = "attendance",
}

/**
 * Share of enquiries that were paid for in time: 询单转化率.
 * @customfunction CONVERSION
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function conversion(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "conversion", agent, from, to }, context), invocation);
}

/**
 * Amount of the orders earned that were paid, in yuan.
 * @customfunction SALES
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function sales(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "sales", agent, from, to }, context), invocation);
}

/**
 * Sales less counted refunds, in yuan.
 * @customfunction NETSALES
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function netSales(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "netSales", agent, from, to }, context), invocation);
}

/**
 * Paid orders earned.
 * @customfunction ORDERS
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function orders(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "paidOrders", agent, from, to }, context), invocation);
}

/**
 * Enquiries: receptions that aren't after-sale.
 * @customfunction ENQUIRIES
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function enquiries(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "enquiries", agent, from, to }, context), invocation);
}

/**
 * Receptions: agent × buyer × business day.
 * @customfunction RECEPTIONS
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function receptions(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "receptions", agent, from, to }, context), invocation);
}

/**
 * Sales per distinct paying buyer, in yuan.
 * @customfunction AOV
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function averageOrder(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "averageOrderValue", agent, from, to }, context), invocation);
}

/**
 * Mean of the first responses, in seconds.
 * @customfunction FIRSTRESPONSE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function firstResponse(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "firstResponse", agent, from, to }, context), invocation);
}

/**
 * Mean response weighted by messages, in seconds.
 * @customfunction AVGRESPONSE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function averageResponse(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "averageResponse", agent, from, to }, context), invocation);
}

/**
 * Sessions that the agent never answered.
 * @customfunction UNANSWERED
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function unanswered(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "unanswered", agent, from, to }, context), invocation);
}

/**
 * Share of sessions that were answered.
 * @customfunction REPLYRATE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function replyRate(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "replyRate", agent, from, to }, context), invocation);
}

/**
 * Share of placed orders that were closed.
 * @customfunction LOSSRATE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function orderLossRate(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "orderLossRate", agent, from, to }, context), invocation);
}

/**
 * Counted refunds ÷ sales.
 * @customfunction REFUNDRATE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function refundRate(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "refundRate", agent, from, to }, context), invocation);
}

/**
 * Share of ratings of 4 stars or more.
 * @customfunction SATISFACTION
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function satisfaction(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "satisfaction", agent, from, to }, context), invocation);
}

/**
 * Share of reviewed orders with a negative review.
 * @customfunction NEGATIVERATE
 * @param agent Account, person, group or 全店.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function negativeReviewRate(
  agent: string,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => agentAnswer({ metric: "negativeReviewRate", agent, from, to }, context), invocation);
}

/**
 * Weighted score of the scorecard, 100 for all targets met.
 * @customfunction SCORE
 * @param agent Account or person.
 * @param [month] Month, or a date in it.
 * @param invocation Streams the result.
 * @streaming
 */
export function score(agent: string, month: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  stream((context) => scoreAnswer({ agent, month }, context), invocation);
}

/**
 * Grade that the score reaches.
 * @customfunction GRADE
 * @param agent Account or person.
 * @param [month] Month, or a date in it.
 * @param invocation Streams the result.
 * @streaming
 */
export function grade(agent: string, month: unknown, invocation: CustomFunctions.StreamingInvocation<string>): void {
  stream((context) => gradeAnswer({ agent, month }, context), invocation);
}

/**
 * Shares of pools, awards and money events, in yuan.
 * @customfunction BONUS
 * @param agent Account, person, group or 全店.
 * @param [month] Month, or a date in it.
 * @param invocation Streams the result.
 * @streaming
 */
export function bonus(agent: string, month: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  stream((context) => bonusAnswer({ agent, month }, context), invocation);
}

/**
 * Base salary and variable pay, in yuan.
 * @customfunction PAYABLE
 * @param agent Account, person, group or 全店.
 * @param [month] Month, or a date in it.
 * @param invocation Streams the result.
 * @streaming
 */
export function payable(agent: string, month: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  stream((context) => payableAnswer({ agent, month }, context), invocation);
}

/**
 * Commission after the plan's cap and floor, in yuan; or one component of it.
 * @customfunction COMMISSION
 * @param agent Account, person, group or 全店.
 * @param [month] Month, or a date in it.
 * @param [component] Name of a component.
 * @param invocation Streams the result.
 * @streaming
 */
export function commission(
  agent: string,
  month: unknown,
  component: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => commissionAnswer({ agent, month, component }, context), invocation);
}

/**
 * Place among all persons with a value, 1 for the best.
 * @customfunction RANK
 * @param agent Account or person.
 * @param {METRIC_CODE} metric Name or code of a metric.
 * @param [month] Month, or a date in it.
 * @param invocation Streams the result.
 * @streaming
 */
export function rank(
  agent: string,
  metric: METRIC_CODE,
  month: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => rankAnswer({ agent, metric, month }, context), invocation);
}

/**
 * Any metric of the catalogue. Conversions leave out enquiries whose days aren't over yet.
 * @customfunction METRIC
 * @param {METRIC_CODE} metric Name or code of a metric.
 * @param [agent] Account, person, group or 全店; the whole shop unless given.
 * @param [from] First day, or the month.
 * @param [to] Last day, included.
 * @param invocation Streams the result.
 * @streaming
 */
export function metric(
  metric: METRIC_CODE,
  agent: unknown,
  from: unknown,
  to: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream((context) => metricAnswer({ metric, agent, from, to }, context), invocation);
}

/**
 * Accounts of a group or of all, one below the other.
 * @customfunction AGENTS
 * @param [group] Name of a group.
 * @param invocation Streams the result.
 * @streaming
 */
export function agents(group: unknown, invocation: CustomFunctions.StreamingInvocation<string[][]>): void {
  stream((context) => agentsAnswer(group, context), invocation);
}

/**
 * Header, then every account with the given metrics of the default month.
 * @customfunction TABLE
 * @param metrics Names or codes of metrics.
 * @param invocation Streams the result.
 * @streaming
 */
export function table(metrics: string[], invocation: CustomFunctions.StreamingInvocation<unknown[][]>): void {
  stream((context) => tableAnswer(metrics, context), invocation);
}

/**
 * Why an order went to whom it went, in words.
 * @customfunction WHY
 * @param orderId Order number, as text.
 * @param invocation Streams the result.
 * @streaming
 */
export function why(orderId: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  stream((context) => whyAnswer(orderId, context), invocation);
}

/**
 * Account that earned an order.
 * @customfunction OWNER
 * @param orderId Order number, as text.
 * @param invocation Streams the result.
 * @streaming
 */
export function owner(orderId: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  stream((context) => ownerAnswer(orderId, context), invocation);
}
