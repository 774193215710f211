import fc from "fast-check";
import { rulesOfTables } from "../../../../src/app/rules/readRules";
import { metricName, ruleLanguage, type RuleLanguage } from "../../../../src/report/sheets/rules/ruleNames";
import { RULE_COLUMNS, type RuleColumn, type RuleSheetTable } from "../../../../src/app/rules/ruleColumns";
import type { Cell } from "../../../../src/engine/records/cell";
import { CATALOGUE } from "../../../../src/engine/metrics/catalogue";
import { NO_RULES, type RuleSet } from "../../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../../src/engine/settings";
import { EPOCH_SERIAL, day } from "../../../../src/engine/units/moment";
import { fen } from "../../../../src/engine/units/fen";
import { month } from "../../../../src/engine/units/period";
import { tableOf } from "./tableOf";

const name = fc.constantFrom("标准", "售前 A", "Plan-1", "甲", "乙");
const metric = fc.constantFrom(...CATALOGUE.map(({ code }) => code), "manual:服务态度");
const amount = fc.double({ min: 0, max: 1e7, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const rate = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 1e5);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const someMonth = maybe(fc.constantFrom("2026-01", "2026-12").map(month));

const anyRules: fc.Arbitrary<Omit<RuleSet, "distribution">> = fc.record({
  scorecard: fc.array(
    fc.record({
      row: fc.constant(0),
      scheme: name,
      metric,
      weight: amount,
      scoring: fc.constantFrom(
        "bands" as const,
        "linear" as const,
        "ratio" as const,
        "deduct" as const,
        "manual" as const,
      ),
      target: maybe(amount),
      worst: maybe(amount),
      best: maybe(amount),
      floor: maybe(rate),
      cap: maybe(rate),
      deductPer: maybe(amount),
      minSample: maybe(fc.nat(1000)),
      missing: maybe(fc.constantFrom("hold" as const, "exclude" as const, "zero" as const)),
    }),
  ),
  bands: fc.array(fc.record({ row: fc.constant(0), scheme: name, metric, from: amount, points: amount })),
  grades: fc.array(
    fc.record({ row: fc.constant(0), scheme: name, from: amount, grade: name, coefficient: maybe(rate) }),
  ),
  plans: fc.array(fc.record({ row: fc.constant(0), plan: name, cap: maybe(amount), floor: maybe(amount) })),
  components: fc.array(
    fc.record({
      row: fc.constant(0),
      plan: name,
      component: name,
      basis: metric,
      tierMetric: maybe(fc.oneof(metric, fc.constantFrom("score", "completion"))),
      mode: fc.constantFrom("whole" as const, "marginal" as const),
      unit: fc.constantFrom("rate" as const, "perUnit" as const, "fixed" as const),
      multiplyBy: maybe(fc.oneof(metric, fc.constantFrom("none", "score", "coefficient"))),
      cap: maybe(amount),
      floor: maybe(amount),
      effectiveFrom: someMonth,
    }),
  ),
  tiers: fc.array(
    fc.record({ row: fc.constant(0), plan: name, component: name, from: amount, rate, effectiveFrom: someMonth }),
  ),
  gates: fc.array(
    fc.record({
      row: fc.constant(0),
      plan: name,
      component: maybe(name),
      metric: fc.oneof(metric, fc.constant("score")),
      operator: fc.constantFrom("≥" as const, ">" as const, "≤" as const, "<" as const, "=" as const, "≠" as const),
      limit: amount,
      onFail: maybe(fc.constantFrom("zero" as const, "factor" as const, "hold" as const)),
      factor: maybe(rate),
      noData: maybe(fc.constantFrom("hold" as const, "pass" as const, "fail" as const)),
    }),
  ),
  pools: fc.array(
    fc.record({
      row: fc.constant(0),
      pool: name,
      basis: fc.constantFrom("silentSales", "shopPaidSales", "groupSales", "netSales"),
      rate: maybe(rate),
      plan: maybe(name),
      component: maybe(name),
      tierMetric: maybe(fc.constant("completion")),
      group: maybe(name),
      share: fc.constantFrom("equal", "headcount", "rank", "sales"),
      rankBy: maybe(metric),
    }),
  ),
  poolRanks: fc.array(
    fc.record({
      row: fc.constant(0),
      pool: name,
      rank: fc.integer({ min: 1, max: 9 }),
      share: rate,
      extra: maybe(amount),
    }),
  ),
  awards: fc.array(
    fc.record({
      row: fc.constant(0),
      award: name,
      metric,
      period: fc.constantFrom("month" as const, "quarter" as const, "year" as const),
      rank: fc.integer({ min: 1, max: 9 }),
      prize: amount,
      minSample: maybe(fc.nat(99)),
      group: maybe(name),
      tie: maybe(fc.constantFrom("pool" as const, "full" as const)),
    }),
  ),
  events: fc.array(
    fc.record({
      row: fc.constant(0),
      month: fc.constant(month("2026-06")),
      person: name,
      kind: fc.constantFrom("points" as const, "money" as const),
      quantity: amount,
      unit: amount.map((value) => (value === 0 ? 0 : -value)),
      note: fc.constantFrom("", "迟到"),
    }),
  ),
  roster: fc.array(
    fc.record({
      row: fc.constant(0),
      account: name.map((text) => text.replaceAll(" ", "")),
      person: name,
      group: maybe(name),
      plan: maybe(name),
      scheme: maybe(name),
      baseSalary: maybe(fc.nat(10_000_000).map(fen)),
      hired: maybe(fc.integer({ min: 8_000, max: 12_000 }).map(day)),
      left: maybe(fc.integer({ min: 8_000, max: 12_000 }).map(day)),
      target: maybe(fc.nat(10_000_000).map(fen)),
      manual: fc.constantFrom({}, { 出勤: 90 }),
      attendance: maybe(rate),
    }),
  ),
  clawback: fc.constantFrom("paidRate" as const, "recompute" as const, "currentBase" as const),
  clawbackDays: fc.nat(90),
});

const TABLE_OF: Readonly<Record<string, RuleSheetTable>> = {
  scorecard: "CS_Scorecard",
  bands: "CS_Bands",
  grades: "CS_Grades",
  plans: "CS_Plans",
  components: "CS_Commission",
  tiers: "CS_Tiers",
  gates: "CS_Gates",
  pools: "CS_Pools",
  poolRanks: "CS_PoolRanks",
  awards: "CS_Awards",
  events: "CS_Events",
  roster: "CS_Roster",
};

/** How a person would write a value of a rule into a cell. */
function written(value: unknown, { kind }: RuleColumn, { rules, ...language }: RuleLanguage): Cell {
  if (value === null || value === undefined) return "";
  const code = typeof value === "string" ? value : "";
  if (typeof kind === "object" && "metric" in kind) return metricName(code, { rules, ...language });
  if (typeof kind === "object") return (rules.words[kind.words] as Record<string, string>)[code]!;
  if (kind === "yuan" && typeof value === "number") return value;
  if (kind === "date" && typeof value === "number") return value + EPOCH_SERIAL;
  return value as Cell;
}

/** Fen of the roster are yuan in its cells. */
function inYuan(row: Record<string, unknown>): Record<string, unknown> {
  const yuan = (value: unknown): unknown => (typeof value === "number" ? value / 100 : value);
  return "account" in row ? { ...row, baseSalary: yuan(row["baseSalary"]), target: yuan(row["target"]) } : row;
}

interface Layout {
  readonly language: RuleLanguage;
  /** Columns from right to left, with one of the user's own in front. */
  readonly mirrored: boolean;
}

function tablesOf(rules: Omit<RuleSet, "distribution">, { language, mirrored }: Layout) {
  const ruleTables = Object.entries(TABLE_OF).map(([key, code]) => {
    const texts = language.rules.tables[code].columns as Record<string, { header: string }>;
    const columns = mirrored ? [...RULE_COLUMNS[code]].reverse() : RULE_COLUMNS[code];
    const rows = rules[key as keyof typeof rules] as unknown as readonly Record<string, unknown>[];
    const manual = key === "roster" ? ["manual:出勤"] : [];
    const cells = rows.map((row) => [
      "我的",
      ...columns.map((column) => written(inYuan(row)[column.code], column, language)),
      ...manual.map(() => (row["manual"] as Record<string, number>)["出勤"] ?? ""),
    ]);
    return tableOf(code, ["我的一列", ...columns.map(({ code: column }) => texts[column]!.header), ...manual], cells);
  });
  const settings = tableOf(
    "CS_Settings",
    ["setting", "value"],
    [
      ["clawback", language.rules.words.clawback[rules.clawback]],
      ["clawbackDays", rules.clawbackDays],
    ],
  );
  return [...ruleTables, settings];
}

describe("rules written into tables", () => {
  it("are read back as they were, in either language and column order", () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom("zh-CN", "en"), fc.boolean(), (rules, locale, mirrored) => {
        const tables = tablesOf(rules, { language: ruleLanguage(locale), mirrored });
        const read = rulesOfTables(tables, DEFAULT_SETTINGS).rules;
        const rowless = JSON.parse(JSON.stringify(read), (key, value: unknown) =>
          key === "row" ? 0 : value,
        ) as unknown;
        expect(rowless).toEqual(JSON.parse(JSON.stringify({ ...NO_RULES, ...rules })));
      }),
      { numRuns: 150 },
    );
  });

  it("never throw, whatever stands in their cells", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom("#REF!", "", "2026-06", "净销售额", "≥", "1e5"),
    );
    const anyTable = fc
      .tuple(
        fc.constantFrom(...Object.values(TABLE_OF), "CS_Settings" as const, "CS_Overrides" as const),
        fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { maxLength: 4 }),
      )
      .map(([code, rows]) =>
        tableOf(
          code,
          RULE_COLUMNS[code].map((column) => column.code),
          rows as Cell[][],
        ),
      );
    fc.assert(
      fc.property(fc.uniqueArray(anyTable, { selector: ({ name: table }) => table, maxLength: 6 }), (tables) => {
        const { faults } = rulesOfTables(tables, DEFAULT_SETTINGS);
        for (const fault of faults) expect(fault.cell).toMatch(/^绩效规则![A-Z]+\d+$/);
      }),
      { numRuns: 150 },
    );
  });
});
