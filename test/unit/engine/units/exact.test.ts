import fc from "fast-check";
import {
  add,
  compare,
  divide,
  exact,
  exactOfText,
  multiply,
  negate,
  numberOf,
  roundHalfAway,
  subtract,
  ZERO,
} from "../../../../src/engine/units/exact";
import { fen } from "../../../../src/engine/units/fen";
import { roundToFen, sumOfFen, yuanOf } from "../../../../src/engine/units/yuan";

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

describe("exact()", () => {
  it.each([
    [0.0085, 85n, 10_000n],
    [0.1, 1n, 10n],
    [1e-7, 1n, 10_000_000n],
    [-2.5, -5n, 2n],
    [1e21, 1_000_000_000_000_000_000_000n, 1n],
    [0, 0n, 1n],
    [-0, 0n, 1n],
  ])("takes %p by its shortest decimal text", (value, numerator, denominator) => {
    const number = exact(value);
    expect(compare(number, divide(exactOfText(String(numerator)), exactOfText(String(denominator))))).toBe(0);
  });

  it("refuses what isn't a number", () => {
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => exact(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => exactOfText("百分之一")).toThrow('Cannot use "百分之一"');
    expect(() => divide(exact(1), ZERO)).toThrow(RangeError);
  });

  it("comes back as the number it was made of", () => {
    fc.assert(fc.property(anyNumber, (value) => expect(numberOf(exact(value))).toBe(value === 0 ? 0 : value)));
  });

  it("adds up where binary fractions don't", () => {
    expect(numberOf(add(exact(0.1), exact(0.2)))).toBe(0.3);
  });

  it("keeps the laws of arithmetic", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (x, y, z) => {
        const [a, b, c] = [exact(x), exact(y), exact(z)];
        expect(compare(add(a, b), add(b, a))).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(a, b)).toBe(Math.sign(x - y) as -1 | 0 | 1);
      }),
    );
  });

  it("halves round away from zero, on both sides alike", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(roundHalfAway(negate(exact(value)))).toBe(-roundHalfAway(exact(value)));
      }),
    );
  });
});

describe("roundToFen()", () => {
  it.each([
    ["1.004999", 100],
    ["1.005", 101],
    ["1.005001", 101],
    ["-1.005", -101],
    ["0.004", 0],
    ["-0.004", 0],
    ["0", 0],
  ])("%s yuan are %i fen", (yuan, expected) => {
    expect(Object.is(roundToFen(exactOfText(yuan)), expected)).toBe(true);
  });

  it("throws beyond the safe integers, never rounds silently", () => {
    expect(() => roundToFen(exactOfText("90071992547409.92"))).toThrow(RangeError);
    expect(roundToFen(exactOfText("90071992547409.91"))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sumOfFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });

  it("gives back any amount of fen", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (amount) => expect(roundToFen(yuanOf(fen(amount)))).toBe(fen(amount))));
  });
});
