import { divide, exact, HUNDRED, multiply, roundHalfAway, type Exact } from "./exact";
import { fen, type Fen } from "./fen";

/** An amount in yuan, exactly, as rules write money. */
export function yuanOf(amount: Fen): Exact {
  return divide(exact(amount), HUNDRED);
}

/**
 * The one rounding of pay: yuan to fen, halves away from zero as Excel's ROUND(…, 2).
 *
 * @throws RangeError when the fen aren't a safe integer.
 *
 * @example roundToFen(exact(1.005)) is 101 fen, roundToFen(exact(-1.005)) is −101.
 */
export function roundToFen(yuan: Exact): Fen {
  return fen(Number(roundHalfAway(multiply(yuan, HUNDRED))));
}

/** The sum of the amounts; 0 for none. */
export function sumOfFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum: number, amount) => fen(sum + amount), 0));
}
