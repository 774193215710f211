import fc from "fast-check";
import { planPay } from "../../../src/engine/commission/planPay";
import type { ComponentRow, GateRow } from "../../../src/engine/commission/planRules";
import { divide, exact, ZERO } from "../../../src/engine/units/exact";
import { month } from "../../../src/engine/units/period";
import { componentsOf, gatesOf, plansOf, rulesOf, tiersOf } from "../../unit/engine/commission/rulesOf";

// A plan reckoned a second time, in whole numbers only: every cell in its smallest unit, amounts as fractions of fen.

/** All whole: fen, ten-thousandths, days. */
interface Facts {
  readonly netSales: number;
  /** Ten-thousandths. */
  readonly conversion: number;
  /** Tenths of a point. */
  readonly score: number;
  readonly days: number;
  readonly planCap: number | null;
  readonly planFloor: number | null;
  readonly components: readonly ComponentFacts[];
  /** Conversion gates: ten-thousandths, and what is left in hundredths where they fail. */
  readonly gates: readonly { readonly limit: number; readonly left: number }[];
}

interface ComponentFacts {
  readonly tiers: readonly (readonly [from: number, rate: number])[];
  readonly kind: "whole" | "marginal" | "byConversion" | "fixed";
  readonly byScore: boolean;
  readonly cap: number | null;
  readonly floor: number | null;
}

const MONTH = 30n;

/** Halves away from zero. */
function rounded(above: bigint, below: bigint): bigint {
  const magnitude = ((above < 0n ? -above : above) * 2n + below) / (below * 2n);
  return above < 0n ? -magnitude : magnitude;
}

/** Ten-thousandths of a fen, before gates. */
function earned(
  { tiers, kind }: ComponentFacts,
  { netSales, conversion, days }: Facts,
): { above: bigint; below: bigint } {
  const sales = BigInt(netSales);
  const reached = tiers.filter(([from]) => (kind === "byConversion" ? conversion : netSales) >= from).at(-1);
  if (kind === "fixed") {
    const amount = netSales < 0 || reached === undefined ? 0n : BigInt(reached[1]);
    return { above: amount * BigInt(days), below: MONTH };
  }
  if (kind !== "byConversion" && netSales < 0) return { above: sales * BigInt(tiers[0]![1]), below: 10_000n };
  if (kind !== "marginal") return { above: sales * BigInt(reached?.[1] ?? 0), below: 10_000n };
  const slices = tiers.map(([from, rate], i) => {
    const top = Math.min(netSales, tiers[i + 1]?.[0] ?? Number.POSITIVE_INFINITY);
    return BigInt(Math.max(0, top - from)) * BigInt(rate);
  });
  return { above: slices.reduce((sum, slice) => sum + slice, 0n), below: 10_000n };
}

function componentFen(component: ComponentFacts, facts: Facts): bigint {
  const failing = facts.gates.filter(({ limit }) => facts.conversion < limit);
  let { above, below } = earned(component, facts);
  for (const { left } of failing) [above, below] = [above * BigInt(left), below * 100n];
  if (component.byScore) [above, below] = [above * BigInt(facts.score), below * 1_000n];
  const days = BigInt(facts.days);
  const limit = (fen: number): { above: bigint; below: bigint } => ({ above: BigInt(fen) * days, below: MONTH });
  if (component.cap !== null) {
    const cap = limit(component.cap);
    if (above * cap.below > cap.above * below) ({ above, below } = cap);
  }
  if (component.floor !== null && failing.every(({ left }) => left > 0)) {
    const floor = limit(component.floor);
    if (above * floor.below < floor.above * below) ({ above, below } = floor);
  }
  return rounded(above, below);
}

function planFen(facts: Facts): bigint {
  let sum = facts.components.reduce((all, component) => all + componentFen(component, facts), 0n);
  const limit = (fen: number): bigint => rounded(BigInt(fen) * BigInt(facts.days), MONTH);
  if (facts.planCap !== null && sum > limit(facts.planCap)) sum = limit(facts.planCap);
  if (facts.planFloor !== null && sum < limit(facts.planFloor)) sum = limit(facts.planFloor);
  return sum;
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

/** The same facts as cells of the rules. */
function asPlanned(facts: Facts) {
  const rows = facts.components.map(({ kind, byScore, cap, floor }, i): Partial<ComponentRow> => ({
    component: `项${i}`,
    mode: kind === "marginal" ? "marginal" : "whole",
    tierMetric: kind === "byConversion" ? "conversion" : null,
    unit: kind === "fixed" ? "fixed" : "rate",
    multiplyBy: byScore ? "score" : null,
    cap: yuan(cap),
    floor: yuan(floor),
  }));
  const tiers = facts.components.flatMap(({ tiers: own, kind }, i) =>
    tiersOf(
      own.map(([from, rate]) => [
        kind === "byConversion" ? from / 10_000 : from / 100,
        kind === "fixed" ? rate / 100 : rate / 10_000,
      ]),
      { component: `项${i}` },
    ),
  );
  const gates = facts.gates.map(({ limit, left }): Partial<GateRow> => ({
    limit: limit / 10_000,
    onFail: left === 0 ? "zero" : "factor",
    factor: left / 100,
  }));
  const values: Readonly<Record<string, readonly [number, number]>> = {
    netSales: [facts.netSales, 100],
    conversion: [facts.conversion, 10_000],
    score: [facts.score, 10],
  };
  return planPay(
    {
      person: "甲",
      plan: "P",
      figures: (metric) => {
        const [above = 0, below = 1] = values[metric] ?? [];
        return { kind: "value", value: divide(exact(above), exact(below)), samples: null };
      },
      employment: { days: facts.days, of: 30, share: divide(exact(facts.days), exact(30)), atAll: true },
    },
    {
      rules: rulesOf({
        plans: plansOf({ cap: yuan(facts.planCap), floor: yuan(facts.planFloor) }),
        components: componentsOf(...rows),
        tiers,
        gates: gatesOf(...gates),
      }),
      month: month("2026-06"),
      lateRefunds: ZERO,
    },
  );
}

const anyLimit = (max: number) => fc.option(fc.nat(max), { nil: null });
const anyComponent = fc
  .record({
    kind: fc.constantFrom("whole" as const, "marginal" as const, "byConversion" as const, "fixed" as const),
    byScore: fc.boolean(),
    cap: anyLimit(2_000_000),
    floor: anyLimit(200_000),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 4_000 }), fc.nat(1_500)), { minLength: 1, maxLength: 4 }),
    first: fc.nat(3_000),
  })
  .map(({ steps, first, ...component }): ComponentFacts => {
    const scale = component.kind === "byConversion" ? 1 : 5_000;
    let from = first;
    const tiers = steps.map(([step, rate]): [number, number] => {
      const tier: [number, number] = [from * scale, rate];
      from += step;
      return tier;
    });
    return { ...component, tiers };
  });
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  netSales: fc.integer({ min: -500_000, max: 50_000_000 }),
  conversion: fc.nat(10_000),
  score: fc.nat(1_200),
  days: fc.integer({ min: 0, max: 30 }),
  planCap: anyLimit(3_000_000),
  planFloor: anyLimit(300_000),
  components: fc.array(anyComponent, { minLength: 1, maxLength: 4 }),
  gates: fc.array(fc.record({ limit: fc.nat(10_000), left: fc.constantFrom(0, 50, 85, 99) }), { maxLength: 3 }),
});

describe("plans against whole-number arithmetic", () => {
  it("agree to the fen, component by component and in all", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const pay = asPlanned(facts);
        expect(pay.components.map((one) => one.pay.amountFen)).toEqual(
          facts.components.map((component) => Number(componentFen(component, facts))),
        );
        expect(pay.amountFen).toBe(Number(planFen(facts)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("agree on every bound: on it, a fen below and above", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), fc.constantFrom(-1, 0, 1), (facts, pick, step) => {
        const bounds = facts.components.flatMap(({ tiers, kind }) =>
          kind === "byConversion" ? [] : tiers.map(([from]) => from),
        );
        fc.pre(bounds.length > 0);
        const onBound = { ...facts, netSales: bounds[pick % bounds.length]! + step };
        expect(asPlanned(onBound).amountFen).toBe(Number(planFen(onBound)));
      }),
      { numRuns: 300 },
    );
  });
});
