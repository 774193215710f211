/** Columns of a statement in digits: eleven, together as wide as landscape A4 holds at 8 points. */
export const STATEMENT_WIDTHS: readonly number[] = [16, 18, 21, 20, 15, 13, 13, 12, 14, 17, 16];
