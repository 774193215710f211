import fc from "fast-check";
import { EMPTY_LEDGER, isTyped, type Ledger, type LedgerRow } from "../../../src/engine/commission/ledger";
import { lockMonth, publish } from "../../../src/engine/commission/publish";
import type { PayResult } from "../../../src/engine/payResult";
import { fen } from "../../../src/engine/units/fen";
import { month } from "../../../src/engine/units/period";
import { monthOf, payee, payOf, refund, sold } from "../../unit/engine/commission/payJune";
import { awardsOf, flatRules, rosterOf, tiersOf } from "../../unit/engine/commission/rulesOf";

function published(ledger: Ledger, pay: PayResult): Ledger {
  const outcome = publish(ledger, pay.booking);
  if (outcome.outcome !== "published") throw new Error(outcome.outcome);
  return outcome.ledger;
}

function typed(row: Pick<LedgerRow, "amountFen" | "kind" | "month" | "person">): LedgerRow {
  return { ...row, component: "", orderId: "", refundId: "", base: null, rate: null, runId: "", status: "open" };
}

const JUNE = [sold("a", "甲", ["06-10", 1_000]), sold("b", "甲", ["06-11", 500.55]), sold("c", "乙", ["06-12", 200])];
const RULES = flatRules(0.013, {
  roster: rosterOf({ account: "甲", baseSalary: 3_000 }, { account: "乙", baseSalary: 2_800 }),
  awards: awardsOf([100, 50], { period: "quarter" }),
});

describe("June, then July with its late refunds", () => {
  // June: 甲 13.00 + 6.51 = 19.51 and the quarter's 100; 乙 2.60 and 50. July: 甲 1.3 % of 300 = 3.90.
  const june = payOf(monthOf({ orders: JUNE }, "2026-06"), RULES);
  const ledger = published(EMPTY_LEDGER, june);
  const orders = [...JUNE, sold("d", "甲", ["07-02", 300])];
  const refunds = [refund("a", ["07-15", 400], "R1"), refund("a", ["07-20", 600], "R2"), refund("c", ["07-21", 200])];
  const july = payOf(monthOf({ orders }, "2026-07"), RULES, { ledger, refunds });

  it("takes back each order's share to the fen, with order, refund and month", () => {
    expect(payee(july, "甲").clawback.map(({ refundId, amountFen, origin }) => [refundId, amountFen, origin])).toEqual([
      ["R1", -520, "2026-06"],
      ["R2", -780, "2026-06"],
    ]);
    expect(payee(july, "甲")).toMatchObject({ variableFen: 390 - 1_300, payableFen: 300_000, carriedFen: 910 });
    expect(payee(july, "乙")).toMatchObject({ variableFen: -260, payableFen: 280_000 });
  });

  it("rolls balances forward and says the change", () => {
    expect(june.balances).toMatchObject([
      { person: "乙", openingFen: 0, earnedFen: 5_260, paidFen: 5_260, closingFen: 0 },
      { person: "甲", openingFen: 0, earnedFen: 11_951, paidFen: 11_951, closingFen: 0 },
    ]);
    expect(july.balances).toMatchObject([
      { person: "乙", clawbackFen: -260, paidFen: 0, closingFen: -260 },
      { person: "甲", earnedFen: 390, clawbackFen: -1_300, paidFen: 0, closingFen: -910 },
    ]);
    expect(july.changes).toEqual([
      { person: "乙", lastFen: 5_260, nowFen: -260 },
      { person: "甲", lastFen: 11_951, nowFen: -910 },
    ]);
    const august = payOf(monthOf({ orders }, "2026-08"), RULES, { ledger: published(ledger, july), refunds });
    expect(august.people.map(({ carryFen, clawback }) => [carryFen, clawback])).toEqual([
      [-260, []],
      [-910, []],
    ]);
  });

  it("counts what people typed, keeps it when booked again, and locks it out of nothing", () => {
    const extra = [
      typed({ month: month("2026-06"), person: "甲", kind: "paid", amountFen: fen(1_000) }),
      typed({ month: month("2026-07"), person: "甲", kind: "adjustment", amountFen: fen(250) }),
    ];
    const written = { ...ledger, rows: [...ledger.rows.slice(0, 2), ...extra, ...ledger.rows.slice(2)] };
    const now = payOf(monthOf({ orders }, "2026-07"), RULES, { ledger: written, refunds });
    expect(now.status).toBe("open");
    expect(payee(now, "甲").carryFen).toBe(-1_000);
    expect(now.balances.find(({ person }) => person === "甲")).toMatchObject({
      openingFen: -1_000,
      adjustmentsFen: 250,
    });
    const again = published(written, payOf(monthOf({ orders: JUNE }, "2026-06"), RULES, { ledger: written }));
    const unnamed = (rows: readonly LedgerRow[]): object[] => rows.map((row) => ({ ...row, runId: isTyped(row) }));
    expect(unnamed(again.rows)).toEqual(unnamed([...ledger.rows, ...extra]));
    expect(published(again, payOf(monthOf({ orders: JUNE }, "2026-06"), RULES, { ledger: again }))).toEqual(again);
    const locked = lockMonth(again, month("2026-06"));
    expect(locked?.rows.filter(isTyped)).toEqual(extra);
    expect(payOf(monthOf({ orders: JUNE }, "2026-06"), RULES, { ledger: locked! })).toMatchObject({
      status: "locked",
      differences: [],
    });
  });
});

describe("a full refund of the month's orders", () => {
  it("brings its commission to nil under every method", () => {
    const amount = fc.integer({ min: 1, max: 3_000_00 }).map((cents) => cents / 100);
    const tiers = tiersOf([
      [0, 0.008],
      [2_000, 0.011],
      [5_000, 0.0135],
    ]);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom("paidRate", "recompute", "currentBase" as const),
        (amounts, percent, clawback) => {
          const rules = flatRules(0.01, { roster: rosterOf({ account: "甲" }), tiers, clawback });
          const orders = amounts.map((yuan, i) => sold(`o${i}`, "甲", ["06-10", yuan]));
          const june = payOf(monthOf({ orders }, "2026-06"), rules);
          const refunds = amounts.flatMap((yuan, i) => {
            const first = Math.round(yuan * percent) / 100;
            const rest = Math.round((yuan - first) * 100) / 100;
            return [refund(`o${i}`, ["07-12", first], "1"), refund(`o${i}`, ["07-13", rest], "2")];
          });
          const july = payOf(monthOf({ orders }, "2026-07"), rules, { ledger: published(EMPTY_LEDGER, june), refunds });
          const back = payee(july, "甲").variableFen;
          // The base of this month takes the first tier's rate when it is negative: nil only where June paid that rate.
          if (clawback === "currentBase") expect(back).toBeLessThanOrEqual(0);
          else expect(back).toBe(0 - payee(june, "甲").variableFen);
          expect(july.controls.filter(({ passed }) => !passed)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
