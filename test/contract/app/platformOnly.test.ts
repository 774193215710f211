import { peopleDocument } from "../../../src/app/figures/peopleDocument";
import { createRules } from "../../../src/app/rules/createRules";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";

/** Two days of a report, and nothing else. */
const REPORT = [
  {
    sheet: "赤兔日报",
    cells: [
      ["旺旺昵称", "日期", "咨询人数", "接待人数", "询单人数", "最终付款人数", "销售额", "净销售额", "旺旺回复率"],
      ["店:甲", "2026-06-01", 10, 10, 8, 4, 100.5, 90.5, "90%"],
      ["店:乙", "2026-06-01", 5, 5, 5, 1, 20, 20, "100%"],
      ["店:甲", "2026-06-02", 30, 30, 12, 4, 300.5, 300.5, "80%"],
      ["店:乙", "2026-06-02", 5, 5, 5, 2, 30, 30, "80%"],
    ],
  },
];

describe("a month of a platform's reports alone", () => {
  it("adds up days, rebuilds rates from their parts, pays, and compares nothing", async () => {
    const workbook = bookOf(REPORT);
    const excel = openExcel(workbook);
    await createRules(portsOf("zh-CN"), "flatRate", QUIET);
    const outcome = await createMonthRun(portsOf("zh-CN")).start();
    const said = outcomeLines(outcome, languageFor("zh-CN")).join("\n");
    if (outcome.kind !== "finished" || outcome.pay === null) throw new Error(said);
    const [second, first] = outcome.result.agents;
    expect(first?.metrics["sales"]).toMatchObject({ value: 40_100, source: "platform" });
    expect(first?.metrics["conversion"]).toMatchObject({ numerator: 8, denominator: 20, value: 0.4 });
    expect(first?.metrics["replyRate"]?.value).toBeCloseTo((0.9 * 10 + 0.8 * 30) / 40, 12);
    expect(second?.metrics["sales"]?.value).toBe(5_000);
    // 1 % of 391.00 and of 50.00, the template's own rate.
    const paid = peopleDocument(outcome.pay).people.map(({ person, payableFen }) => [person, payableFen]);
    expect(paid).toEqual([
      ["店:乙", 50],
      ["店:甲", 391],
    ]);
    expect(outcome.result.reconciliation).toEqual([]);
    expect(outcome.drawn.sheets.some((name) => name.startsWith("平台对账"))).toBe(false);
    await excel.close();
  });
});
