import fc from "fast-check";
import { planPay } from "../../../../src/engine/commission/planPay";
import type { PlanRow } from "../../../../src/engine/commission/planRules";
import { divide, exact, ONE, ZERO } from "../../../../src/engine/units/exact";
import { month } from "../../../../src/engine/units/period";
import { figuresFor } from "./figuresFor";
import { componentsOf, plansOf, rulesOf, tiersOf } from "./rulesOf";

/** A plan whose components are worth exactly these yuan; `null`: missing. */
function planned(yuan: readonly (number | null)[], plan: Partial<PlanRow> = {}, employed = 30) {
  const share = employed === 30 ? ONE : divide(exact(employed), exact(30));
  const known = yuan.flatMap((amount, i) => (amount === null ? [] : [[`manual:${i}`, amount] as const]));
  return planPay(
    {
      person: "甲",
      plan: "P",
      employment: { days: employed, of: 30, share, atAll: true },
      figures: figuresFor(Object.fromEntries(known)),
    },
    {
      rules: rulesOf({
        plans: plansOf(plan),
        components: componentsOf(
          ...yuan.map((_, i) => ({ component: `项${i}`, basis: `manual:${i}`, unit: "perUnit" as const })),
        ),
        tiers: yuan.flatMap((_, i) => tiersOf([[0, 1]], { component: `项${i}` })),
      }),
      month: month("2026-06"),
      lateRefunds: ZERO,
    },
  );
}

describe("the plan's cap", () => {
  it.each([
    [999.99, 100_000, 0],
    [1_000, 100_000, 0],
    [1_000.01, 100_000, 1],
  ])("of 1,000 on %d yuan leaves %d fen and withholds %d", (amount, left, withheld) => {
    const pay = planned([amount], { cap: 1_000 });
    expect([pay.amountFen, pay.withheldFen]).toEqual([Math.min(left, Math.round(amount * 100)), withheld]);
  });

  it("is shared by the components above 0", () => {
    const pay = planned([900, 600, -100], { cap: 1_000 });
    expect(pay.components.map(({ paidFen }) => paidFen)).toEqual([66_000, 44_000, -10_000]);
    expect([pay.amountFen, pay.withheldFen]).toEqual([100_000, 40_000]);
  });

  it("and floor are pro rata for part-month staff", () => {
    expect(planned([900], { cap: 1_000 }, 15).amountFen).toBe(50_000);
    expect(planned([100], { floor: 1_000 }, 15).amountFen).toBe(50_000);
  });
});

describe("the plan's floor", () => {
  it("lifts the sum, and says by how much", () => {
    const pay = planned([300, 200], { floor: 800 });
    expect([pay.amountFen, pay.floorFen]).toEqual([80_000, 30_000]);
  });

  it("doesn't apply while a component is missing", () => {
    const pay = planned([300, null], { floor: 800 });
    expect([pay.amountFen, pay.floorFen, pay.held]).toEqual([30_000, 0, true]);
  });
});

describe("laws of plans", () => {
  const anyYuan = fc.integer({ min: -200_000, max: 2_000_000 }).map((amount) => amount / 100);
  it("components after the cap sum to what the plan pays", () => {
    fc.assert(
      fc.property(fc.array(anyYuan, { minLength: 1, maxLength: 6 }), fc.nat(20_000), (yuan, cap) => {
        const pay = planned(yuan, { cap });
        const sum = pay.components.reduce((all, { paidFen }) => all + paidFen, 0);
        expect(sum).toBe(pay.amountFen);
        expect(pay.amountFen).toBeLessThanOrEqual(cap * 100);
        expect(sum + pay.withheldFen).toBe(pay.components.reduce((all, { pay: one }) => all + (one.amountFen ?? 0), 0));
      }),
    );
  });
});
