import type { Branded } from "./branded";

/** Money in minor units: 1 CNY is 100 fen. A safe integer; negative for refunds and clawbacks. */
export type Fen = Branded<number, "Fen">;

/**
 * Marks a whole number of fen as money; −0 becomes 0.
 *
 * @throws RangeError when the amount isn't a safe integer: pay is never computed from a rounded sum.
 */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`Cannot use ${amount} as fen: expected a safe integer`);
  }
  return (amount === 0 ? 0 : amount) as Fen;
}
