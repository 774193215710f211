import { agentsAnswer, tableAnswer } from "../app/live/answers/listAnswers";
import { metricAnswer } from "../app/live/answers/metricAnswer";
import { rankAnswer } from "../app/live/answers/rankAnswer";
import { stream } from "./liveCells";

/*
 * Functions of the namespace CS. Their ids are fixed for ever: workbooks hold them. The metadata generator reads this file's
 * comments and types, so that each function spells its parameters out; what people read in Excel comes from
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
