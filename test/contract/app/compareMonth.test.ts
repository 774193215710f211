import { compareMonth } from "../../../src/app/compare/compareMonth";
import { comparisonLines } from "../../../src/app/compare/comparisonLines";
import { comparisonDocument } from "../../../src/app/figures/comparisonDocument";
import { createRules } from "../../../src/app/rules/createRules";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { outcomeOfError } from "../../../src/app/run/runOutcome";
import { textWidth } from "../../../src/report/spec/textWidth";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";
import { bookState, sheetNamed } from "../excel/bookState";

/** 小美 converts one of two for much money, 小丽 one of one; 乙 talks to 小丽 the day after 小美. */
const TABLES = [
  {
    sheet: "接待",
    cells: [
      ["客服", "买家旺旺", "开始时间"],
      ["小美", "甲", 46_178.5],
      ["小美", "丙", 46_178.5],
      ["小丽", "乙", 46_178.6],
      ["服务助手", "丁", 46_178.6],
      // Late enough for the enquiries before to have had their time; after-sale, so no enquiry itself.
      ["小丽", "乙", 46_190.6],
    ],
  },
  {
    sheet: "订单",
    cells: [
      ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
      ["A1", "甲", 46_178.55, 46_178.56, 20_000],
      ["A2", "乙", 46_179.65, 46_179.66, 10_000],
    ],
  },
];

interface Opened {
  readonly workbook: ReturnType<typeof bookOf>;
  readonly close: () => Promise<void>;
}

/** The month in a workbook, with rules where a template is given. */
async function open(template?: "flatRate"): Promise<Opened> {
  const workbook = bookOf(TABLES);
  const excel = openExcel(workbook);
  if (template !== undefined) await createRules(portsOf("zh-CN"), template, QUIET);
  return { workbook, close: () => excel.close() };
}

/** What a comparison that fails tells. */
async function refusalOf(scenarios: readonly string[], locale = "zh-CN"): Promise<string> {
  const error: unknown = await compareMonth(portsOf(locale), { scenarios, draw: false }, QUIET).catch(
    (e: unknown) => e,
  );
  return outcomeLines(outcomeOfError(error, QUIET.signal), languageFor(locale)).join("\n");
}

describe("compareMonth()", () => {
  it("compares templates in a workbook without rules: everyone seen is paid, robots aside", async () => {
    const { workbook, close } = await open();
    const before = bookState(workbook);
    const wish = { scenarios: ["flatRate", "转化率阶梯提成（示例）"], draw: false };
    const comparison = await compareMonth(portsOf("zh-CN"), wish, QUIET);
    expect(bookState(workbook)).toEqual(before);
    await close();
    const { scenarios, people } = comparisonDocument(comparison);
    expect(scenarios).toMatchObject([
      { scenario: "flatRate", name: "传统固定提点", costFen: 30_000, differenceFen: 0 },
      { name: "转化率阶梯提成（示例）", costFen: 30_000, winners: [], losers: [] },
    ]);
    expect(people.map(({ person, outcomes }) => [person, outcomes.map(({ payableFen }) => payableFen)])).toEqual([
      ["小丽", [10_000, 10_000]],
      ["小美", [20_000, 20_000]],
    ]);
  });

  it("compares windows and rules under the workbook's own plan, one alone with the present rules", async () => {
    const { close } = await open("flatRate");
    const wish = { scenarios: ["归属窗口=rolling:1"], draw: false };
    const { simulation, typed } = await compareMonth(portsOf("zh-CN"), wish, QUIET);
    await close();
    expect(typed).toEqual(["current", "归属窗口=rolling:1"]);
    expect(simulation.teams).toMatchObject([
      { name: "现行", costFen: 30_000 },
      { name: "归属窗口=rolling:1", costFen: 0, losers: [{ person: "小美" }, { person: "小丽" }] },
    ]);
  });

  it("changes plan and settings at once, and pays what the run itself pays", async () => {
    const { close } = await open("flatRate");
    const scenarios = ["current", "固定提点", "salesTiers+targetBasis=sales + window=natural:1"];
    const { simulation } = await compareMonth(portsOf("zh-CN"), { scenarios, draw: false }, QUIET);
    const outcome = await createMonthRun(portsOf("zh-CN")).start();
    await close();
    if (outcome.kind !== "finished") throw new Error(outcome.kind);
    const [present, same, other] = simulation.teams;
    expect(present).toMatchObject({ costFen: outcome.pay!.team.payableFen, runId: outcome.pay!.runId });
    expect(same).toMatchObject({ costFen: present!.costFen, differenceFen: 0 });
    expect(other).toMatchObject({ name: "销售额阶梯提成 + 目标对应指标=sales + 归属窗口=natural:1", costFen: 0 });
  });

  it("draws the sheet only where it is asked for, beside the month's own sheets", async () => {
    const { workbook, close } = await open("flatRate");
    await createMonthRun(portsOf("zh-CN")).start();
    const names = workbook.sheets.map(({ name }) => name);
    const wish = { scenarios: ["flatRate", "salesTiers"], draw: true };
    const { drawn } = await compareMonth(portsOf("zh-CN"), wish, QUIET);
    await compareMonth(portsOf("zh-CN"), wish, QUIET);
    expect(drawn?.sheets).toEqual(["方案对比 2026-06"]);
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual([...names, "方案对比 2026-06"].sort());
    const values = sheetNamed(workbook, "方案对比 2026-06").getUsedRangeOrNullObject(true)!.values;
    expect(values.find(([name]) => name === "合计")).toEqual(["合计", "", "", 30_000, 300, 0, -300]);
    // The next run doesn't take it for data.
    expect(await createMonthRun(portsOf("zh-CN")).start()).toMatchObject({ kind: "finished" });
    await close();
  });

  it.each([
    [
      "zh-CN",
      ["旧方案"],
      /没有名为“旧方案”的方案或模板。工作簿中的方案：固定提点。模板：fullAppraisal、flatRate、conversionTiers/,
    ],
    ["en", ["flatRate", "none"], /no plan or template called "none".*固定提点.*flatRate, conversionTiers/],
    ["zh-CN", ["windw=1"], /没有名为“windw”的口径设定。可用：.*attributionRule、window/],
    ["en", ["window=soon"], /^window=soon: Value should be written like natural:2/],
    ["zh-CN", ["flatRate+dayStart=07:00"], /^flatRate\+dayStart=07:00: 设定 07:00 超出范围/],
    ["en", ["window="], /setting "window" lacks its value/],
  ])("says in %s what is wrong with %j, and what there is", async (locale, scenarios, expected) => {
    const { close } = await open("flatRate");
    expect(await refusalOf(scenarios, locale)).toMatch(expected);
    await close();
  });

  it("has nothing present to compare without rules", async () => {
    const { close } = await open();
    expect(await refusalOf(["window=rolling:24"])).toContain("没有考核或提成规则");
    await close();
  });
});

describe("comparisonLines()", () => {
  it.each(["zh-CN", "en"])("aligns Chinese and Latin columns alike (%s)", async (locale) => {
    const { close } = await open();
    const comparison = await compareMonth(
      portsOf(locale),
      { scenarios: ["flatRate", "salesTiers"], draw: false },
      QUIET,
    );
    await close();
    const lines = comparisonLines(comparison, languageFor(locale));
    const people = lines.filter((line) => /^小[丽美]/.test(line));
    expect(people).toHaveLength(2);
    expect(new Set(people.map(textWidth)).size).toBe(1);
    expect(lines.join("\n")).toMatch(/\[2\] .*\n? *.*-200\.00/s);
  });
});
