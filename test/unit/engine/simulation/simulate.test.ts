import type { PeriodResult } from "../../../../src/engine/periodResult";
import type { RuleSet } from "../../../../src/engine/rules/ruleSet";
import { simulate, type Scenario } from "../../../../src/engine/simulation/simulate";
import { underPlan, underScheme } from "../../../../src/engine/simulation/underPlan";
import { EMPTY_LEDGER } from "../../../../src/engine/commission/ledger";
import { monthOf, payOf, sold } from "../commission/payJune";
import { componentsOf, plansOf, rosterOf, rulesOf, tiersOf } from "../commission/rulesOf";

const planScenarios = (result: PeriodResult, all: RuleSet, plans: readonly string[]): readonly Scenario[] =>
  plans.map((plan) => ({ name: plan, result, rules: underPlan(all, plan) }));
const compare = (scenarios: readonly Scenario[]) => simulate({ scenarios, ledger: EMPTY_LEDGER, refunds: [] });

/** 甲 sells much and converts little; 乙 the other way round. */
const facts = {
  sessions: [
    { agent: "甲", buyer: "1", start: "06-10 10:00" },
    { agent: "甲", buyer: "x", start: "06-10 10:00" },
    { agent: "甲", buyer: "y", start: "06-10 10:00" },
    { agent: "乙", buyer: "2", start: "06-10 10:00" },
  ],
  orders: [sold("1", "甲", ["06-10 11:00", 10_000]), sold("2", "乙", ["06-10 11:00", 2_000])],
  roster: [{ account: "甲", capacity: 2 }, { account: "乙" }],
};
const rules = rulesOf({
  plans: plansOf({ plan: "固定" }, { plan: "按转化" }),
  components: componentsOf({ plan: "固定" }, { plan: "按转化", tierMetric: "conversion" }),
  tiers: [
    ...tiersOf([[0, 0.01]], { plan: "固定" }),
    ...tiersOf(
      [
        [0, 0.008],
        [0.5, 0.02],
      ],
      { plan: "按转化" },
    ),
  ],
  roster: rosterOf({ account: "甲", plan: "固定" }, { account: "乙", plan: "固定" }),
});

describe("plans side by side", () => {
  const { teams, people } = compare(planScenarios(monthOf(facts, "2026-06"), rules, ["固定", "按转化"]));

  it("tells what the team costs, and who gains or loses against the first", () => {
    expect(teams).toMatchObject([
      {
        name: "固定",
        costFen: 12_000,
        commissionFen: 12_000,
        provisional: 0,
        differenceFen: 0,
        winners: [],
        losers: [],
      },
      {
        name: "按转化",
        costFen: 12_000,
        commissionFen: 12_000,
        provisional: 0,
        differenceFen: 0,
        winners: [{ person: "乙", differenceFen: 2_000 }],
        losers: [{ person: "甲", differenceFen: -2_000 }],
      },
    ]);
  });

  it("tells runs apart by their hash, and says what was sold", () => {
    expect(new Set(teams.map(({ runId }) => runId)).size).toBe(2);
    expect(people.map(({ outcomes }) => outcomes.map(({ netSalesFen }) => netSalesFen))).toEqual([
      [200_000, 200_000],
      [1_000_000, 1_000_000],
    ]);
  });

  it("flags receptions over capacity beside each person", () => {
    expect(people.map(({ person, overReception, overloadDays }) => [person, overReception, overloadDays])).toEqual([
      ["乙", false, 0],
      ["甲", true, 1],
    ]);
    expect(people.map(({ outcomes }) => outcomes.map(({ payableFen }) => payableFen))).toEqual([
      [2_000, 4_000],
      [10_000, 8_000],
    ]);
  });

  it("changes nothing of the rules it was given", () => {
    expect(rules.roster.map(({ plan }) => plan)).toEqual(["固定", "固定"]);
  });
});

describe("who is compared", () => {
  const result = monthOf(facts, "2026-06");

  it("is whoever has a plan; where nobody has, everybody", () => {
    const mixed = { ...rules, roster: rosterOf({ account: "甲", plan: null }, { account: "乙", plan: "固定" }) };
    expect(planScenarios(result, mixed, ["按转化"])[0]?.rules.roster.map(({ plan }) => plan)).toEqual([null, "按转化"]);
    const none = { ...rules, roster: rosterOf({ account: "甲", plan: null }, { account: "乙", plan: null }) };
    expect(planScenarios(result, none, ["按转化"])[0]?.rules.roster.map(({ plan }) => plan)).toEqual([
      "按转化",
      "按转化",
    ]);
  });

  it("is whoever is scored; where nobody is, everybody", () => {
    const schemes = (...own: (string | null)[]) =>
      underScheme({ ...rules, roster: rosterOf(...own.map((scheme, i) => ({ account: `${i}`, scheme }))) }, "新")
        .roster;
    expect(schemes(null, "旧").map(({ scheme }) => scheme)).toEqual([null, "新"]);
    expect(schemes(null, null).map(({ scheme }) => scheme)).toEqual(["新", "新"]);
  });

  it("leaves pay that isn't final out of winners and losers", () => {
    const held = { ...rules, components: componentsOf({ plan: "固定" }, { plan: "按转化", tierMetric: "replyRate" }) };
    const { teams, people } = compare(
      planScenarios(monthOf({ ...facts, sessions: [] }, "2026-06"), held, ["固定", "按转化"]),
    );
    expect(teams[1]).toMatchObject({ provisional: 2, winners: [], losers: [] });
    expect(people[0]?.outcomes[1]).toMatchObject({ provisional: true, differenceFen: null });
  });
});

describe("figures side by side", () => {
  it("pays each by its own: another attribution rule, other sales", () => {
    const late = {
      ...facts,
      orders: [{ id: "1", buyer: "1", created: "06-10 11:00", paid: "06-10 13:00", amount: 100 }],
      sessions: [...facts.sessions, { agent: "乙", buyer: "1", start: "06-10 12:00" }],
    };
    const scenarios = (["placed", "paid"] as const).map((attributionRule) => {
      return { name: attributionRule, result: monthOf(late, "2026-06", { attributionRule }), rules };
    });
    const { teams } = compare(scenarios);
    expect(teams[1]).toMatchObject({ costFen: 100, winners: [{ person: "乙" }], losers: [{ person: "甲" }] });
  });

  it("pays what the month itself pays", () => {
    const result = monthOf(facts, "2026-06");
    const [team] = compare([{ name: "现行", result, rules }]).teams;
    expect(team?.costFen).toBe(payOf(result, rules).team.payableFen);
  });

  it("is empty without scenarios", () => {
    expect(compare([])).toEqual({ teams: [], people: [] });
  });
});
