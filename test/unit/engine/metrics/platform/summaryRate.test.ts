import fc from "fast-check";
import { summaryRate, type RowFigures } from "../../../../../src/engine/metrics/platform/summaryRate";
import { SUMMARY_FIGURES } from "../../../../../src/engine/records/summaryFigures";

function rowsOf(...rows: readonly Readonly<Record<string, number>>[]): RowFigures[] {
  return rows.map((row) => (field) => row[field]);
}

function rate(field: string, ...rows: readonly Readonly<Record<string, number>>[]): ReturnType<typeof summaryRate> {
  const figure = SUMMARY_FIGURES[field]!;
  if (figure.kind !== "rate") throw new Error(`${field} is no rate`);
  return summaryRate(rowsOf(...rows), { field, ...figure });
}

describe("summaryRate()", () => {
  it.each([
    [
      "as printed, with its parts",
      "conversion",
      [{ conversion: 0.3333, enquiries: 60, finalPayers: 20 }],
      [0.3333, 20, 60],
    ],
    ["from its parts alone", "conversion", [{ enquiries: 60, finalPayers: 15 }], [0.25, 15, 60]],
    [
      "from the parts of all rows",
      "conversion",
      [
        { conversion: 0.5, enquiries: 10, finalPayers: 5 },
        { conversion: 0.2, enquiries: 40, finalPayers: 8 },
      ],
      [13 / 50, 13, 50],
    ],
    [
      "from parts that agree with it, not from those that don't",
      "conversion",
      [
        { conversion: 0.5, enquiries: 10, finalPayers: 7, payingBuyers: 5 },
        { conversion: 0.2, enquiries: 40, finalPayers: 9, payingBuyers: 8 },
      ],
      [13 / 50, 13, 50],
    ],
    [
      "by weight where there are no parts",
      "averageResponse",
      [
        { averageResponse: 20, sessions: 10 },
        { averageResponse: 50, sessions: 20 },
      ],
      [40, 1_200, 30],
    ],
    [
      "from what is left after something is taken off",
      "replyRate",
      [
        { replyRate: 0.9667, consultations: 30, unanswered: 1 },
        { replyRate: 1, consultations: 52, unanswered: 0 },
      ],
      [81 / 82, 81, 82],
    ],
    [
      "from rows that have it, the others aside",
      "firstResponse",
      [{ firstResponse: 9, sessions: 10 }, { sessions: 20 }],
      [9, 90, 10],
    ],
    ["equal on all rows, without parts", "salesShare", [{ salesShare: 0.1 }, { salesShare: 0.1 }], [0.1, null, null]],
    [
      "not at all where rows differ and nothing weighs them",
      "salesShare",
      [{ salesShare: 0.1 }, { salesShare: 0.2 }],
      [null, null, null],
    ],
    [
      "not at all where a weight is missing",
      "firstResponse",
      [{ firstResponse: 9, sessions: 1 }, { firstResponse: 8 }],
      [null, null, null],
    ],
    ["not at all with nothing to divide by", "conversion", [{ enquiries: 0, finalPayers: 0 }], [null, 0, 0]],
  ] as const)("gives a rate %s", (_, field, rows, [value, numerator, denominator]) => {
    const found = rate(field, ...rows)!;
    expect(found.value === null ? null : Math.round(found.value * 1e9)).toBe(
      value === null ? null : Math.round(value * 1e9),
    );
    expect([found.numerator, found.denominator]).toEqual([numerator, denominator]);
  });

  it("says nothing of rows that say nothing", () => {
    expect(rate("conversion", {}, { enquiries: 5 })).toBeUndefined();
    expect(rate("conversion")).toBeUndefined();
  });

  it("doesn't depend on how days are put into rows", () => {
    const anyDay = fc.record({ enquiries: fc.integer({ min: 1, max: 50 }), finalPayers: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 6 }), (days) => {
        const whole = days.reduce((sum, day) => ({
          enquiries: sum.enquiries + day.enquiries,
          finalPayers: sum.finalPayers + day.finalPayers,
        }));
        expect(rate("conversion", ...days)).toEqual(rate("conversion", whole));
      }),
    );
  });
});
