import fc from "fast-check";
import { exact } from "../../../../src/engine/units/exact";
import { largestRemainder, type Share } from "../../../../src/engine/units/largestRemainder";

const shares = (...weights: number[]): Share[] => weights.map((weight, i) => ({ id: `人${i}`, weight: exact(weight) }));
/** Not denormal: there the test's own division in doubles, not the exact one under test, loses its digits. */
const anyWeight = fc.double({ min: 0, max: 1e6, noNaN: true }).map((weight) => (weight < 1e-200 ? 0 : weight));
const anyWeights = fc
  .array(anyWeight, { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => weight > 0));
const anyAmount = fc.integer({ min: -10_000_000, max: 10_000_000 });
const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

describe("largestRemainder()", () => {
  it("sums to the amount, each part within one of its exact share", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const parts = largestRemainder(amount, shares(...weights));
        const whole = sum(weights);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, i) => expect(Math.abs(part - (amount * weights[i]!) / whole)).toBeLessThan(1 + 1e-6));
      }),
    );
  });

  it("mirrors negative amounts", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const mirrored = largestRemainder(-amount, shares(...weights)).map((part) => (part === 0 ? 0 : -part));
        expect(mirrored).toEqual(largestRemainder(amount, shares(...weights)));
      }),
    );
  });

  it("never makes a −0", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        expect(largestRemainder(amount, shares(...weights)).some((part) => Object.is(part, -0))).toBe(false);
      }),
    );
  });

  it("gives everybody the same whatever the order they come in", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, fc.nat(), (amount, weights, turn) => {
        const people = shares(...weights);
        const by = turn % people.length;
        const turned = [...people.slice(by), ...people.slice(0, by)];
        const byId = (all: readonly Share[]) =>
          Object.fromEntries(largestRemainder(amount, all).map((part, i) => [all[i]!.id, part]));
        expect(byId(turned)).toEqual(byId(people));
      }),
    );
  });

  it("splits by net weights where some are negative", () => {
    expect(largestRemainder(100, shares(30, -10, 20))).toEqual([75, -25, 50]);
    expect(largestRemainder(-100, shares(-30, 10, -20))).toEqual([-75, 25, -50]);
  });

  it("loses no money to weights of 0", () => {
    expect(largestRemainder(0, shares(0, 0))).toEqual([0, 0]);
    expect(() => largestRemainder(1, shares(0, 0))).toThrow(RangeError);
    expect(() => largestRemainder(0.5, shares(1))).toThrow(RangeError);
  });

  it("stays exact where products exceed the safe integers", () => {
    const parts = largestRemainder(Number.MAX_SAFE_INTEGER, shares(1, 1, 1));
    expect(parts).toEqual([3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330]);
  });
});
