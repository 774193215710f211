import { ownerAnswer, whyAnswer } from "../app/live/answers/orderAnswers";
import { stream } from "./liveCells";

/*
 * Functions of the namespace CS. Their ids are fixed for ever: workbooks hold them. The metadata generator reads this file's
 * comments and types, so that each function spells its parameters out; what people read in Excel comes from
 * `i18n/functions/guide` in their language. Parameters that may be left out arrive as null; order numbers are text.
 */

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
