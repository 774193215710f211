import type { ComponentPay } from "../../../../../src/engine/commission/componentPay";
import { ruleLanguage } from "../../../../../src/report/sheets/rules/ruleNames";
import type { PayFrame } from "../../../../../src/report/sheets/statement/payFrame";
import { tierLadder } from "../../../../../src/report/sheets/statement/tierLadder";
import { payTextsFor } from "../../../../../src/i18n/pay/payTextsFor";

const STEPS = [
  [0, 0.005],
  [0.3, 0.01],
  [0.5, 0.01],
  [0.6, 0.015],
] as const;

function ladder(own: Partial<ComponentPay>, steps: readonly (readonly [number, number])[] = STEPS, locale = "zh-CN") {
  const tiers = steps.map(([from, rate]) => ({
    row: 0,
    plan: "阶梯",
    component: "销售提成",
    from,
    rate,
    effectiveFrom: null,
  }));
  const frame = {
    rules: { tiers },
    pay: { month: "2026-06" },
    words: payTextsFor(locale),
    language: ruleLanguage(locale),
  } as unknown as PayFrame;
  const pay = {
    plan: "阶梯",
    component: "销售提成",
    basis: "netSales",
    tierMetric: "conversion",
    mode: "whole",
    unit: "rate",
    ...own,
  } as ComponentPay;
  return tierLadder(pay, frame);
}

describe("the ladder on a statement", () => {
  it("has all steps of the month", () => {
    expect(ladder({ tierValue: 0.61, rate: 0.015 })).toEqual([
      "净销售额，按询单转化率分档全额：≥0% 0.5%，≥30% 1%，≥50% 1%，≥60% 1.5%",
    ]);
    expect(ladder({}, [])).toEqual([]);
    expect(ladder({ tierMetric: "netSales", tierValue: 100, rate: 0.01 }, [[0, 0.01]])).toEqual(["净销售额 × 1%"]);
  });

  it.each([
    [
      "the next step, as far up as it takes",
      { tierValue: 0.29991, rate: 0.005 },
      "询单转化率再高 0.01 百分点 即达 30% 档（1%）",
    ],
    [
      "the next step that pays more",
      { tierValue: 0.4924, rate: 0.01 },
      "询单转化率再高 10.76 百分点 即达 60% 档（1.5%）",
    ],
    ["none on the highest", { tierValue: 0.6, rate: 0.015 }, undefined],
    ["none without a value", { tierValue: null, rate: null }, undefined],
  ])("names %s", (_, own, text) => {
    expect(ladder(own)[1]).toBe(text);
  });

  it("says money in yuan and counts in whole ones", () => {
    const money = { tierMetric: "netSales", tierValue: 9_999.5, rate: 0.01 };
    expect(
      ladder(
        money,
        [
          [0, 0.01],
          [10_000, 0.02],
        ],
        "en",
      )[1],
    ).toBe("Net sales ¥0.5 higher reaches the tier from ¥10,000 (2%)");
    const count = { basis: "paidOrders", tierMetric: "paidOrders", unit: "perUnit" as const, tierValue: 48, rate: 1 };
    expect(
      ladder(count, [
        [0, 1],
        [50, 1.5],
      ])[1],
    ).toBe("付款单数再高 2 即达 50 档（每个 1.5 元）");
  });
});
