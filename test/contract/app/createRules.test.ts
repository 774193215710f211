import { createRules } from "../../../src/app/rules/createRules";
import { creationLines } from "../../../src/app/rules/creationLines";
import { readRules } from "../../../src/app/rules/readRules";
import { RULE_TEMPLATES } from "../../../src/app/rules/templates/ruleTemplates";
import type { TemplateId } from "../../../src/app/rules/templates/ruleTemplate";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf, type SheetTable } from "../../support/workbooks/bookOf";

const TEMPLATES = Object.keys(RULE_TEMPLATES) as readonly TemplateId[];

const SESSIONS: SheetTable = {
  sheet: "接待",
  cells: [
    ["客服", "买家旺旺", "开始时间"],
    ["店:小美", "甲", 46_178.5],
    ["店:小丽", "乙", 46_178.6],
    ["Mary Smith", "丙", 46_178.6],
    ["服务助手", "丁", 46_178.6],
    // Late enough for the enquiries before to have had their time.
    ["店:小丽", "丁", 46_190.6],
  ],
};
const ORDERS: SheetTable = {
  sheet: "订单",
  cells: [
    ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
    ["A1", "甲", 46_178.55, 46_178.56, 1234.5],
    ["A2", "丙", 46_178.65, 46_178.66, 100],
  ],
};
const ROSTER: SheetTable = {
  sheet: "人员",
  cells: [
    ["客服账号", "姓名", "分组", "底薪", "hired", "目标", "接待上限", "主管打分:出勤"],
    ["店:小美", "王小美", "一组", 4000, 46_174, 800, 60, 90],
    ["店:小丽", "李小丽", "二组", 3500.5, 45_000, 400.5, 50, 80],
  ],
};

/** Rules made in a workbook with these tables, and what is then read from it. */
async function rulesOf(template: TemplateId, tables: readonly SheetTable[], locale = "zh-CN") {
  const excel = openExcel(bookOf(tables));
  const creation = await createRules(portsOf(locale), template, QUIET);
  const read = await readRules(excelWorkbook, DEFAULT_SETTINGS);
  await excel.close();
  return { creation, read };
}

describe("the roster of rules made from a template", () => {
  it("lists the accounts of the data, each a person of its own name, robots aside", async () => {
    const { creation, read } = await rulesOf("flatRate", [SESSIONS, ORDERS]);
    expect(creation).toMatchObject({ kind: "created", accounts: 3, robots: ["服务助手"] });
    expect(read.faults).toEqual([]);
    expect(read.rules.roster.map(({ account, person, plan }) => [account, person, plan])).toEqual([
      ["Mary Smith", "Mary Smith", "固定提点"],
      ["店:小丽", "店:小丽", "固定提点"],
      ["店:小美", "店:小美", "固定提点"],
    ]);
    expect(creationLines(creation, languageFor("zh-CN").rules).join()).toContain("像是机器人，没有填入：服务助手");
  });

  it("takes over what a roster of the workbook says", async () => {
    const { read } = await rulesOf("sixKpis", [SESSIONS, ORDERS, ROSTER], "en");
    expect(read.faults).toEqual([]);
    expect(read.roster.slice(0, 2)).toMatchObject([
      { account: ["店:小美"], person: "王小美", group: "一组", baseSalary: 400_000, target: 80_000, capacity: 60 },
      { account: ["店:小丽"], person: "李小丽", group: "二组", baseSalary: 350_050, target: 40_050, capacity: 50 },
    ]);
    expect(read.roster[0]!.manual).toEqual({ 出勤: 90 });
    expect(read.roster[0]!.hired! - read.roster[1]!.hired!).toBe(46_174 - 45_000);
    expect(read.rules.roster.map(({ scheme, plan }) => [scheme, plan])).toEqual(Array(3).fill(["Pre-sale", null]));
  });

  it("is blank without data, and says so", async () => {
    const { creation, read } = await rulesOf("teamPool", [{ sheet: "空", cells: [] }]);
    expect(creation).toMatchObject({ kind: "created", accounts: 0 });
    expect(read.roster).toEqual([]);
    expect(creationLines(creation, languageFor("en").rules).join()).toContain("The data shows no accounts");
  });
});

describe.each(TEMPLATES)("rules made from %s", (template) => {
  it.each(["zh-CN", "en"])("score or pay the next run as they are (%s)", async (locale) => {
    const excel = openExcel(bookOf([SESSIONS, ORDERS, ROSTER]));
    await createRules(portsOf(locale), template, QUIET);
    const outcome = await createMonthRun(portsOf(locale)).start();
    const said = outcomeLines(outcome, languageFor(locale)).join("\n");
    await excel.close();
    if (outcome.kind !== "finished") throw new Error(said);
    expect(outcome.warnings).toEqual([]);
    expect(outcome.pay?.people).toHaveLength(3);
    expect(outcome.pay?.controls.filter(({ passed }) => !passed)).toEqual([]);
    const variable = outcome.pay!.people.some((pay) => pay.variableFen !== 0 || pay.scorecard !== null);
    // Sales tiers begin at 50,000 yuan, pools share silent sales and there are none: both are reckoned, and give nothing.
    expect(variable || ["salesTiers", "silentPool"].includes(template)).toBe(true);
  });
});
