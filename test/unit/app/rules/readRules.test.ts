import { rulesOfTables } from "../../../../src/app/rules/readRules";
import { faultText } from "../../../../src/app/rules/faultText";
import { RULE_COLUMNS, RULE_TABLES, type RuleColumn } from "../../../../src/app/rules/ruleColumns";
import { ruleLanguage } from "../../../../src/report/sheets/rules/ruleNames";
import { DEFAULT_SETTINGS } from "../../../../src/engine/settings";
import type { WorkbookTable } from "../../../../src/app/ports/workbook";
import { fen } from "../../../../src/engine/units/fen";
import { dayOfDate } from "../../../../src/engine/units/period";
import { tableOf } from "./tableOf";

const read = (...tables: readonly WorkbookTable[]) => rulesOfTables(tables, DEFAULT_SETTINGS);
const ZH = ruleLanguage("zh-CN");
const EN = ruleLanguage("en");

const PLANS = tableOf("CS_Plans", ["方案"], [["标准"]]);
const COMPONENTS = tableOf(
  "CS_Commission",
  ["方案", "提成项", "基数", "分档指标", "计法", "单位"],
  [["标准", "销售提成", "净销售额", "询单转化率", "全额", "比例"]],
);
const TIERS = tableOf(
  "CS_Tiers",
  ["方案", "提成项", "起点", "提点"],
  [
    ["标准", "销售提成", 0.3, 0.006],
    ["标准", "销售提成", 0.4, 0.008],
  ],
);

/** What is wrong with one table beside a sound plan, in Chinese. */
function said(table: WorkbookTable): readonly string[] {
  const others = [PLANS, COMPONENTS, TIERS].filter(({ name }) => name !== table.name);
  return read(...others, table).faults.map((fault) => faultText(fault, ZH));
}

describe("rulesOfTables()", () => {
  it("reads a plan written in Chinese", () => {
    const { rules, faults } = read(PLANS, COMPONENTS, TIERS);
    expect(faults).toEqual([]);
    expect(rules.components).toEqual([
      {
        row: 5,
        plan: "标准",
        component: "销售提成",
        basis: "netSales",
        tierMetric: "conversion",
        mode: "whole",
        unit: "rate",
        multiplyBy: null,
        cap: null,
        floor: null,
        effectiveFrom: null,
      },
    ]);
    expect(rules.tiers.map(({ row, from, rate }) => [row, from, rate])).toEqual([
      [5, 0.3, 0.006],
      [6, 0.4, 0.008],
    ]);
  });

  it("reads the same from English headers, codes, shuffled columns and any case and width", () => {
    const english = read(
      tableOf("cs_plans", ["Note", " PLAN "], [["mine", "标准"]]),
      tableOf(
        "CS_Commission",
        ["Unit", "ｍｏｄｅ", "My own column", "tier metric", "BASIS", "component", "plan"],
        [["rate", "WHOLE", 7, "conversion", "Net sales", "销售提成", "标准"]],
      ),
      tableOf(
        "CS_Tiers",
        ["rate", "From", "Component", "Plan"],
        [
          ["0.6%", "30％", "销售提成", "标准"],
          ["8‰", ".4", "销售提成", "标准"],
        ],
      ),
    );
    const { rules } = read(PLANS, COMPONENTS, TIERS);
    expect(english.faults).toEqual([]);
    expect(english.rules).toEqual(rules);
  });

  it("takes nothing from a workbook without rule tables", () => {
    const { rules, settings, faults } = read();
    expect([rules.plans, rules.roster, faults]).toEqual([[], [], []]);
    expect(settings).toBe(DEFAULT_SETTINGS);
  });

  it("skips rows whose known columns are blank, whatever stands in the user's own", () => {
    const { rules, faults } = read(
      PLANS,
      COMPONENTS,
      tableOf(
        "CS_Tiers",
        ["方案", "提成项", "起点", "提点", "备忘"],
        [
          ["标准", "销售提成", 0, 0.01, ""],
          ["", "", "", "", "问老板"],
          ["", "-", "—", " ", ""],
        ],
      ),
    );
    expect(faults).toEqual([]);
    expect(rules.tiers).toHaveLength(1);
  });

  it("reads a roster: several accounts in a cell, dates, money, manual points", () => {
    const roster = tableOf(
      "CS_Roster",
      ["账号", "人员", "底薪", "入职日期", "离职日期", "目标", "主管打分:出勤", "manual：态度", "接待上限"],
      [
        ["店铺:小美、小美2", "小美", 3000.5, 46_174, "", "5万", 95, "", 200],
        ["小丽", "小丽", "¥3,200", "2026-06-05", "2026/6/30", "", 80, 0, ""],
      ],
    );
    const { rules, roster: cells, faults } = read(roster);
    expect(faults).toEqual([]);
    expect(rules.roster.map(({ account, person }) => [account, person])).toEqual([
      ["店铺:小美", "小美"],
      ["小美2", "小美"],
      ["小丽", "小丽"],
    ]);
    expect(rules.roster[0]).toMatchObject({
      baseSalary: fen(300_050),
      hired: dayOfDate(2026, 5, 1),
      left: null,
      target: fen(5_000_000),
      manual: { 出勤: 95 },
    });
    expect(rules.roster[2]).toMatchObject({ hired: dayOfDate(2026, 5, 5), manual: { 出勤: 80, 态度: 0 } });
    expect(cells[0]?.capacity).toBe(200);
  });

  it("reads overrides into the settings; a blank agent is silent", () => {
    const overrides = tableOf(
      "CS_Overrides",
      ["订单编号", "客服", "说明"],
      [
        ["1930000000000000123", "小美", "电话成交"],
        [12345, "", ""],
      ],
    );
    expect(read(overrides).settings.overrides).toEqual([
      { orderId: "1930000000000000123", account: "小美", note: "电话成交" },
      { orderId: "12345", account: null, note: "" },
    ]);
  });

  it.each([
    ["a month as text", "2026-06"],
    ["another way of writing it", "2026年6月"],
    ["a date in it", 46_190],
    ["a date as text", "2026/6/17"],
    ["figures without a sign between them", "202606"],
    ["the same as a number", 202_606],
    ["full-width figures", "２０２６－０６"],
    ["year and month with a dot, as text", "2026.6"],
  ])("reads %s as the month", (_, cell) => {
    const events = tableOf("CS_Events", ["月份", "人员", "类型", "数量", "每次"], [[cell, "小美", "加减钱", 2, -10]]);
    const { rules } = read(events, tableOf("CS_Roster", ["账号", "人员"], [["小美", "小美"]]));
    expect(rules.events).toEqual([
      { row: 5, month: "2026-06", person: "小美", kind: "money", quantity: 2, unit: -10, note: "" },
    ]);
  });

  it.each([[2026.06], [2026.1], [2026], ["2026-13"], ["202613"], ["6月"], [0], [true]])(
    "doesn't take %j for a month",
    (cell) => {
      const events = tableOf("CS_Events", ["月份", "人员", "类型", "数量", "每次"], [[cell, "小美", "加减钱", 2, -10]]);
      const { faults } = read(events, tableOf("CS_Roster", ["账号", "人员"], [["小美", "小美"]]));
      expect(faults.map(({ code, cell: at }) => [code, at])).toEqual([["notAMonth", "绩效规则!A5"]]);
    },
  );

  it("takes 20260601 for the day that it names", () => {
    const roster = tableOf("CS_Roster", ["账号", "人员", "离职日期"], [["a", "a", 20_260_601]]);
    expect(read(roster).faults).toEqual([]);
  });

  it.each([[2026.6], [2026], [20_261_301], ["1899-12-31"], ["2026-06-31"]])("doesn't take %j for a day", (cell) => {
    const roster = tableOf("CS_Roster", ["账号", "人员", "离职日期"], [["a", "a", cell]]);
    expect(read(roster).faults.map(({ code, cell: at }) => [code, at])).toEqual([["notADate", "绩效规则!C5"]]);
  });

  it.each([
    ["one account", "店:小美", ["店:小美"]],
    ["several, separated any way", "小美，小丽、小王; a|b", ["小美", "小丽", "小王", "a", "b"]],
    ["one with a blank, in quotes", '"Mary Smith"', ["Mary Smith"]],
    ["quotes beside others", "“Mary, Jr”、小美", ["Mary, Jr", "小美"]],
  ])("reads %s", (_, cell, accounts) => {
    expect(read(tableOf("CS_Roster", ["账号", "人员"], [[cell, "a"]])).roster[0]?.account).toEqual(accounts);
  });

  it("counts dates from 1904 where the workbook does", () => {
    const header = ["账号", "人员", "入职日期"];
    const [first, second] = [false, true].map((date1904) => {
      const serial = date1904 ? 46_174 - 1_462 : 46_174;
      return read(tableOf("CS_Roster", header, [["a", "a", serial]], { date1904 })).rules.roster[0]?.hired;
    });
    expect(first).toBe(second);
  });
});

describe("faults of the rules", () => {
  it("name the cell, what should stand there and what does, in both languages", () => {
    const table = tableOf("CS_Tiers", ["方案", "提成项", "起点", "提点"], [["标准", "销售提成", 0, "百分之一"]], {
      row: 12,
    });
    const { faults } = read(PLANS, COMPONENTS, table);
    expect(faults.map((fault) => faultText(fault, ZH))).toEqual(["绩效规则!D14: 提点应为数字，实际为“百分之一”"]);
    expect(faults.map((fault) => faultText(fault, EN))).toEqual([
      '绩效规则!D14: Rate should be a number, but is "百分之一"',
    ]);
  });

  it("quote a sheet's name where addresses do", () => {
    const table = tableOf("CS_Plans", ["plan", "cap"], [["a", "x"]], { sheet: "Bob's rules", column: 27 });
    expect(read(table).faults[0]?.cell).toBe("'Bob''s rules'!AC5");
  });

  const CASES: readonly (readonly [string, WorkbookTable, readonly string[]])[] = [
    [
      "an empty needed cell",
      tableOf("CS_Tiers", ["方案", "提成项", "起点", "提点"], [["标准", "销售提成", "", 0.01]]),
      ["绩效规则!C5: 起点不能为空"],
    ],
    [
      "a word that isn't in the list",
      tableOf(
        "CS_Commission",
        ["方案", "提成项", "基数", "计法", "单位"],
        [["标准", "销售提成", "净销售额", "分段", "比例"]],
      ),
      ["绩效规则!D5: 计法应为全额 / 超额之一，实际为“分段”"],
    ],
    [
      "a metric that nobody knows",
      tableOf("CS_Gates", ["方案", "指标", "比较", "界限"], [["标准", "好评数", ">=", 1]]),
      ["绩效规则!B5: 没有名为“好评数”的指标；指标可填得分 / 系数 / 完成率，或“可用指标”中的名称或代码"],
    ],
    [
      "an Excel error, also where a cell may be blank",
      tableOf("CS_Plans", ["方案", "封顶"], [["标准", "#N/A"]]),
      ["绩效规则!B5: 封顶是 Excel 错误值 #N/A，请先改正公式"],
    ],
    [
      "a month that isn't one",
      tableOf("CS_Events", ["月份", "人员", "类型", "数量", "每次"], [["2026-13", "小美", "加减分", 1, 1]]),
      ["绩效规则!A5: 月份应为月份，如 2026-06，实际为“2026-13”"],
    ],
    [
      "a date that isn't one",
      tableOf("CS_Roster", ["账号", "人员", "入职日期"], [["a", "b", "六月"]]),
      ["绩效规则!C5: 入职日期应为日期，如 2026-06-01，实际为“六月”"],
    ],
    [
      "a share above the whole",
      tableOf("CS_PoolRanks", ["公共池", "名次", "占比"], [["池", 1, 1.2]]),
      ["绩效规则!C5: 占比 1.2 超出范围（应为 0–1）"],
    ],
    [
      "a rank that isn't whole",
      tableOf("CS_PoolRanks", ["公共池", "名次", "占比"], [["池", 1.5, 0.2]]),
      ["绩效规则!B5: 名次应为整数，实际为“1.5”"],
    ],
    [
      "money with three decimals",
      tableOf("CS_Roster", ["账号", "人员", "底薪"], [["a", "b", 1.005]]),
      ["绩效规则!C5: 底薪最多两位小数，实际为“1.005”"],
    ],
    [
      "points of a manager outside 0 to 100",
      tableOf("CS_Roster", ["账号", "人员", "主管打分:出勤"], [["a", "b", 101]]),
      ["绩效规则!C5: 主管打分:出勤 101 超出范围（应为 0–100）"],
    ],
    [
      "an order number that lost its digits",
      tableOf("CS_Overrides", ["订单编号"], [[1.93e18]]),
      ["绩效规则!A5: 订单编号 1930000000000000000 的末位已丢失，请把该列设为文本格式后重新填写"],
    ],
    [
      "an order that is given away twice",
      tableOf(
        "CS_Overrides",
        ["订单编号", "客服"],
        [
          ["1", "a"],
          ["1", "b"],
        ],
      ),
      ["绩效规则!A6: “1”与第 5 行重复"],
    ],
    [
      "a person who is told different things",
      tableOf(
        "CS_Roster",
        ["账号", "人员", "组"],
        [
          ["a", "小美", "售前"],
          ["b", "小美", "售后"],
        ],
      ),
      ["绩效规则!C6: 组“售后”与第 5 行的“售前”矛盾"],
    ],
    [
      "a person who is promised different salaries and hired twice",
      tableOf(
        "CS_Roster",
        ["账号", "人员", "底薪", "入职日期"],
        [
          ["a", "小美", 5555.5, "2026-03-01"],
          ["b", "小美", 3800, "2026-04-01"],
        ],
      ),
      [
        "绩效规则!C6: 底薪“3800”与第 5 行的“5555.5”矛盾",
        "绩效规则!D6: 入职日期“2026-04-01”与第 5 行的“2026-03-01”矛盾",
      ],
    ],
    [
      "a column that is missing",
      tableOf("CS_Tiers", ["方案", "提成项", "起点"], [["标准", "销售提成", 0]]),
      ["绩效规则!A4: 缺少“提点”列"],
    ],
    [
      "two columns with one meaning",
      tableOf("CS_Plans", ["方案", "Plan"], [["标准", ""]]),
      ["绩效规则!B4: “Plan”和“方案”是同一列，请只留一列"],
    ],
    [
      "a tier that doesn't rise",
      tableOf(
        "CS_Tiers",
        ["方案", "提成项", "起点", "提点"],
        [
          ["标准", "销售提成", 0.4, 0.006],
          ["标准", "销售提成", "40%", 0.008],
        ],
      ),
      ["绩效规则!C6: 起点 40% 必须大于第 5 行的 0.4"],
    ],
    [
      "a plan that doesn't exist",
      tableOf("CS_Gates", ["方案", "指标", "比较", "界限"], [["标准版", "回复率", "≥", 0.9]]),
      ["绩效规则!A5: 方案表中没有“标准版”"],
    ],
    [
      "40 where 40 % is meant",
      tableOf("CS_Tiers", ["方案", "提成项", "起点", "提点"], [["标准", "销售提成", 40, 0.8]]),
      ["绩效规则!C5: 起点 40 相当于 4000%；若本意是 40%，请写成 40%"],
    ],
    [
      "weights that don't sum to 100",
      tableOf("CS_Scorecard", ["考核表", "指标", "权重", "评分方式"], [["售前", "主管打分:态度", 90, "主管打分"]]),
      ["绩效规则!C5: 权重合计为 90，不是 100；按比例折算"],
    ],
    [
      "a unit that doesn't fit its basis",
      tableOf(
        "CS_Commission",
        ["方案", "提成项", "基数", "计法", "单位"],
        [["标准", "销售提成", "净销售额", "全额", "单价"]],
      ),
      ["绩效规则!E5: 单位“单价”与基数“净销售额”不符（金额按比例，数量按单价）"],
    ],
  ];

  it.each(CASES)("tell %s", (_, table, expected) => {
    expect(said(table)).toEqual(expected);
  });

  it("are all found in one pass, in the order of tables and rows", () => {
    const cells = read(
      tableOf(
        "CS_Tiers",
        ["方案", "提成项", "起点", "提点"],
        [
          ["标准", "销售提成", "低", "百分之一"],
          ["标准", "销售提成", 0.4, ""],
        ],
      ),
      tableOf("CS_Plans", ["方案", "封顶"], [["标准", "很多"]]),
      COMPONENTS,
    ).faults.map(({ table, cell }) => [table, cell]);
    expect(cells).toEqual([
      ["CS_Plans", "绩效规则!B5"],
      ["CS_Tiers", "绩效规则!C5"],
      ["CS_Tiers", "绩效规则!D5"],
      ["CS_Tiers", "绩效规则!D6"],
    ]);
  });

  it("aren't told twice: a tier with a broken rate isn't also a component without tiers", () => {
    const broken = tableOf("CS_Tiers", ["方案", "提成项", "起点", "提点"], [["标准", "销售提成", 0, "?"]]);
    expect(read(PLANS, COMPONENTS, broken).faults.map(({ code }) => code)).toEqual(["notANumber"]);
    const other = tableOf("CS_Tiers", ["方案", "提成项", "起点", "提点"], [["标准", "别的", 0, "?"]]);
    expect(read(PLANS, COMPONENTS, other).faults.map(({ code }) => code)).toEqual(["noTiers", "notANumber"]);
  });

  it("are warnings where the rules can be taken as they stand", () => {
    const [fault] = read(
      tableOf("CS_Scorecard", ["考核表", "指标", "权重", "评分方式"], [["售前", "manual:态度", 90, "manual"]]),
    ).faults;
    expect(fault?.severity).toBe("warning");
  });
});

/** A row that is right in every column but one, which says what no column takes. */
function rowWithout(columns: readonly RuleColumn[], wrong: RuleColumn): readonly string[] {
  return columns.map(({ code }) => (code === wrong.code ? "没有这样的" : "甲"));
}

const WORDED = RULE_TABLES.filter((table) => table !== "CS_Settings").flatMap((table) =>
  RULE_COLUMNS[table]
    .filter(({ kind }) => typeof kind === "object")
    .map((column) => ({ table, column, name: `${table} ${column.code}` })),
);

describe("a word that a column doesn't take", () => {
  it.each(WORDED)("is answered with those it does, in both languages: $name", ({ table, column }) => {
    const columns = RULE_COLUMNS[table];
    const header = columns.map(({ code }) => code);
    const { faults } = read(tableOf(table, header, [rowWithout(columns, column)]));
    const fault = faults.find((one) => one.column === column.code);
    for (const language of [ZH, EN]) {
      const { words } = language.rules;
      const { kind } = column;
      const codes: readonly string[] =
        typeof kind !== "object" ? [] : "words" in kind ? Object.keys(words[kind.words]) : kind.metric;
      const list: Readonly<Record<string, string>> =
        typeof kind === "object" && "words" in kind ? words[kind.words] : words.measures;
      const text = fault === undefined ? "" : faultText(fault, language);
      expect(text).toContain("没有这样的");
      for (const code of codes) expect(text).toContain(list[code]);
    }
  });
});
