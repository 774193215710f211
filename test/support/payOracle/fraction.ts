/** An exact number, its denominator above 0. The oracle's own: it shares nothing with the engine. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function over(above: bigint | number, below: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(above), BigInt(below)];
  return bottom < 0n ? { above: -top, below: -bottom } : { above: top, below: bottom };
}

export const NIL = over(0);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  over(a.above * b.below + b.above * a.below, a.below * b.below);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, over(-b.above, b.below));
export const times = (a: Fraction, b: Fraction): Fraction => over(a.above * b.above, a.below * b.below);
export const by = (a: Fraction, b: Fraction): Fraction => over(a.above * b.below, a.below * b.above);

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.above * b.below - b.above * a.below;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Halves away from zero. */
export function nearest({ above, below }: Fraction): number {
  const size = above < 0n ? -above : above;
  const rounded = Number((2n * size + below) / (2n * below));
  return above < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Whole fen by weights, the sum kept: rounded down, then one each to the largest remainders, of equal ones the smaller name. */
export function split(
  amount: number,
  parts: readonly { readonly name: string; readonly weight: Fraction }[],
): number[] {
  const all = parts.reduce((sum, { weight }) => plus(sum, weight), NIL);
  if (all.above === 0n) return parts.map(() => 0);
  const size = Math.abs(amount);
  const quotas = parts.map(({ name, weight }, place) => {
    const exact = by(times(weight, over(size)), all);
    const down = exact.above / exact.below;
    return { name, place, down: Number(down), left: minus(exact, over(down)) };
  });
  let odd = size - quotas.reduce((sum, { down }) => sum + down, 0);
  const shares = quotas.map(({ down }) => down);
  const lucky = [...quotas].sort((a, b) => order(b.left, a.left) || (a.name < b.name ? -1 : 1));
  for (const { place } of lucky) {
    if (odd-- <= 0) break;
    shares[place] = shares[place]! + 1;
  }
  return shares.map((share) => (amount < 0 && share !== 0 ? -share : share));
}
