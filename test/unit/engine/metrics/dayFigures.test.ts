import * as fc from "fast-check";
import type { DayFigures, PeriodResult } from "../../../../src/engine/periodResult";
import { sampleResult } from "../../report/sampleResult";

/** Sum of an account's days. */
function sumOf({ accounts, days }: DayFigures, column: Float64Array, agent: string): number {
  const place = accounts.indexOf(agent);
  return column.slice(place * days, (place + 1) * days).reduce((sum, value) => sum + value, 0);
}

function figure(result: PeriodResult, agent: string, code: string): number {
  return result.agents.find((one) => one.agent === agent)?.metrics[code]?.numerator ?? 0;
}

describe("days of a month", () => {
  it("add up to the month's enquiries, conversions and sales of every account", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (agents) => {
        const result = sampleResult({ agents, sessions: 300, orders: 200 });
        const { days } = result;
        for (const { agent } of result.agents) {
          expect(sumOf(days, days.enquiries, agent)).toBe(figure(result, agent, "enquiries"));
          expect(sumOf(days, days.converted, agent)).toBe(figure(result, agent, "conversion"));
          expect(sumOf(days, days.sales, agent)).toBe(figure(result, agent, "sales"));
        }
      }),
      { numRuns: 6 },
    );
  });

  it("count a buyer once a day, of an account and of the shop", () => {
    const { days, credits } = sampleResult();
    const pairs = new Set<string>();
    const ofShop = new Set<string>();
    for (let order = 0; order < credits.count; order++) {
      const at = credits.countedAt[order]!;
      const on = Math.floor(at / 86_400) - days.firstDay;
      if (credits.owner[order]! < 0 || on < 0 || on >= days.days) continue;
      pairs.add(`${credits.accounts[credits.owner[order]!]} ${on} ${credits.buyer[order]}`);
      ofShop.add(`${on} ${credits.buyer[order]}`);
    }
    expect(days.payingBuyers.reduce((sum, count) => sum + count, 0)).toBe(pairs.size);
    expect(days.shopPayingBuyers.reduce((sum, count) => sum + count, 0)).toBe(ofShop.size);
  });

  it("has accounts by name and every day of the month", () => {
    const { days } = sampleResult();
    expect([...days.accounts].sort()).toEqual(days.accounts);
    expect(days.days).toBe(30);
  });
});
