import { appraise, type Appraisal, type Candidate } from "../../../../src/engine/appraisal/appraise";
import { compareDistribution } from "../../../../src/engine/appraisal/gradeDistribution";
import type { ScorecardRules } from "../../../../src/engine/appraisal/scorecardRules";
import { exact, numberOf, ZERO } from "../../../../src/engine/units/exact";
import { figuresFor } from "../commission/figuresFor";
import { bandsOf, gradesOf, scorecardOf } from "../commission/rulesOf";

const GRADES = gradesOf([90, "金牌", 1.2], [80, "银牌", 1], [70, "铜牌"]);
const rulesWith = (...rows: Parameters<typeof scorecardOf>): ScorecardRules => ({
  scorecard: scorecardOf(...rows),
  bands: [],
  grades: GRADES,
});

const candidate = (
  person: string,
  values: Parameters<typeof figuresFor>[0],
  of: Partial<Candidate> = {},
): Candidate => ({
  person,
  group: null,
  scheme: "S",
  figures: figuresFor(values),
  eventPoints: ZERO,
  ...of,
});

function appraised(rules: ScorecardRules, own: Candidate, others: readonly Candidate[] = []): Appraisal {
  const result = appraise(own, { rules, everybody: [own, ...others] });
  if (result === null) throw new Error("Nobody was appraised");
  return result;
}

const score = (appraisal: Appraisal): number | null => (appraisal.score === null ? null : numberOf(appraisal.score));

describe("a score", () => {
  const half = { scoring: "linear", worst: 0, best: 1 } as const;
  const rules = rulesWith({ ...half, metric: "replyRate", weight: 30 }, { ...half, metric: "conversion", weight: 70 });

  it("weighs points by their share of all weights, whatever these sum to", () => {
    expect(score(appraised(rules, candidate("甲", { replyRate: 1, conversion: 0.5 })))).toBe(65);
    const third = rulesWith({ ...half, metric: "replyRate", weight: 1 }, { ...half, metric: "conversion", weight: 2 });
    expect(score(appraised(third, candidate("甲", { replyRate: 1, conversion: 0.4 })))).toBe(60);
  });

  it("adds points by hand, and may exceed 100", () => {
    const own = candidate("甲", { replyRate: 1, conversion: 1 }, { eventPoints: exact(3.5) });
    expect(score(appraised(rules, own))).toBe(103.5);
  });

  it.each([
    [89.99, "银牌"],
    [90, "金牌"],
    [80, "银牌"],
    [79.999, "铜牌"],
    [70, "铜牌"],
    [69.99, null],
  ])("of %d is %s: bounds included, unrounded", (points, grade) => {
    const byHand = rulesWith({ scoring: "manual", metric: "manual:总评" });
    const own = appraised(byHand, candidate("甲", { "manual:总评": points }));
    expect(own.grade).toBe(grade);
  });

  it("has no coefficient where the grade has none", () => {
    const byHand = rulesWith({ scoring: "manual", metric: "manual:总评" });
    expect(appraised(byHand, candidate("甲", { "manual:总评": 75 })).coefficient).toBeNull();
  });

  it("isn't given without a scheme", () => {
    expect(appraise(candidate("甲", {}, { scheme: null }), { rules, everybody: [] })).toBeNull();
  });
});

describe("a KPI without data", () => {
  const row = { scoring: "linear", worst: 0, best: 1, metric: "replyRate", weight: 50 } as const;
  const other = { ...row, metric: "conversion" } as const;
  const own = candidate("甲", { conversion: 0.8 });

  it("holds: scored over the others, provisional, named", () => {
    const held = appraised(rulesWith(row, other), own);
    expect([score(held), held.provisional, held.held]).toEqual([80, true, ["replyRate"]]);
    expect(held.kpis[0]).toMatchObject({ outcome: "held", points: null, reason: "noData" });
    expect(held.weights).toEqual({ scored: 50, all: 100 });
  });

  it("is excluded: re-weighted, final", () => {
    const excluded = appraised(rulesWith({ ...row, missing: "exclude" }, other), own);
    expect([score(excluded), excluded.provisional]).toEqual([80, false]);
  });

  it("counts 0", () => {
    const zeroed = appraised(rulesWith({ ...row, missing: "zero" }, other), own);
    expect([score(zeroed), zeroed.provisional, zeroed.kpis[0]?.outcome]).toEqual([40, false, "zeroed"]);
  });

  it("leaves no score where nothing else is scored", () => {
    const nothing = appraised(rulesWith({ ...row, missing: "exclude" }), own);
    expect([score(nothing), nothing.provisional, nothing.grade]).toEqual([null, false, null]);
  });
});

describe("too few samples", () => {
  const rules = rulesWith({ scoring: "linear", worst: 0, best: 1, minSample: 30 });
  it.each([
    [29, true],
    [30, false],
    [31, false],
  ])("%d of at least 30: held is %p", (samples, held) => {
    const own = appraised(rules, candidate("甲", { conversion: [0.5, samples] }));
    expect(own.provisional).toBe(held);
    expect(own.kpis[0]).toMatchObject({ value: 0.5, samples, reason: held ? "fewSamples" : null });
  });

  it("never touches counts and money: they rest on no samples", () => {
    expect(appraised(rules, candidate("甲", { conversion: 0.5 })).provisional).toBe(false);
  });
});

describe("rank in the group", () => {
  const rules: ScorecardRules = {
    ...rulesWith({ scoring: "rank" }),
    bands: bandsOf("conversion", [1, 100], [2, 80], [3, 60], [4, 40]),
  };
  const group = (person: string, conversion: number, name = "早班") =>
    candidate(person, { conversion }, { group: name });

  it("shares the better place between ties, and counts both for the next", () => {
    const everybody = [
      group("甲", 0.5),
      group("乙", 0.4),
      group("丙", 0.4),
      group("丁", 0.3),
      group("外", 0.9, "晚班"),
    ];
    const places = everybody.map((own) => appraise(own, { rules, everybody })?.kpis[0]);
    expect(places.map((kpi) => [kpi?.rank, kpi?.points])).toEqual([
      [1, 100],
      [2, 80],
      [2, 80],
      [4, 40],
      [1, 100],
    ]);
  });

  it("doesn't rank those without a value", () => {
    const own = group("乙", 0.4);
    const without = candidate("甲", {}, { group: "早班" });
    expect(appraised(rules, own, [without]).kpis[0]?.rank).toBe(1);
    expect(appraised(rules, without, [own]).provisional).toBe(true);
  });
});

describe("points by hand", () => {
  it("may be named with or without their prefix", () => {
    const own = candidate("甲", { "manual:出勤": 95 });
    for (const metric of ["manual:出勤", "出勤"]) {
      expect(score(appraised(rulesWith({ scoring: "manual", metric }), own))).toBe(95);
    }
  });
});

describe("compareDistribution()", () => {
  it("sets grades given beside shares wished for, heads by largest remainder", () => {
    const shares = [
      { grade: "金牌", share: 20 },
      { grade: "银牌", share: 70 },
      { grade: "铜牌", share: 10 },
    ];
    const grades = ["金牌", "金牌", "银牌", "银牌", "银牌", "银牌", "新人", null];
    expect(compareDistribution(shares, grades)).toEqual([
      { grade: "金牌", people: 2, expected: 1 },
      { grade: "银牌", people: 4, expected: 5 },
      { grade: "铜牌", people: 0, expected: 1 },
      { grade: "新人", people: 1, expected: 0 },
    ]);
  });

  it("is empty without wishes and grades", () => {
    expect(compareDistribution([], [null])).toEqual([]);
  });
});
