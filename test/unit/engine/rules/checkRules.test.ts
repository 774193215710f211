import { checkRules } from "../../../../src/engine/rules/checkRules";
import type { RuleSet } from "../../../../src/engine/rules/ruleSet";
import { day } from "../../../../src/engine/units/moment";
import { month } from "../../../../src/engine/units/period";
import * as rows from "../commission/rulesOf";

/** Faults as `table!column row code received`. */
const faults = (rules: Partial<RuleSet>): string[] =>
  checkRules(rows.rulesOf(rules)).map(
    ({ table, row, column, code, received }) => `${table}!${column ?? ""} ${row} ${code} ${received}`,
  );

describe("checkRules()", () => {
  it("finds nothing wrong with no rules, or with sound ones", () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({
        ...rows.flatRules(0.01),
        scorecard: rows.scorecardOf({}),
        bands: rows.bandsOf("conversion", [0.4, 100]),
        grades: rows.gradesOf([0, "铜牌"], [90, "金牌"]),
        gates: rows.gatesOf({}, { component: "销售", metric: "score" }),
        pools: rows.poolsOf({ rate: 0.01 }, { pool: "阶梯池", plan: "P", component: "销售", tierMetric: "completion" }),
        poolRanks: rows.poolRanksOf([1, 0.4], [2, 0.6]),
        awards: rows.awardsOf([3, 2, 1], { period: "quarter" }),
        events: rows.eventsOf({}),
        roster: rows.rosterOf({ scheme: "S" }),
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<RuleSet>, string[]]>([
    [
      "an unknown metric",
      { scorecard: rows.scorecardOf({ metric: "销冠率", scoring: "manual" }, { metric: "销冠率" }) },
      [
        "CS_Scorecard!metric 3 unknownMetric 销冠率",
        "CS_Scorecard!metric 3 noBands 销冠率",
        "CS_Scorecard!metric 3 duplicate 销冠率",
        "CS_Scorecard!weight 2 weightsSum 200",
      ],
    ],
    [
      "cells that the scoring needs",
      { scorecard: rows.scorecardOf({ scoring: "linear", worst: 1 }) },
      ["CS_Scorecard!best 2 missingValue "],
    ],
    [
      "worst = best",
      { scorecard: rows.scorecardOf({ scoring: "linear", worst: 1, best: 1 }) },
      ["CS_Scorecard!best 2 worstEqualsBest 1"],
    ],
    [
      "a target of 0",
      { scorecard: rows.scorecardOf({ scoring: "ratio", target: 0 }) },
      ["CS_Scorecard!target 2 targetZero 0"],
    ],
    [
      "a target of 0 to deduct from is fine",
      { scorecard: rows.scorecardOf({ scoring: "deduct", target: 0, deductPer: 1 }) },
      [],
    ],
    [
      "a cap below the floor",
      { scorecard: rows.scorecardOf({ scoring: "ratio", target: 1, cap: 0.5, floor: 0.6 }) },
      ["CS_Scorecard!cap 2 capBelowFloor 0.5"],
    ],
    [
      "bands and grades of nothing",
      { bands: rows.bandsOf("conversion", [1, 1]), grades: rows.gradesOf([0, "铜牌"]) },
      ["CS_Bands!scheme 2 unknownScheme S", "CS_Grades!scheme 2 unknownScheme S"],
    ],
    [
      "two bands from the same bound",
      { scorecard: rows.scorecardOf({}), bands: rows.bandsOf("conversion", [0.4, 80], [0.4, 100]) },
      ["CS_Bands!from 3 duplicate 0.4"],
    ],
  ])("scorecard: %s", (_, rules, expected) => {
    expect(faults(rules)).toEqual(expected);
  });

  it.each([
    [[0.1, 0.2, 0.7], []],
    [[1, 1], ["CS_Scorecard!weight 2 weightsSum 2"]],
    [[60, 40], []],
    [[33.3, 33.3, 33.3], ["CS_Scorecard!weight 2 weightsSum 99.9"]],
  ])("weights %p: a total of neither 1 nor 100 is a warning", (weights, expected) => {
    const scorecard = rows.scorecardOf(
      ...weights.map((weight, i) => ({ scoring: "manual" as const, metric: `manual:${i}`, weight })),
    );
    expect(faults({ scorecard })).toEqual(expected);
    expect(checkRules(rows.rulesOf({ scorecard })).every(({ severity }) => severity === "warning")).toBe(true);
  });

  it.each<[string, Partial<RuleSet>, string[]]>([
    [
      "an equal bound",
      {
        tiers: rows.tiersOf([
          [0, 1],
          [5, 1],
          [5, 1],
        ]),
      },
      ["CS_Tiers!from 4 notAscending 5"],
    ],
    [
      "a descending bound",
      {
        tiers: rows.tiersOf([
          [5, 1],
          [4, 1],
        ]),
      },
      ["CS_Tiers!from 3 notAscending 4"],
    ],
    [
      "bounds of another month start anew",
      { tiers: [...rows.tiersOf([[5, 1]]), ...rows.tiersOf([[4, 1]], { effectiveFrom: month("2026-01") })] },
      [],
    ],
    ["no tiers", { tiers: [] }, ["CS_Commission!component 2 noTiers 销售"]],
    [
      "tiers of nothing",
      { tiers: [...rows.tiersOf([[0, 1]]), ...rows.tiersOf([[0, 1]], { component: "别的", row: 9 })] },
      ["CS_Tiers!component 9 unknownComponent 别的"],
    ],
    [
      "an unknown plan",
      {
        components: rows.componentsOf({}, { plan: "Q" }),
        tiers: [...rows.tiersOf([[0, 1]]), ...rows.tiersOf([[0, 1]], { plan: "Q" })],
      },
      ["CS_Commission!plan 3 unknownPlan Q"],
    ],
    [
      "slices by another metric",
      { components: rows.componentsOf({ mode: "marginal", tierMetric: "conversion" }) },
      ["CS_Commission!tierMetric 2 marginalByOtherMetric conversion"],
    ],
    [
      "slices by the basis itself are fine",
      { components: rows.componentsOf({ mode: "marginal", tierMetric: "netSales" }) },
      [],
    ],
    [
      "a rate of a count",
      { components: rows.componentsOf({ basis: "paidOrders" }) },
      ["CS_Commission!unit 2 unitMismatch rate"],
    ],
    [
      "a price per yuan",
      { components: rows.componentsOf({ unit: "perUnit" }) },
      ["CS_Commission!unit 2 unitMismatch perUnit"],
    ],
    [
      "unknown metrics",
      { components: rows.componentsOf({ basis: "a", tierMetric: "b", multiplyBy: "c" }) },
      [
        "CS_Commission!basis 2 unknownMetric a",
        "CS_Commission!tierMetric 2 unknownMetric b",
        "CS_Commission!multiplyBy 2 unknownMetric c",
      ],
    ],
    ["a component twice", { components: rows.componentsOf({}, {}) }, ["CS_Commission!component 3 duplicate 销售"]],
    [
      "a component anew from a month is fine",
      { components: rows.componentsOf({}, { effectiveFrom: month("2026-05") }) },
      [],
    ],
    [
      "caps below floors",
      { plans: rows.plansOf({ cap: 1, floor: 2 }), components: rows.componentsOf({ cap: 1, floor: 2 }) },
      ["CS_Plans!cap 2 capBelowFloor 1", "CS_Commission!cap 2 capBelowFloor 1"],
    ],
    [
      "gates",
      { gates: rows.gatesOf({ plan: "Q", component: "x", metric: "y", onFail: "factor" }, { factor: -1 }) },
      [
        "CS_Gates!plan 2 unknownPlan Q",
        "CS_Gates!component 2 unknownComponent x",
        "CS_Gates!metric 2 unknownMetric y",
        "CS_Gates!factor 2 missingValue ",
        "CS_Gates!factor 3 outOfRange -1",
      ],
    ],
  ])("plans: %s", (_, rules, expected) => {
    expect(faults({ ...rows.flatRules(0.01), ...rules })).toEqual(expected);
  });

  it.each<[string, Partial<RuleSet>, string[]]>([
    ["a pool without rate and tiers", { pools: rows.poolsOf({}) }, ["CS_Pools!rate 2 missingValue "]],
    [
      "a pool by tiers that aren't there",
      { pools: rows.poolsOf({ plan: "P", component: "x" }) },
      ["CS_Pools!component 2 noTiers x"],
    ],
    [
      "unknown metrics",
      { pools: rows.poolsOf({ rate: 1, basis: "a", share: "b", rankBy: "c", tierMetric: "d" }) },
      [
        "CS_Pools!basis 2 unknownMetric a",
        "CS_Pools!tierMetric 2 unknownMetric d",
        "CS_Pools!share 2 unknownMetric b",
        "CS_Pools!rankBy 2 unknownMetric c",
      ],
    ],
    [
      "ranks that nobody set",
      { pools: rows.poolsOf({ rate: 1, share: "rank" }) },
      ["CS_Pools!share 2 missingValue 池"],
    ],
    ["ranks of no pool", { poolRanks: rows.poolRanksOf([1, 0.5]) }, ["CS_PoolRanks!pool 2 unknownPool 池"]],
    [
      "ranks",
      { pools: rows.poolsOf({ rate: 1 }), poolRanks: rows.poolRanksOf([0, 0.5], [1.5, -0.1], [1, 0.4], [1, 0.3]) },
      [
        "CS_PoolRanks!rank 2 outOfRange 0",
        "CS_PoolRanks!rank 3 outOfRange 1.5",
        "CS_PoolRanks!share 3 outOfRange -0.1",
        "CS_PoolRanks!rank 5 duplicate 1",
        "CS_PoolRanks!share 5 sharesAboveWhole 1.1",
      ],
    ],
    [
      "awards",
      {
        awards: [
          ...rows.awardsOf([1, 1], { metric: "firstResponseP90", period: "year" }),
          ...rows.awardsOf([1], { rank: 2, row: 4, period: "month" }),
        ],
      },
      [
        "CS_Awards!metric 2 notAdditive firstResponseP90",
        "CS_Awards!metric 3 notAdditive firstResponseP90",
        "CS_Awards!metric 4 conflict netSales",
        "CS_Awards!period 4 conflict month",
        "CS_Awards!rank 4 duplicate 2",
      ],
    ],
  ])("pools and awards: %s", (_, rules, expected) => {
    expect(faults(rules)).toEqual(expected);
  });

  it("people: unknown plans, schemes and persons, accounts twice, left before hired", () => {
    expect(
      faults({
        roster: rows.rosterOf({ scheme: "S" }, { hired: day(10), left: day(9), plan: null }),
        events: rows.eventsOf({ person: "丙" }),
      }),
    ).toEqual([
      "CS_Roster!plan 2 unknownPlan P",
      "CS_Roster!scheme 2 unknownScheme S",
      "CS_Roster!left 3 outOfRange 9",
      "CS_Roster!account 3 duplicate 甲",
      "CS_Events!person 2 unknownPerson 丙",
    ]);
  });

  it("names the other row of a duplicate and of a bound that doesn't rise", () => {
    const [fault] = checkRules(
      rows.flatRules(0, {
        tiers: rows.tiersOf([
          [1, 1],
          [1, 2],
        ]),
      }),
    );
    expect(fault).toMatchObject({ row: 3, otherRow: 2, expected: "1", severity: "error" });
  });
});
