import type { Branded } from "./branded";

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * An exact number: a fraction in lowest terms, its denominator above 0. Rates, weights, points, tier bounds and metric
 * values are compared and multiplied as these, so that 0.0085 is 85/10000 and not a binary fraction near it.
 */
export type Exact = Branded<Fraction, "Exact">;

function greatestDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** @throws RangeError when the denominator is 0. */
function fraction(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError(`Cannot divide ${String(numerator)} by zero`);
  if (denominator === 1n) return { numerator, denominator } as Exact;
  const [above, below] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const divisor = greatestDivisor(above, below);
  return { numerator: above / divisor, denominator: below / divisor } as Exact;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/**
 * The number that a decimal text such as `-0.0085` or `1e-7` writes, exactly.
 *
 * @throws RangeError when the text isn't a decimal number.
 */
export function exactOfText(text: string): Exact {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RangeError(`Cannot use "${text}" as a number: expected a decimal such as 0.0085`);
  const [, sign = "", whole = "0", decimals = "", power = "0"] = match;
  const digits = BigInt(sign + whole + decimals);
  const exponent = Number(power) - decimals.length;
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? fraction(digits, scale) : fraction(digits * scale, 1n);
}

/**
 * The number that a cell shows: its shortest decimal text, taken exactly (0.1 is 1/10).
 *
 * @throws RangeError unless `value` is finite.
 */
export function exact(value: number): Exact {
  return Number.isSafeInteger(value) ? fraction(BigInt(value), 1n) : exactOfText(String(value));
}

export const ZERO: Exact = exact(0);
export const ONE: Exact = exact(1);
export const HUNDRED: Exact = exact(100);

export function add(augend: Exact, addend: Exact): Exact {
  if (augend.denominator === addend.denominator) {
    return fraction(augend.numerator + addend.numerator, augend.denominator);
  }
  return fraction(
    augend.numerator * addend.denominator + addend.numerator * augend.denominator,
    augend.denominator * addend.denominator,
  );
}

export function negate(value: Exact): Exact {
  return fraction(-value.numerator, value.denominator);
}

export function subtract(minuend: Exact, subtrahend: Exact): Exact {
  return add(minuend, negate(subtrahend));
}

export function multiply(multiplicand: Exact, multiplier: Exact): Exact {
  return fraction(multiplicand.numerator * multiplier.numerator, multiplicand.denominator * multiplier.denominator);
}

/** @throws RangeError when the divisor is 0. */
export function divide(dividend: Exact, divisor: Exact): Exact {
  return fraction(dividend.numerator * divisor.denominator, dividend.denominator * divisor.numerator);
}

/** Negative, 0 or positive, as `left` is below, equal to or above `right`. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(value: Exact): boolean {
  return value.numerator === 0n;
}

export function isNegative(value: Exact): boolean {
  return value.numerator < 0n;
}

export function smaller(left: Exact, right: Exact): Exact {
  return compare(left, right) <= 0 ? left : right;
}

export function larger(left: Exact, right: Exact): Exact {
  return compare(left, right) >= 0 ? left : right;
}

/** The sum of the values; 0 for none. */
export function total(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

/** The values over one denominator: whole numbers in the same proportions. */
export function overOneDenominator(values: readonly Exact[]): readonly bigint[] {
  const denominators = new Set(values.map(({ denominator }) => denominator));
  let shared = 1n;
  for (const denominator of denominators) shared *= denominator / greatestDivisor(shared, denominator);
  return values.map(({ numerator, denominator }) => numerator * (shared / denominator));
}

/** The nearest whole number, halves away from zero as Excel's ROUND: 2.5 is 3, −2.5 is −3. */
export function roundHalfAway({ numerator, denominator }: Exact): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** Digits that decide which double is nearest, with some to spare. */
const DIGITS = 40;

/**
 * The value as a cell can hold it, for showing: never computed with again. A decimal of up to 15 digits comes out as
 * itself; 0 is never negative.
 */
export function numberOf({ numerator, denominator }: Exact): number {
  const [above, below] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return above / below;
  const scale = BigInt(Math.max(0, DIGITS + String(denominator).length - String(numerator).length));
  return Number(`${String((numerator * 10n ** scale) / denominator)}e-${String(scale)}`);
}
