import { componentPay, type Earner } from "../../../../src/engine/commission/componentPay";
import type { ComponentRow, GateRow } from "../../../../src/engine/commission/planRules";
import { divide, exact, ONE, ZERO } from "../../../../src/engine/units/exact";
import { month } from "../../../../src/engine/units/period";
import { figuresFor } from "./figuresFor";
import { componentsOf, gatesOf, rulesOf, tiersOf } from "./rulesOf";

interface Case {
  readonly component?: Partial<ComponentRow>;
  readonly tiers?: readonly [number, number][];
  readonly gates?: readonly Partial<GateRow>[];
  readonly values?: Parameters<typeof figuresFor>[0];
  readonly figures?: Earner["figures"];
  readonly employed?: readonly [days: number, of: number];
}

const FULL = { days: 30, of: 30, share: ONE, atAll: true };

function pay({ component = {}, tiers = [[0, 0.01]], gates = [], values = {}, figures, employed }: Case) {
  const employment =
    employed === undefined
      ? FULL
      : { days: employed[0], of: employed[1], share: divide(exact(employed[0]), exact(employed[1])), atAll: true };
  const earner = {
    person: "甲",
    plan: "P",
    figures: figures ?? figuresFor({ netSales: 10_000, ...values }),
    employment,
  };
  return componentPay(componentsOf(component)[0]!, earner, {
    rules: rulesOf({ tiers: tiersOf(tiers), gates: gatesOf(...gates) }),
    month: month("2026-06"),
    lateRefunds: ZERO,
  });
}

describe("units of a component", () => {
  it("pays a rate of money, a price per unit, or a fixed amount", () => {
    expect(pay({}).amountFen).toBe(10_000);
    expect(
      pay({ component: { basis: "paidOrders", unit: "perUnit" }, tiers: [[0, 0.35]], values: { paidOrders: 123 } })
        .amountFen,
    ).toBe(4_305);
    expect(
      pay({
        component: { unit: "fixed" },
        tiers: [
          [0, 0],
          [10_000, 200],
        ],
      }).amountFen,
    ).toBe(20_000);
  });

  it.each([
    [9_999.99, 0],
    [10_000, 20_000],
    [-1, 0],
  ])("a fixed amount on %d yuan is %d fen", (netSales, expected) => {
    const tiers: [number, number][] = netSales < 0 ? [[-100, 200]] : [[10_000, 200]];
    expect(pay({ component: { unit: "fixed" }, tiers, values: { netSales } }).amountFen).toBe(expected);
  });

  it("rounds once, halves away from zero", () => {
    expect(pay({ tiers: [[0, 0.005]], values: { netSales: 101 } }).amountFen).toBe(51);
    expect(pay({ tiers: [[0, 0.005]], values: { netSales: -101 } }).amountFen).toBe(-51);
  });
});

describe("the multiplier", () => {
  it.each([
    ["score", 86.5, 8_650],
    ["score", 110, 11_000],
    ["coefficient", 1.2, 12_000],
    ["replyRate", 0.98, 9_800],
    ["none", 5, 10_000],
  ])("%s of %d", (multiplyBy, value, expected) => {
    expect(pay({ component: { multiplyBy }, values: { [multiplyBy]: value } }).amountFen).toBe(expected);
  });

  it("holds where it is missing", () => {
    const held = pay({ component: { multiplyBy: "coefficient" } });
    expect([held.amountFen, held.reasons]).toEqual([
      null,
      [{ code: "noMultiplier", metric: "coefficient", why: "noData" }],
    ]);
  });
});

describe("missing is never 0", () => {
  it("names everything that is missing", () => {
    const held = pay({
      component: { basis: "sales", tierMetric: "conversion", multiplyBy: "score" },
      gates: [{ metric: "replyRate", limit: 0.9 }],
    });
    expect(held.amountFen).toBeNull();
    expect(held.reasons.map((reason) => ("metric" in reason ? reason.metric : reason.code))).toEqual([
      "sales",
      "conversion",
      "score",
      "gateHolds",
    ]);
  });

  it("holds without tiers for the month", () => {
    expect(pay({ tiers: [] }).reasons).toEqual([{ code: "noTiers" }]);
  });
});

describe("gates", () => {
  const low = { metric: "conversion", operator: "≥", limit: 0.4 } as const;
  const slow = { metric: "averageResponse", operator: "≤", limit: 30 } as const;
  const failing = { conversion: 0.3, averageResponse: 40 };

  it.each([
    ["≥", 4.5, true],
    ["≥", 4.495, false],
    [">", 4.5, false],
    [">", 4.501, true],
    ["≤", 4.5, true],
    ["≤", 4.501, false],
    ["<", 4.5, false],
    ["<", 4.499, true],
    ["=", 4.5, true],
    ["=", 4.4999, false],
    ["≠", 4.5, false],
    ["≠", 4.4999, true],
  ] as const)("%s 4.50 with %d passes: %p", (operator, actual, passes) => {
    const gated = pay({
      gates: [{ metric: "satisfactionScore", operator, limit: 4.5 }],
      values: { satisfactionScore: actual },
    });
    expect(gated.amountFen).toBe(passes ? 10_000 : 0);
    expect(gated.gates[0]?.actual).toBe(actual);
  });

  it("multiplies factors, and names what each withheld", () => {
    const gated = pay({
      gates: [
        { ...low, onFail: "factor", factor: 0.5 },
        { ...slow, onFail: "factor", factor: 0.8 },
      ],
      values: failing,
    });
    expect(gated.amountFen).toBe(4_000);
    expect(gated.withheld.map(({ name, amountFen }) => [name, amountFen])).toEqual([
      ["conversion", 5_000],
      ["averageResponse", 1_000],
    ]);
  });

  it("zero beats factor, hold beats zero, and all that fail are named", () => {
    const factor = { ...low, onFail: "factor", factor: 0.5 } as const;
    const zeroed = pay({ gates: [factor, slow], values: failing });
    expect([zeroed.amountFen, zeroed.withheldFen, zeroed.reasons.length]).toEqual([0, 10_000, 2]);
    const held = pay({ gates: [slow, { ...low, onFail: "hold" }], values: failing });
    expect([held.amountFen, held.reasons.map(({ code }) => code)]).toEqual([null, ["gateFailed", "gateHolds"]]);
  });

  it.each([
    [null, null],
    ["hold", null],
    ["pass", 10_000],
    ["fail", 0],
  ] as const)("without data, %s: %p", (noData, expected) => {
    expect(pay({ gates: [{ ...low, noData }] }).amountFen).toBe(expected);
  });

  it("holds for a score that isn't final, whatever the gate says of missing data", () => {
    const figures: Earner["figures"] = (metric) =>
      metric === "score" ? { kind: "none", reason: "scoreProvisional" } : figuresFor({ netSales: 100 })(metric);
    expect(pay({ gates: [{ metric: "score", limit: 60, noData: "pass" }], figures }).amountFen).toBeNull();
  });

  it("only concerns its own component, or the whole plan where it names none", () => {
    expect(pay({ gates: [{ ...low, component: "别的" }], values: failing }).amountFen).toBe(10_000);
    expect(pay({ gates: [{ ...low, plan: "Q" }], values: failing }).amountFen).toBe(10_000);
    expect(pay({ gates: [{ ...low, component: "销售" }], values: failing }).amountFen).toBe(0);
  });
});

describe("cap, then floor", () => {
  it.each([
    [99.99, 9_999, 0],
    [100, 10_000, 0],
    [50, 5_000, 5_000],
  ])("a cap of %d yuan leaves %d fen", (cap, left, withheld) => {
    const capped = pay({ component: { cap } });
    expect([capped.amountFen, capped.withheldFen]).toEqual([left, withheld === 0 ? 10_000 - left : withheld]);
  });

  it("a floor lifts, and says by how much", () => {
    const lifted = pay({ component: { floor: 150 } });
    expect([lifted.amountFen, lifted.floorFen]).toEqual([15_000, 5_000]);
  });

  it("a gate that zeroes skips the floor, a factor doesn't", () => {
    const gate = { metric: "conversion", limit: 0.4 } as const;
    const values = { conversion: 0.1 };
    expect(pay({ component: { floor: 80 }, gates: [gate], values }).amountFen).toBe(0);
    expect(
      pay({ component: { floor: 80 }, gates: [{ ...gate, onFail: "factor", factor: 0.5 }], values }).amountFen,
    ).toBe(8_000);
    expect(pay({ component: { floor: 80 }, gates: [{ ...gate, onFail: "factor", factor: 0 }], values }).amountFen).toBe(
      0,
    );
  });
});

describe("part-month staff", () => {
  it("get fixed amounts, caps and floors pro rata; rates, bounds and sales never", () => {
    const employed = [10, 30] as const;
    expect(pay({ employed }).amountFen).toBe(10_000);
    expect(pay({ employed, component: { unit: "fixed" }, tiers: [[10_000, 200]] }).amountFen).toBe(6_667);
    expect(pay({ employed, component: { cap: 90 } }).amountFen).toBe(3_000);
    expect(pay({ employed, component: { floor: 600 } }).amountFen).toBe(20_000);
    expect(pay({ employed, tiers: [[10_000, 0.01]] }).amountFen).toBe(10_000);
  });
});
