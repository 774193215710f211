import { bonusAnswer, commissionAnswer, gradeAnswer, payableAnswer, scoreAnswer } from "../app/live/answers/payAnswers";
import { stream } from "./liveCells";

/*
 * Functions of the namespace CS. Their ids are fixed for ever: workbooks hold them. The metadata generator reads this file's
 * comments and types, so that each function spells its parameters out; what people read in Excel comes from
 * `i18n/functions/guide` in their language. Parameters that may be left out arrive as null; a month may be any date in it.
 */

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
