import { manualCells } from "../../../src/app/rules/manualCells";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";
import { payTextsFor } from "../../../src/i18n/pay/payTextsFor";
import { ruleLanguage } from "../../../src/report/sheets/rules/ruleNames";
import { paySheets } from "../../../src/report/sheets/statement/paySheets";
import { openExcel } from "../../support/host/openExcel";
import { paidMonth } from "../../unit/report/paidMonth";
import { sheetNamed } from "../excel/bookState";

const month = paidMonth();
const { pay, result, read } = month;

/** The month's pay drawn beside a sheet 绩效规则 that has the managers' points where the rules say. */
async function drawn(locale = "zh-CN"): Promise<Workbook> {
  const workbook = new Workbook("绩效规则");
  const roster = read.tables.find(({ name }) => name === "CS_Roster")!;
  workbook.sheets[0]!.range({
    row: roster.row + 1,
    column: 0,
    height: roster.rows.length,
    width: roster.header.length,
  }).values = roster.rows.map((row) => [...row]);
  const excel = openExcel(workbook);
  const language = ruleLanguage(locale);
  const words = payTextsFor(locale);
  const specs = paySheets({
    result,
    pay,
    words,
    language,
    manualCell: manualCells(read),
    rules: read.rules,
    facts: [],
  });
  await excelWorkbook.draw([...specs], { month: "2026-06", runId: pay.runId });
  await excel.close();
  return workbook;
}

/** Cells of a sheet's used range. */
function valuesOf(sheet: Worksheet): readonly (readonly unknown[])[] {
  return sheet.getUsedRangeOrNullObject(true)!.values;
}

/** A value on the last row that begins with these texts. */
function valueAt(sheet: Worksheet, starts: readonly string[], column: number): unknown {
  return valuesOf(sheet)
    .filter((row) => starts.every((text, i) => row[i] === text))
    .at(-1)?.[column];
}

describe("the sheets of pay", () => {
  it("show payables by live formulas that equal the engine's fen", async () => {
    const workbook = await drawn();
    const payroll = sheetNamed(workbook, "提成汇总 2026-06");
    const header = valuesOf(payroll).find(([first]) => first === "人员")!;
    const payable = header.indexOf("应发");
    const rows = valuesOf(payroll);
    for (const person of pay.people) {
      const row = rows.find(([name]) => name === person.person)!;
      expect(row[payable]).toBe(person.payableFen / 100);
      const own = sheetNamed(workbook, `提成明细 ${person.person} 2026-06`);
      expect(valueAt(own, ["应发"], 2)).toBe(person.payableFen / 100);
      for (const { component, amountFen } of person.components) {
        const sum = valueAt(own, [amountFen === null ? "暂缓" : "提成项", component], 2);
        expect(sum).toBe(amountFen === null ? "—" : amountFen / 100);
      }
    }
    expect(rows.find(([name]) => name === "合计")![payable]).toBe(pay.team.payableFen / 100);
  });

  it("say why: tier reached, rate, gate, cap, withheld, and the reason of each order", async () => {
    const workbook = await drawn();
    const person = pay.people.find(({ withheld }) => withheld.length > 1)!;
    const text = valuesOf(sheetNamed(workbook, `提成明细 ${person.person} 2026-06`))
      .flat()
      .join("\n");
    expect(text).toMatch(
      /净销售额，按询单转化率分档全额：≥0% 0.85%，≥30% 1.25%；.*门槛 退款率 [\d.]+% ≤ 0.1%：打折；封顶 40 元；门槛“退款率”扣留 [\d,.]+ 元/,
    );
    expect(text).toContain("下单归属");
  });

  it("move the score at once when a manager types points into the rules", async () => {
    const workbook = await drawn();
    const person = pay.people.find(({ scoreProvisional }) => !scoreProvisional)!;
    const own = sheetNamed(workbook, `考核表 ${person.person} 2026-06`);
    const score = (): unknown => valueAt(own, ["总分"], 7);
    expect(score()).toBeCloseTo(person.score!, 9);
    const cell = manualCells(read)(person.person, "出勤")!;
    workbook.sheets[0]!.range({ ...cell, height: 1, width: 1 }).values = [[100]];
    const kpi = person.scorecard!.kpis.find(({ metric }) => metric === "manual:出勤")!;
    expect(score()).toBeCloseTo(person.score! + (40 * (100 - kpi.points!)) / 100, 9);
  });

  it("name the score's parts where a KPI is missing", async () => {
    const workbook = await drawn();
    const person = pay.people.find(({ scoreProvisional, score }) => scoreProvisional && score !== null)!;
    const form = sheetNamed(workbook, `考核表 ${person.person} 2026-06`);
    expect(valueAt(form, ["总分"], 7)).toBeCloseTo(person.score!, 9);
  });

  it("show score, weighted points and payable on the form by live formulas that equal the engine's", async () => {
    const workbook = await drawn();
    for (const person of pay.people) {
      const form = sheetNamed(workbook, `考核表 ${person.person} 2026-06`);
      if (person.score !== null) expect(valueAt(form, ["总分"], 7)).toBeCloseTo(person.score, 9);
      expect(valueAt(form, ["应发"], 4)).toBe(person.payableFen / 100);
      for (const { metric, points, weight } of person.scorecard!.kpis) {
        const row = valuesOf(form).find(
          ([name]) => name === (metric === "conversion" ? "询单转化率" : "出勤（主管打分）"),
        )!;
        if (points === null) expect([row[6], row[7]]).toEqual(["暂缓", "—"]);
        else {
          expect(row[6]).toBeCloseTo(points, 9);
          expect(row[7]).toBeCloseTo((points * weight) / person.scorecard!.weights.scored, 9);
        }
      }
    }
  });

  it("mark what is held as no figure and say that nothing is final", async () => {
    const workbook = await drawn();
    const held = pay.people[0]!;
    expect(held.scoreProvisional).toBe(true);
    const text = valuesOf(sheetNamed(workbook, `提成明细 ${held.person} 2026-06`))
      .flat()
      .join("\n");
    expect(text).toContain("暂定");
    expect(text).not.toContain("未通过核对");
  });

  it("print the controls with ✔, and 未通过核对 where one fails", async () => {
    const payroll = sheetNamed(await drawn(), "提成汇总 2026-06");
    const marks = valuesOf(payroll)
      .flat()
      .filter((cell) => cell === "✔");
    expect(marks).toHaveLength(result.controls.length + pay.controls.length);
    const failing = { ...pay, controls: pay.controls.map((control, i) => ({ ...control, passed: i > 0 })) };
    const specs = paySheets({
      result,
      pay: failing,
      words: payTextsFor("zh-CN"),
      language: ruleLanguage("zh-CN"),
      manualCell: () => null,
      rules: read.rules,
      facts: [],
    });
    for (const { bands, tab } of specs) {
      const warning = bands.find(({ row, style }) => row === 2 && style === "warn");
      expect(warning?.rows.block(0, 1)[0]?.[0]).toMatch(/^未通过核对/);
      expect(tab).toBe("warn");
    }
  });

  it("speak English where Excel does", async () => {
    const workbook = await drawn("en");
    const person = pay.people[1]!;
    const own = sheetNamed(workbook, `Statement ${person.person} 2026-06`);
    expect(valueAt(own, ["Payable"], 2)).toBe(person.payableFen / 100);
  });
});
