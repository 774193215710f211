import { EMPTY_LEDGER } from "../../../../../src/engine/commission/ledger";
import { publish } from "../../../../../src/engine/commission/publish";
import type { PayResult } from "../../../../../src/engine/payResult";
import type { Settings } from "../../../../../src/engine/settings";
import type { RuleSet } from "../../../../../src/engine/rules/ruleSet";
import type { Moment } from "../../../../../src/engine/units/moment";
import { month } from "../../../../../src/engine/units/period";
import { payTextsFor } from "../../../../../src/i18n/pay/payTextsFor";
import { ruleLanguage } from "../../../../../src/report/sheets/rules/ruleNames";
import { holdsText, wayTexts } from "../../../../../src/report/sheets/statement/holdTexts";
import { waysOut, type WayOut } from "../../../../../src/report/sheets/statement/waysOut";
import { at, type MonthFacts } from "../../../../support/records/recordsOf";
import { monthOf, payee, payOf, sold } from "../../../engine/commission/payJune";
import {
  componentsOf,
  eventsOf,
  flatRules,
  gatesOf,
  gradesOf,
  poolsOf,
  rosterOf,
  scorecardOf,
  tiersOf,
} from "../../../engine/commission/rulesOf";

/** 甲 has an order and not one enquiry. */
const NO_ENQUIRY: MonthFacts = {
  orders: [sold("1", "甲", ["06-10", 1_000])],
  sessions: [{ agent: "乙", buyer: "客", start: "06-10 10:00", end: "60" }],
};

/** The data end in the month, before any enquiry of it is ripe. */
const EARLY = { asOf: at("06-10 12:00") as Moment };
const CHATS: MonthFacts = { ...NO_ENQUIRY, sessions: [{ agent: "甲", buyer: "客", start: "06-10 10:00", end: "60" }] };

const payBy = (rules: RuleSet, facts = NO_ENQUIRY, settings: Partial<Settings> = {}): PayResult =>
  payOf(monthOf(facts, "2026-06", settings), rules);
const outcomeOf = (pay: PayResult): string => publish(EMPTY_LEDGER, pay.booking).outcome;
const waysFor = (pay: PayResult, person = "甲"): readonly WayOut[] => payee(pay, person).holds.flatMap(waysOut);

const byConversion = flatRules(0.01, { components: componentsOf({ tierMetric: "conversion" }) });
const unscored = { scoring: "linear", worst: 0, best: 1, metric: "replyRate" } as const;
const byScore = flatRules(0.01, {
  components: componentsOf({ multiplyBy: "score" }),
  scorecard: scorecardOf(unscored),
  roster: rosterOf({ scheme: "S" }),
});
const manual = { scoring: "manual", metric: "manual:态度" } as const;
const byGrade = {
  ...byScore,
  components: componentsOf({ multiplyBy: "coefficient" }),
  scorecard: scorecardOf(manual),
  roster: rosterOf({ scheme: "S", manual: { 态度: 50 } }),
  grades: gradesOf([80, "金"]),
};
const gated = (gate: Parameters<typeof gatesOf>[0]): RuleSet => flatRules(0.01, { gates: gatesOf(gate) });
const poolOf = (pool: Parameters<typeof poolsOf>[0]): RuleSet => flatRules(0.01, { pools: poolsOf(pool) });
const tieredPool = { plan: "P", component: "销售", tierMetric: "completion" } as const;

interface Cure {
  readonly way: WayOut;
  readonly held: RuleSet;
  readonly cured: RuleSet;
  readonly before?: MonthFacts;
  readonly after?: MonthFacts;
  readonly settings?: Partial<Settings>;
}

const CURES: readonly (Cure & { readonly as: string })[] = [
  {
    way: "plan",
    as: "empty, with what is due as an event",
    held: byConversion,
    cured: { ...byConversion, roster: rosterOf({ plan: null }), events: eventsOf({ unit: 12.5 }) },
  },
  {
    way: "plan",
    as: "another one",
    held: byConversion,
    cured: {
      ...byConversion,
      components: [...byConversion.components, ...componentsOf({ plan: "Q" })],
      tiers: [...byConversion.tiers, ...tiersOf([[0, 0.01]], { plan: "Q" })],
      roster: rosterOf({ plan: "Q" }),
    },
  },
  {
    way: "later",
    as: "with data of the next days",
    held: byConversion,
    cured: byConversion,
    before: CHATS,
    after: CHATS,
    settings: EARLY,
  },
  { way: "tierMetric", as: "the basis itself", held: byConversion, cured: flatRules(0.01) },
  {
    way: "multiplyBy",
    as: "none",
    held: flatRules(0.01, { components: componentsOf({ multiplyBy: "conversion" }) }),
    cured: flatRules(0.01),
  },
  {
    way: "data",
    as: "sessions where there were none",
    held: flatRules(0.01, { components: componentsOf({ basis: "sessions", unit: "perUnit" }) }),
    cured: flatRules(0.01, { components: componentsOf({ basis: "sessions", unit: "perUnit" }) }),
    before: { orders: NO_ENQUIRY.orders ?? [] },
  },
  {
    way: "roster",
    as: "the target",
    held: flatRules(0.01, { components: componentsOf({ tierMetric: "completion" }) }),
    cured: flatRules(0.01, {
      components: componentsOf({ tierMetric: "completion" }),
      roster: rosterOf({ target: 500 }),
    }),
  },
  {
    way: "roster",
    as: "points by hand",
    held: flatRules(0.01, { components: componentsOf({ multiplyBy: "manual:态度" }) }),
    cured: flatRules(0.01, {
      components: componentsOf({ multiplyBy: "manual:态度" }),
      roster: rosterOf({ manual: { 态度: 1 } }),
    }),
  },
  {
    way: "score",
    as: "0 points",
    held: byScore,
    cured: { ...byScore, scorecard: scorecardOf({ ...unscored, missing: "zero" }) },
  },
  {
    way: "score",
    as: "left out beside another KPI",
    held: { ...byScore, scorecard: scorecardOf(unscored, manual), roster: byGrade.roster },
    cured: {
      ...byScore,
      scorecard: scorecardOf({ ...unscored, missing: "exclude" }, manual),
      roster: byGrade.roster,
    },
  },
  {
    way: "scheme",
    as: "one at all",
    held: { ...byScore, roster: rosterOf({}) },
    cured: { ...byScore, scorecard: scorecardOf({ ...unscored, missing: "zero" }) },
  },
  {
    way: "grade",
    as: "one from 0",
    held: byGrade,
    cured: { ...byGrade, grades: gradesOf([0, "铜", 0.9], [80, "金"]) },
  },
  {
    way: "coefficient",
    as: "of the grade reached",
    held: { ...byGrade, grades: gradesOf([0, "铜"]) },
    cured: { ...byGrade, grades: gradesOf([0, "铜", 0.9]) },
  },
  {
    way: "tiers",
    as: "since ever",
    held: flatRules(0.01, { tiers: tiersOf([[0, 0.01]], { effectiveFrom: month("2026-07") }) }),
    cured: flatRules(0.01),
  },
  {
    way: "gateFails",
    as: "nothing paid",
    held: gated({ metric: "netSales", limit: 9_999, onFail: "hold" }),
    cured: gated({ metric: "netSales", limit: 9_999, onFail: "zero" }),
  },
  { way: "gateNoData", as: "passed", held: gated({}), cured: gated({ noData: "pass" }) },
  { way: "gateNoData", as: "failed", held: gated({}), cured: gated({ noData: "fail" }) },
  { way: "poolRate", as: "a fixed one", held: poolOf(tieredPool), cured: poolOf({ ...tieredPool, rate: 0.01 }) },
  {
    way: "poolBasis",
    as: "one with a value",
    held: poolOf({ basis: "replyRate", rate: 0.01 }),
    cured: poolOf({ basis: "netSales", rate: 0.01 }),
  },
];

describe("waysOut()", () => {
  it.each(CURES)("$way: $as", ({ way, held, cured, before, after, settings }) => {
    const pay = payBy(held, before, settings);
    expect(waysFor(pay)).toContain(way);
    expect([outcomeOf(pay), outcomeOf(payBy(cured, after))]).toEqual(["provisional", "published"]);
  });

  it("has every way of which there are words tried above", () => {
    expect(new Set(CURES.map(({ way }) => way))).toEqual(new Set(Object.keys(payTextsFor("zh-CN").holds.ways)));
  });

  it("says nothing of what doesn't help: an event beside the plan", () => {
    expect(outcomeOf(payBy({ ...byConversion, events: eventsOf({ unit: 12.5 }) }))).toBe("provisional");
  });

  it("doesn't promise a score's gate anything but the score", () => {
    const rules = { ...byScore, gates: gatesOf({ metric: "score", limit: 60, noData: "pass" }) };
    expect(waysFor(payBy({ ...rules, components: componentsOf({}) }))).toEqual(["score", "plan"]);
  });
});

describe("the words of a hold", () => {
  const frameOf = (locale: string) => ({ words: payTextsFor(locale), language: ruleLanguage(locale) });

  it("say which part, which metric, why it has no value, and what is to be divided", () => {
    const person = payee(payBy(byConversion), "甲");
    expect(holdsText(person, frameOf("zh-CN"))).toBe(
      "方案“P”的提成项“销售”：分档指标 询单转化率 无值（分母为 0），暂缓（询单转化率 = 窗口内下单并在付款期限内付款的询单 ÷ 询单（未到期的不计））",
    );
    expect(holdsText(person, frameOf("en"))).toMatch(
      /^component “销售” of plan “P”: Tier metric Conversion has no value \(no cases\): held \(Conversion = .+÷ enquiries/,
    );
  });

  it("name the KPIs that a score lacks", () => {
    expect(holdsText(payee(payBy(byScore), "甲"), frameOf("zh-CN"))).toContain(
      "得分暂定），暂缓（缺数据的考核指标：回复率）",
    );
  });

  it("say each way once, whomever it helps", () => {
    const facts = { ...NO_ENQUIRY, roster: [{ account: "甲" }, { account: "丙" }] };
    const pay = payBy({ ...byConversion, roster: rosterOf({}, { account: "丙" }) }, facts);
    const ways = wayTexts(pay.people, frameOf("zh-CN"));
    expect(ways.map((way) => way.slice(0, 9))).toEqual(["在“人员”中给本人", "在“提成项”中给该"]);
  });
});
