import { agentAnswer } from "../app/live/answers/metricAnswer";
import { stream } from "./liveCells";

/*
 * Functions of the namespace CS. Their ids are fixed for ever: workbooks hold them. The metadata generator reads this file's
 * comments and types, so that each function spells its parameters out; what people read in Excel comes from
 * `i18n/functions/guide` in their language. Parameters that may be left out arrive as null; `from` and `to` are dates,
 * months such as "2026-06", or left out: the default month.
 */

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
