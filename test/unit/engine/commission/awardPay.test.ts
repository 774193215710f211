import { awardsOf as awardsPaid, type AwardContender, type AwardPay } from "../../../../src/engine/commission/awardPay";
import type { FactRow } from "../../../../src/engine/commission/ledger";
import type { AwardRow } from "../../../../src/engine/commission/planRules";
import { dayOfDate, month } from "../../../../src/engine/units/period";
import { figuresFor } from "./figuresFor";
import { awardsOf } from "./rulesOf";

const contender = (
  person: string,
  values: Parameters<typeof figuresFor>[0],
  group: string | null = null,
): AwardContender => ({
  person,
  group,
  accounts: [person],
  hired: null,
  left: null,
  figures: figuresFor(values),
});

const fact = (of: string, agent: string, [metric, numerator, denominator = 1]: [string, number, number?]): FactRow => ({
  month: month(of),
  agent,
  metric,
  numerator,
  denominator,
});

function dayOf(date: string | null) {
  const [year = 0, number = 1, ofMonth = 1] = (date ?? "").split("-").map(Number);
  return date === null ? null : dayOfDate(year, number - 1, ofMonth);
}

interface Case {
  readonly prizes?: readonly number[];
  readonly award?: Partial<AwardRow>;
  readonly contenders: readonly AwardContender[];
  readonly facts?: readonly FactRow[];
  readonly at?: string;
}

function pay({
  prizes = [300, 200, 100],
  award = {},
  contenders,
  facts = [],
  at = "2026-06",
}: Case): AwardPay | undefined {
  return awardsPaid({ month: month(at), awards: awardsOf(prizes, award), contenders, facts })[0];
}

const won = (paid: AwardPay | undefined) =>
  paid?.winners.map(({ person, place, amountFen }) => [person, place, amountFen]);

describe("a month's award", () => {
  it("goes by the catalogue's arrow", () => {
    const slow = [contender("a", { averageResponse: 40 }), contender("b", { averageResponse: 20 })];
    expect(won(pay({ prizes: [100], award: { metric: "averageResponse" }, contenders: slow }))).toEqual([
      ["b", 1, 10_000],
    ]);
  });

  it("gives tied places' prizes together, the odd fen to the first by name", () => {
    const tied = [contender("b", { netSales: 5 }), contender("a", { netSales: 5 })];
    expect(won(pay({ prizes: [0.02, 0.01], contenders: tied }))).toEqual([
      ["a", 1, 2],
      ["b", 1, 1],
    ]);
  });

  it.each([
    [0.01, 1],
    [0, 0],
    [-5, 0],
  ])("a value of %d wins %d prizes", (netSales, prizes) => {
    expect(won(pay({ contenders: [contender("a", { netSales })] }))).toHaveLength(prizes);
  });

  it.each([
    [49, 0],
    [50, 1],
  ])("%d samples of at least 50 win %d prizes", (samples, prizes) => {
    const contenders = [contender("a", { conversion: [0.5, samples] })];
    expect(won(pay({ award: { metric: "conversion", minSample: 50 }, contenders }))).toHaveLength(prizes);
  });

  it.each([
    ["all the time", null, null, 1],
    ["from its last day on", "2026-06-30", null, 1],
    ["from the day after it on", "2026-07-01", null, 0],
    ["until its first day", null, "2026-06-01", 1],
    ["until the day before it", null, "2026-05-31", 0],
  ])("employed %s: %#", (_, hired, left, prizes) => {
    const employed = { hired: dayOf(hired), left: dayOf(left) };
    expect(won(pay({ contenders: [{ ...contender("a", { netSales: 9 }), ...employed }] }))).toHaveLength(prizes);
  });

  it("is the group's where it names one", () => {
    const contenders = [contender("a", { netSales: 9 }, "晚"), contender("b", { netSales: 5 }, "早")];
    expect(won(pay({ award: { group: "早" }, contenders }))).toEqual([["b", 1, 30_000]]);
  });
});

describe("a quarter's and a year's award", () => {
  const quarter = { period: "quarter", metric: "conversion" } as const;
  const contenders = [contender("a", { conversion: 0.9 }), contender("b", { conversion: 0.1 })];
  const facts = [
    ...["2026-04", "2026-05", "2026-06"].flatMap((of) => [
      fact(of, "a", ["conversion", 1, 10]),
      fact(of, "b", ["conversion", 5, 10]),
    ]),
    fact("2026-03", "a", ["conversion", 900, 900]),
  ];

  it("is paid in the period's last month only", () => {
    expect(["2026-04", "2026-05", "2026-07"].map((at) => pay({ award: quarter, contenders, facts, at }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(pay({ award: { ...quarter, period: "year" }, contenders, facts, at: "2026-06" })).toBeUndefined();
    expect(pay({ award: { ...quarter, period: "year" }, contenders, facts, at: "2026-12" })).toBeDefined();
  });

  it("adds up parts over its months, then divides", () => {
    const paid = pay({ award: quarter, contenders, facts });
    expect(paid?.winners.map(({ person, value }) => [person, value])).toEqual([
      ["b", 0.5],
      ["a", 0.1],
    ]);
    expect(paid?.missingMonths).toEqual([]);
  });

  it("adds money up without averaging, and counts samples over all months", () => {
    const money = ["2026-04", "2026-05", "2026-06"].map((of) => fact(of, "a", ["netSales", 10_000]));
    expect(pay({ award: { period: "quarter" }, contenders, facts: money })?.winners[0]?.value).toBe(300);
    expect(won(pay({ award: { ...quarter, minSample: 30 }, contenders, facts }))).toHaveLength(2);
    expect(won(pay({ award: { ...quarter, minSample: 31 }, contenders, facts }))).toHaveLength(0);
  });

  it("ranks whoever was employed on a day of it, gone by its end or not", () => {
    const gone = contenders.map((one) => ({ ...one, left: dayOf(one.person === "b" ? "2026-04-01" : "2026-03-31") }));
    expect(won(pay({ award: quarter, contenders: gone, facts }))).toEqual([["b", 1, 30_000]]);
  });

  it("names the months that it lacks", () => {
    const paid = pay({ award: quarter, contenders, facts: facts.filter(({ month: of }) => of !== "2026-05") });
    expect(paid?.missingMonths).toEqual(["2026-05"]);
  });
});
