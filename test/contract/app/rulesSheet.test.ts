import { createRules } from "../../../src/app/rules/createRules";
import { faultText } from "../../../src/app/rules/faultText";
import { readRules } from "../../../src/app/rules/readRules";
import { ruleLanguage } from "../../../src/report/sheets/rules/ruleNames";
import { ruleLines } from "../../../src/app/rules/ruleLines";
import { RULE_TEMPLATES } from "../../../src/app/rules/templates/ruleTemplates";
import type { RuleCells, TemplateId } from "../../../src/app/rules/templates/ruleTemplate";
import { RULE_TABLES } from "../../../src/app/rules/ruleColumns";
import type { RuleSet } from "../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookState, sheetNamed } from "../excel/bookState";

const ZH = ruleLanguage("zh-CN");
const TEMPLATES = Object.keys(RULE_TEMPLATES) as readonly TemplateId[];

async function made(template: TemplateId, locale = "zh-CN"): Promise<Workbook> {
  const workbook = new Workbook();
  const excel = openExcel(workbook);
  expect((await createRules(portsOf(locale), template, QUIET)).kind).toBe("created");
  await excel.close();
  return workbook;
}

async function readFrom(workbook: Workbook) {
  const excel = openExcel(workbook);
  const read = await readRules(excelWorkbook, DEFAULT_SETTINGS);
  await excel.close();
  return read;
}

const TABLE_KEYS = {
  CS_Scorecard: "scorecard",
  CS_Bands: "bands",
  CS_Grades: "grades",
  CS_Plans: "plans",
  CS_Commission: "components",
  CS_Tiers: "tiers",
  CS_Gates: "gates",
  CS_Pools: "pools",
  CS_PoolRanks: "poolRanks",
  CS_Awards: "awards",
  CS_Events: "events",
} as const;

/** A rule's filled cells, as templates write them. */
function filledCells(row: object): RuleCells {
  const cells = Object.entries(row).filter(([code, value]) => code !== "row" && value !== null);
  return Object.fromEntries(cells);
}

function withoutNotes(cells: RuleCells): RuleCells {
  return Object.fromEntries(Object.entries(cells).filter(([code]) => code !== "note"));
}

describe.each(TEMPLATES)("the sheet made from %s", (template) => {
  it.each(["zh-CN", "en"])("reads back as the rules it was made from (%s)", async (locale) => {
    const { rules, settings, faults, roster } = await readFrom(await made(template, locale));
    expect(faults).toEqual([]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(roster).toEqual([]);
    const expected = RULE_TEMPLATES[template].rows(ruleLanguage(locale).rules.templateWords);
    for (const [table, key] of Object.entries(TABLE_KEYS)) {
      const rows = rules[key as keyof RuleSet] as readonly object[];
      const written = expected[table as keyof typeof expected] ?? [];
      expect(rows.map(filledCells)).toEqual(written.map(withoutNotes));
    }
  });
});

describe("createRules()", () => {
  it("draws every rule table, with its lists, and says where the numbers come from", async () => {
    const sheet = sheetNamed(await made("conversionTiers"), "绩效规则");
    expect(sheet.tableList.map(({ name }) => name).sort()).toEqual([...RULE_TABLES].sort());
    expect(sheet.range({ row: 0, column: 0, height: 4, width: 1 }).values.flat().join()).toContain("示例");
    const lists = sheet.validationList.map(({ rule }) => JSON.stringify(rule));
    expect(lists.some((rule) => rule.includes("全额,超额"))).toBe(true);
    expect(lists.some((rule) => /"source":"=\$A\$\d+:\$A\$\d+"/.test(rule))).toBe(true);
  });

  it("refuses where the sheet is there already, and touches nothing", async () => {
    const workbook = await made("flatRate");
    const before = bookState(workbook);
    const excel = openExcel(workbook);
    expect(await createRules(portsOf("zh-CN"), "salesTiers", QUIET)).toEqual({
      kind: "sheetExists",
      sheet: "绩效规则",
    });
    expect(bookState(workbook)).toEqual(before);
    await excel.close();
  });

  it("refuses where a rule table stands on another sheet", async () => {
    const workbook = await made("flatRate", "en");
    const excel = openExcel(workbook);
    const refused = await createRules(portsOf("zh-CN"), "flatRate", QUIET);
    expect(refused).toMatchObject({ kind: "tablesExist" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Rules"]);
    await excel.close();
  });

  it("takes few requests, to make and to read", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    await createRules(portsOf("zh-CN"), "sixKpis", QUIET);
    expect(excel.trace.totals.requests).toBeLessThan(20);
    excel.trace.clear();
    await readRules(excelWorkbook, DEFAULT_SETTINGS);
    expect(excel.trace.totals.requests).toBeLessThanOrEqual(4);
    await excel.close();
  });
});

/** The cell of a table, 0-based row below the header. */
function cellIn(workbook: Workbook, [table, row, column]: readonly [string, number, number]) {
  const sheet = workbook.sheets.find(({ tableList }) => tableList.some(({ name }) => name === table))!;
  const { rect } = sheet.tableList.find(({ name }) => name === table)!;
  return sheet.range({ row: rect.row + 1 + row, column: rect.column + column, height: 1, width: 1 });
}

describe("a manager's edit of the sheet", () => {
  it("changes that rule and nothing else", async () => {
    const workbook = await made("salesTiers");
    const before = await readFrom(workbook);
    cellIn(workbook, ["CS_Tiers", 2, 3]).values = [["0.92%"]];
    const after = await readFrom(workbook);
    expect(after.rules.tiers[2]).toEqual({ ...before.rules.tiers[2], rate: 0.0092 });
    const withOld = { ...after.rules, tiers: before.rules.tiers };
    expect(withOld).toEqual(before.rules);
  });

  it("is named with its cell when it breaks a rule", async () => {
    const workbook = await made("salesTiers");
    const cell = cellIn(workbook, ["CS_Tiers", 0, 3]);
    cell.values = [["百分之一"]];
    const { faults } = await readFrom(workbook);
    const address = `绩效规则!D${cell.rect.row + 1}`;
    expect(faults.map((fault) => faultText(fault, ZH))).toEqual([`${address}: 提点应为数字，实际为“百分之一”`]);
  });

  it("is read from rows that were added, in spite of a totals row and columns of one's own", async () => {
    const workbook = await made("flatRate");
    cellIn(workbook, ["CS_Tiers", 1, 0]).values = [["固定提点"]];
    cellIn(workbook, ["CS_Tiers", 1, 1]).values = [["销售提成"]];
    cellIn(workbook, ["CS_Tiers", 1, 2]).values = [["5万"]];
    cellIn(workbook, ["CS_Tiers", 1, 3]).values = [[0.02]];
    const { rules, faults } = await readFrom(workbook);
    expect(faults).toEqual([]);
    expect(rules.tiers.map(({ from, rate }) => [from, rate])).toEqual([
      [0, 0.01],
      [50_000, 0.02],
    ]);
  });
});

describe("ruleLines()", () => {
  it.each([
    ["flatRate", "方案“固定提点”提成项“销售提成”：净销售额 × 1%"],
    ["conversionTiers", "净销售额，按询单转化率分档全额：≥0% 0.4%，≥30% 0.6%，≥40% 0.8%，≥50% 1%"],
    ["salesTiers", "≥50,000 元 0.8%，≥100,000 元 0.85%"],
    ["sixKpis", "考核表“售前”：平均响应时间权重 5，分档：≤35 秒 得 100 分，≤45 秒 得 80 分，≤55 秒 得 60 分"],
    ["linearScheme", "回复率权重 25，从 90%（0 分）到 100%（100 分）线性"],
    ["teamPool", "全店付款金额，按完成率分档全额：≥60% 1%，≥80% 1.5%，≥100% 2%，≥150% 2.5%，全体平均分"],
    ["silentPool", "公共池“静默池”：静默销售额 × 0.6%，全体按净销售额名次分"],
  ] as const)("says the rules of %s in words", async (template, expected) => {
    const lines = ruleLines(await readFrom(await made(template)), ZH).map(({ text }) => text);
    expect(lines.join("\n")).toContain(expected);
  });
});
