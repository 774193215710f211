import { yuanText } from "./payFrame";

/** Digits of the column of people. */
export const PERSON_WIDTH = 20;

/** Person, plan, score, grade; the other tables have numbers of orders, refunds and moments in them. */
const NAMES: readonly number[] = [PERSON_WIDTH, 19, 13, 17];

/** Columns of money at least: those of the balances. */
const LEAST_AMOUNTS = 6;

/** Whether it isn't final. */
const PROVISIONAL = 9;

/** Digits that a page of landscape A4 holds at 8 points. */
const PAGE = 176;

/** Widths in digits: amounts as wide as the largest sum, in bold. @param amounts - Columns of money. @param largestFen - The largest of them. */
export function payrollWidths(amounts: number, largestFen: number): readonly number[] {
  const text = yuanText(largestFen);
  const width = Math.max(12, text.length + Math.ceil(text.length / 3) + 2);
  return [...NAMES, ...Array.from({ length: Math.max(LEAST_AMOUNTS, amounts) }, () => width), PROVISIONAL];
}

/** Pages side by side on which the columns can still be read. */
export function pagesAcross(widths: readonly number[]): number {
  const [person = 0, ...others] = widths;
  const rest = others.reduce((sum, width) => sum + width, 0);
  return Math.max(1, Math.ceil(rest / (PAGE - person)));
}
