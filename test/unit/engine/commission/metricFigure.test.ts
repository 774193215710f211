import { factFigures } from "../../../../src/engine/commission/factFigures";
import { figuresOf } from "../../../../src/engine/commission/metricFigure";
import type { MetricValue } from "../../../../src/engine/periodResult";
import { numberOf } from "../../../../src/engine/units/exact";
import type { Figure } from "../../../../src/engine/units/figure";
import { month } from "../../../../src/engine/units/period";

const measured = (numerator: number, denominator: number): MetricValue => ({
  value: numerator / denominator,
  numerator,
  denominator,
});
const shown = (figure: Figure) =>
  figure.kind === "none"
    ? figure.reason
    : [numberOf(figure.value), figure.samples === null ? null : numberOf(figure.samples)];

describe("figuresOf()", () => {
  const figures = figuresOf({
    netSales: measured(123_456, 1),
    averageOrderValue: measured(10_001, 3),
    paidOrders: measured(7, 1),
    conversion: measured(1, 3),
    averageResponse: measured(35.1 + 70.2, 3),
    firstResponse: measured(100, 8),
    firstResponseP90: { value: 12.5, numerator: null, denominator: null },
    replyRate: { value: null, numerator: 0, denominator: 0, reason: "noDenominator" },
    nextDayConversion: { value: null, numerator: 0, denominator: 0, reason: "noDenominator", unripe: 2 },
    attendance: measured(22, 1),
    targetCompletion: measured(50, 100),
  });

  it.each([
    ["netSales", [1_234.56, null]],
    ["paidOrders", [7, null]],
    ["attendance", [22, null]],
    ["averageOrderValue", [10_001 / 300, 3]],
    ["conversion", [1 / 3, 3]],
    ["averageResponse", [35.1, 3]],
    ["firstResponseP90", [12.5, 8]],
    ["completion", [0.5, 100]],
    ["replyRate", "noDenominator"],
    ["nextDayConversion", "notRipe"],
    ["duration", "noData"],
  ])("reads %s in yuan, seconds, fractions, with the cases it rests on", (metric, expected) => {
    expect(shown(figures(metric))).toEqual(expected);
  });
});

describe("factFigures()", () => {
  const fact = (of: string, agent: string, [metric, numerator, denominator]: [string, number, number]) => ({
    month: month(of),
    agent,
    metric,
    numerator,
    denominator,
  });
  const figures = factFigures(
    [
      fact("2026-04", "甲", ["conversion", 1, 10]),
      fact("2026-04", "甲2", ["conversion", 9, 10]),
      fact("2026-05", "甲", ["conversion", 10, 20]),
      fact("2026-04", "乙", ["conversion", 99, 99]),
      fact("2026-04", "甲", ["netSales", 100, 1]),
      fact("2026-05", "甲2", ["netSales", 250, 1]),
      fact("2026-04", "甲", ["attendance", 20, 1]),
      fact("2026-04", "甲2", ["attendance", 20, 1]),
      fact("2026-05", "甲2", ["attendance", 21, 1]),
      fact("2026-05", "甲", ["replyRate", 0, 0]),
    ],
    ["甲", "甲2"],
  );

  it.each([
    ["conversion", [0.5, 40]],
    ["netSales", [3.5, null]],
    ["attendance", [41, null]],
    ["replyRate", "noDenominator"],
    ["sales", "noData"],
  ])("adds up %s over accounts and months; what is given once per person, once a month", (metric, expected) => {
    expect(shown(figures(metric))).toEqual(expected);
  });
});
