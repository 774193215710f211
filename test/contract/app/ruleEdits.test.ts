import { runDocument } from "../../../src/app/figures/runDocument";
import { createRules } from "../../../src/app/rules/createRules";
import type { TemplateId } from "../../../src/app/rules/templates/ruleTemplate";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import type { Workbook } from "../../../src/host/model/workbook";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";
import { twoAgents } from "../../support/workbooks/twoAgents";

const TABLES = twoAgents([40_000.05, 10_000], [["小丽", "丙", 46_190.6]]);

/** A workbook with the month and rules from a template, open in Excel. */
async function open(template: TemplateId) {
  const workbook = bookOf(TABLES);
  const excel = openExcel(workbook);
  await createRules(portsOf("zh-CN"), template, QUIET);
  return { workbook, close: () => excel.close() };
}

/** A cell of a rule table by its 0-based row below the header and its column's header. */
function cellIn(workbook: Workbook, [table, row, header]: readonly [string, number, string]) {
  const sheet = workbook.sheets.find(({ tableList }) => tableList.some(({ name }) => name === table))!;
  const { rect } = sheet.tableList.find(({ name }) => name === table)!;
  const headers = sheet.range({ ...rect, height: 1 }).values[0]!.map(String);
  const column = rect.column + headers.indexOf(header);
  return sheet.range({ row: rect.row + 1 + row, column, height: 1, width: 1 });
}

async function run(locale = "zh-CN") {
  const outcome = await createMonthRun(portsOf(locale)).start();
  const said = outcomeLines(outcome, languageFor(locale));
  return outcome.kind === "finished" ? { said, document: runDocument(outcome) } : { said, document: null };
}

describe("a manager's edit of a tier", () => {
  it("changes the next run's pay by that tier, and nothing else", async () => {
    const { workbook, close } = await open("flatRate");
    const before = (await run()).document!;
    cellIn(workbook, ["CS_Tiers", 0, "提点"]).values = [["0.85%"]];
    const after = (await run()).document!;
    await close();
    const { people: paidBefore } = before;
    const { people: paidAfter } = after;
    const figuresOf = (document: typeof after) => ({ ...document, people: null, pay: null, runId: null });
    expect(figuresOf(after)).toEqual(figuresOf(before));
    expect(after.runId).not.toBe(before.runId);
    // 0.85 % of 40,000.05 is 340.000425, of 10,000 85: rounded once, per component.
    expect(paidAfter!.map(({ person, payableFen }) => [person, payableFen])).toEqual([
      ["小丽", 8_500],
      ["小美", 34_000],
    ]);
    const ratesAside = (people: typeof paidAfter) =>
      people!.map(({ person, accounts, plan, score, components: [first] }) => {
        return { person, accounts, plan, score, base: first!.base, tierFrom: first!.tierFrom, reasons: first!.reasons };
      });
    expect(ratesAside(paidAfter)).toEqual(ratesAside(paidBefore));
    expect(paidBefore!.map(({ payableFen }) => payableFen)).toEqual([10_000, 40_000]);
  });

  it.each([
    ["0.85%", 8_500],
    [0.0085, 8_500],
    ["8.5‰", 8_500],
    ["０．８５％", 8_500],
    [0, 0],
  ])("reads %j as a rate", async (typed, expected) => {
    const { workbook, close } = await open("flatRate");
    cellIn(workbook, ["CS_Tiers", 0, "提点"]).values = [[typed]];
    const { document } = await run();
    await close();
    expect(document!.people![0]).toMatchObject({ person: "小丽", payableFen: expected });
  });

  it("refuses a rate of 5 where 5 % is meant, and pays nobody by it", async () => {
    const { workbook, close } = await open("flatRate");
    const cell = cellIn(workbook, ["CS_Tiers", 0, "提点"]);
    cell.values = [[5]];
    const { said, document } = await run();
    await close();
    expect(document).toBeNull();
    expect(said).toContain(`绩效规则!D${cell.rect.row + 1}: 提点 5 相当于 500%；若本意是 5%，请写成 5%`);
  });

  it("adds a tier on the first blank row; its bound is included", async () => {
    const { workbook, close } = await open("flatRate");
    [
      ["方案", "固定提点"],
      ["提成项", "销售提成"],
      ["起点", "4万"],
      ["提点", 0.02],
    ].forEach(([header, value]) => {
      cellIn(workbook, ["CS_Tiers", 1, String(header)]).values = [[value!]];
    });
    const bound = (await run()).document!.people!.map(({ payableFen }) => payableFen);
    cellIn(workbook, ["CS_Tiers", 1, "起点"]).values = [[40_000.06]];
    const below = (await run()).document!.people!.map(({ payableFen }) => payableFen);
    await close();
    expect([bound, below]).toEqual([
      [10_000, 80_000],
      [10_000, 40_000],
    ]);
  });
});

describe("a broken rule", () => {
  it.each([
    ["zh-CN", /绩效规则!D\d+: 提点应为数字，实际为“百分之一”/],
    ["en", /绩效规则!D\d+: Rate should be a number, but is "百分之一"/],
  ])("is named with its cell in %s, and nothing is drawn", async (locale, expected) => {
    const { workbook, close } = await open("flatRate");
    cellIn(workbook, ["CS_Tiers", 0, "提点"]).values = [["百分之一"]];
    const names = workbook.sheets.map(({ name }) => name);
    const { said, document } = await run(locale);
    await close();
    expect(document).toBeNull();
    expect(said.join("\n")).toMatch(expected);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  });

  it("is named for each cell at once: formula errors, unknown words, dates that are none, people without accounts", async () => {
    const { workbook, close } = await open("sixKpis");
    cellIn(workbook, ["CS_Roster", 0, "离职日期"]).values = [[2026.6]];
    cellIn(workbook, ["CS_Scorecard", 1, "评分方式"]).values = [["打分"]];
    cellIn(workbook, ["CS_Bands", 0, "起点"]).values = [["=1/0"]];
    cellIn(workbook, ["CS_Roster", 4, "人员"]).values = [["某人"]];
    const { said } = await run();
    await close();
    const text = said.join("\n");
    expect(text).toMatch(/绩效规则!I\d+: 离职日期应为日期/);
    expect(text).toMatch(/绩效规则!D\d+: 评分方式应为.*之一，实际为“打分”/);
    expect(text).toMatch(/绩效规则!C\d+: 起点是 Excel 错误值 #DIV\/0!/);
    expect(text).toMatch(/绩效规则!A\d+: 账号不能为空/);
    expect(said).toHaveLength(5);
  });
});
