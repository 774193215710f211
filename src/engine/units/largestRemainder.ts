import { compareText } from "./compareText";
import { overOneDenominator, type Exact } from "./exact";

/** One of those who share an amount. */
export interface Share {
  /** Decides who gets the odd fen where remainders are equal: the smaller by code point. */
  readonly id: string;
  readonly weight: Exact;
}

interface Quota {
  readonly place: number;
  readonly id: string;
  readonly whole: bigint;
  /** In parts of the weights' sum. */
  readonly remainder: bigint;
}

/** Each one's part rounded down (towards −∞ where a weight has the other sign), and what is left of it. */
function quotasOf(amount: bigint, weights: readonly bigint[], shares: readonly Share[]): readonly Quota[] {
  const sum = weights.reduce((part, weight) => part + weight, 0n);
  const [sign, whole] = sum < 0n ? [-1n, -sum] : [1n, sum];
  return shares.map(({ id }, place) => {
    const product = amount * sign * (weights[place] ?? 0n);
    const rest = ((product % whole) + whole) % whole;
    return { place, id, whole: (product - rest) / whole, remainder: rest };
  });
}

function byRemainder(a: Quota, b: Quota): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return compareText(a.id, b.id) || a.place - b.place;
}

/**
 * Splits fen (or heads) in proportion to weights so that the parts sum to it exactly: everyone gets their quota rounded down,
 * then those left over go to the largest remainders, of equal ones to the smaller id, then the earlier place. A
 * negative amount is split as its mirror image.
 *
 * @throws RangeError when the amount isn't a safe integer, or the weights sum to 0 and it isn't 0: money is never lost.
 *
 * @example 5 fen over 70 and 30 are 4 and 1; −5 over 50 and 50 are −3 and −2.
 */
export function largestRemainder<Whole extends number>(amount: Whole, shares: readonly Share[]): readonly Whole[] {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Cannot split ${amount}: expected a safe integer`);
  if (amount === 0) return shares.map(() => 0 as Whole);
  const weights = overOneDenominator(shares.map(({ weight }) => weight));
  if (weights.reduce((sum, weight) => sum + weight, 0n) === 0n) {
    throw new RangeError(`Cannot split ${amount}: the weights sum to zero`);
  }
  const magnitude = BigInt(Math.abs(amount));
  const quotas = quotasOf(magnitude, weights, shares);
  const left = Number(magnitude - quotas.reduce((sum, { whole }) => sum + whole, 0n));
  const luckier = new Set(
    [...quotas]
      .sort(byRemainder)
      .slice(0, left)
      .map(({ place }) => place),
  );
  return quotas.map(({ whole, place }) => {
    const part = Number(whole) + (luckier.has(place) ? 1 : 0);
    return (part === 0 || amount > 0 ? part : -part) as Whole;
  });
}
