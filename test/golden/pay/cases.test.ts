import { placingsOf } from "../../../src/engine/commission/placings";
import { componentPay } from "../../../src/engine/commission/componentPay";
import { planPay } from "../../../src/engine/commission/planPay";
import { ladderPay } from "../../../src/engine/commission/tierSet";
import { awardsOf as awardsPaid } from "../../../src/engine/commission/awardPay";
import { publish } from "../../../src/engine/commission/publish";
import { EMPTY_LEDGER, type Ledger } from "../../../src/engine/commission/ledger";
import type { ClawbackMethod, GateOperator } from "../../../src/engine/commission/planRules";
import { exact, exactOfText, divide, HUNDRED, multiply, ONE, ZERO } from "../../../src/engine/units/exact";
import { fen } from "../../../src/engine/units/fen";
import { largestRemainder } from "../../../src/engine/units/largestRemainder";
import { month } from "../../../src/engine/units/period";
import { roundToFen } from "../../../src/engine/units/yuan";
import { figuresFor } from "../../unit/engine/commission/figuresFor";
import { monthOf, payee, payOf, refund, sold } from "../../unit/engine/commission/payJune";
import {
  awardsOf,
  componentsOf,
  flatRules,
  gatesOf,
  plansOf,
  rulesOf,
  tiersOf,
} from "../../unit/engine/commission/rulesOf";
import cases from "./cases.json";

// Worked cases from plans and articles, by their ids. Tier rates are percents there.

const JUNE = month("2026-06");
const employment = { days: 30, of: 30, share: ONE, atAll: true };
const yuan = (text: string): number => Number((Number(text) * 100).toFixed(0));

function ladder(tiers: readonly (readonly string[])[]) {
  return tiers.map(([from = "", rate = ""]) => ({ from: exactOfText(from), rate: divide(exactOfText(rate), HUNDRED) }));
}

function ladderFen(tiers: readonly (readonly string[])[], base: string, mode: "whole" | "marginal"): number {
  return roundToFen(ladderPay(ladder(tiers), { base: exactOfText(base), tierValue: null, mode }).amount);
}

describe("超额 and 全额", () => {
  it.each(cases.marginal)("$id", ({ tiers, base, expect: expected, expectRetro }) => {
    expect(ladderFen(tiers, base, "marginal")).toBe(yuan(expected));
    if (expectRetro !== undefined) expect(ladderFen(tiers, base, "whole")).toBe(yuan(expectRetro));
  });

  it.each(cases.retro.cases)("$id", ({ base, lowerIncl, marginal, stackedBugMustNotBe }) => {
    expect(ladderFen(cases.retro.tiers, base, "whole")).toBe(yuan(lowerIncl));
    expect(ladderFen(cases.retro.tiers, base, "marginal")).toBe(yuan(marginal));
    if (stackedBugMustNotBe !== undefined) expect(yuan(stackedBugMustNotBe)).not.toBe(yuan(lowerIncl));
  });
});

describe("a refund after the month", () => {
  const { clawback: c } = cases;
  const tiers = c.tiers.map(([from, rate]) => [Number(from), Number(divideText(rate))] as [number, number]);
  const rules = (mode: "whole" | "marginal", method: ClawbackMethod) =>
    rulesOf({ ...flatRules(0), components: componentsOf({ mode }), tiers: tiersOf(tiers), clawback: method });
  const sales = [sold("1", "甲", ["01-10", 300]), sold("2", "甲", ["01-11", 9_900]), sold("3", "甲", ["02-10", 8_000])];
  const late = [refund("1", ["02-15", Number(c.refund)])];

  function divideText(percent = ""): string {
    return String(Number(percent) / 100);
  }

  function february(mode: "whole" | "marginal", method: ClawbackMethod) {
    const january = payOf(monthOf({ orders: sales }, "2026-01"), rules(mode, method));
    const booked = publish(EMPTY_LEDGER, january.booking);
    const ledger: Ledger = booked.outcome === "published" ? booked.ledger : EMPTY_LEDGER;
    return {
      january,
      pay: payOf(monthOf({ orders: sales }, "2026-02"), rules(mode, method), { ledger, refunds: late }),
    };
  }

  it.each([
    ["paidRate", c.reverseAtPaidRate],
    ["recompute", c.recomputeOrigin],
    ["currentBase", c.netInCurrentBase],
  ] as const)("CL-4 by %s", (method, expected) => {
    const { january, pay } = february("whole", method);
    expect(payee(january, "甲").payableFen).toBe(yuan(c.janPaid));
    expect(payee(pay, "甲").payableFen).toBe(yuan(expected));
    expect(pay.controls.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("CL-4 超额 recalculated", () => {
    const { january, pay } = february("marginal", "recompute");
    expect(payee(january, "甲").payableFen).toBe(yuan(c.marginalJanPaid));
    expect(payee(pay, "甲").clawback.map(({ amountFen }) => amountFen)).toEqual([yuan(c.marginalRecomputeDelta)]);
  });
});

describe("largest remainder", () => {
  it.each(cases.lr)("$id", ({ total, w, expect: expected }) => {
    const shares = w.map((weight, i) => ({ id: String(i), weight: exactOfText(weight) }));
    expect(largestRemainder(total, shares)).toEqual(expected);
  });
});

describe("tied awards", () => {
  const { prizes, scores, pool, fullCompetition } = cases.ties;
  const paid = (tie: "pool" | "full") => {
    const contenders = Object.entries(scores).map(([person, netSales]) => ({
      person,
      group: null,
      accounts: [person],
      hired: null,
      left: null,
      figures: figuresFor({ netSales }),
    }));
    const [award] = awardsPaid({ month: JUNE, awards: awardsOf(prizes.map(Number), { tie }), contenders, facts: [] });
    return Object.fromEntries(award!.winners.map(({ person, amountFen }) => [person, amountFen]));
  };
  const nonZero = (amounts: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(amounts).flatMap(([person, text]) => (Number(text) === 0 ? [] : [[person, yuan(text)]])),
    );

  it("pools the tied places' prizes, or pays them in full", () => {
    expect(paid("pool")).toEqual(nonZero(pool));
    expect(paid("full")).toEqual(nonZero(fullCompetition));
  });

  it("ranks 1, 1, 3, 3, 5", () => {
    const contenders = Object.entries(scores).map(([person, value]) => ({ person, value: exact(value) }));
    expect(placingsOf(contenders, "netSales").map(({ place, people }) => [place, people.join("")])).toEqual([
      [1, "AB"],
      [3, "CD"],
      [5, "E"],
    ]);
  });
});

describe("gates", () => {
  const OPERATORS: Readonly<Record<string, GateOperator>> = { ">=": "≥", ">": ">" };
  it.each(cases.gates)("$id", ({ amount, op, limit, actual, failFactor, expect: expected }) => {
    const gates = gatesOf({
      operator: OPERATORS[op]!,
      limit: Number(limit),
      ...(failFactor === undefined ? {} : { onFail: "factor" as const, factor: Number(failFactor) }),
    });
    const earner = {
      person: "甲",
      plan: "P",
      figures: figuresFor({ netSales: Number(amount), conversion: Number(actual) }),
      employment,
    };
    const pay = componentPay(componentsOf({})[0]!, earner, {
      rules: rulesOf({ tiers: tiersOf([[0, 1]]), gates }),
      month: JUNE,
      lateRefunds: ZERO,
    });
    expect(pay.amountFen).toBe(yuan(expected));
    expect(pay.withheldFen).toBe(yuan(amount) - yuan(expected));
    expect(pay.gates.map(({ outcome }) => outcome === "passed")).toEqual([amount === expected]);
  });
});

describe("caps", () => {
  const [first, second, third] = cases.caps;
  const planned = (earned: readonly (readonly [string, string | null])[], planCap: string) =>
    planPay(
      {
        person: "甲",
        plan: "P",
        employment,
        figures: figuresFor(Object.fromEntries(earned.map(([amount], i) => [`manual:${i}`, Number(amount)]))),
      },
      {
        rules: rulesOf({
          plans: plansOf({ cap: Number(planCap) }),
          components: componentsOf(
            ...earned.map(([, cap], i) => ({
              component: `项${i}`,
              basis: `manual:${i}`,
              unit: "perUnit" as const,
              cap: cap === null ? null : Number(cap),
            })),
          ),
          tiers: earned.flatMap((_, i) => tiersOf([[0, 1]], { component: `项${i}` })),
        }),
        month: JUNE,
        lateRefunds: ZERO,
      },
    );

  it("CA-1", () => {
    const pay = planned([[first!.earned!, null]], first!.planCap!);
    expect([pay.amountFen, pay.withheldFen]).toEqual([yuan(first!.pay!), yuan(first!.withheld!)]);
  });

  it("CA-2", () => {
    const pay = planned(
      second!.components!.map(([amount, cap]) => [amount!, cap!]),
      second!.planCap!,
    );
    const byComponents = pay.components.reduce((sum, { pay: { withheldFen } }) => sum + withheldFen, 0);
    expect(pay.amountFen).toBe(yuan(second!.pay!));
    expect([byComponents, pay.withheldFen]).toEqual([yuan(second!.withheldComponent!), yuan(second!.withheldPlan!)]);
    expect(pay.components.reduce((sum, { paidFen }) => sum + paidFen, 0)).toBe(yuan(second!.pay!));
  });

  it("CA-3", () => {
    const [before, after] = [Number(third!.uncappedBefore), Number(third!.uncappedAfter)];
    const rules = flatRules(1, { plans: plansOf({ cap: Number(third!.cap) }), clawback: "recompute" });
    const orders = [sold("1", "甲", ["01-10", after]), sold("2", "甲", ["01-11", before - after])];
    const booked = publish(EMPTY_LEDGER, payOf(monthOf({ orders }, "2026-01"), rules).booking);
    const ledger = booked.outcome === "published" ? booked.ledger : EMPTY_LEDGER;
    const pay = payOf(monthOf({ orders }, "2026-02"), rules, {
      ledger,
      refunds: [refund("2", ["02-15", before - after])],
    });
    expect(payee(pay, "甲").clawback.map(({ amountFen }) => amountFen)).toEqual([yuan(third!.recomputeClawback!)]);
  });
});

describe("rounding half away from zero", () => {
  it.each(cases.roundHalfAwayFromZero)("%s", (value = "", expected = "") => {
    const [text = "", digits = "2"] = value.split("@");
    const power = exact(10 ** (2 - Number(digits)));
    const scaled = roundToFen(divide(exactOfText(text), power));
    expect(scaled).toBe(fen(Number(divide(multiply(exactOfText(expected), HUNDRED), power).numerator)));
  });
});
