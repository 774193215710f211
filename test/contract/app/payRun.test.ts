import { peopleDocument } from "../../../src/app/figures/peopleDocument";
import { createRules } from "../../../src/app/rules/createRules";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";
import { twoAgents } from "../../support/workbooks/twoAgents";

const TABLES = twoAgents();

/** Writes into the first free row of a rule table, under its headers' codes in the order given. */
function fillRoster(workbook: ReturnType<typeof bookOf>, rows: readonly (readonly (string | number)[])[]): void {
  const table = workbook.worksheets.items
    .flatMap((sheet) => sheet.tables.items)
    .find(({ name }) => name === "CS_Roster")!;
  const body = table.getDataBodyRange();
  rows.forEach((row, i) => row.forEach((value, column) => (body.getCell(i, column).values = [[value]])));
}

describe("a run with rules", () => {
  it("pays the flat rate to the fen, draws statements, and says it in JSON", async () => {
    const workbook = bookOf(TABLES);
    const excel = openExcel(workbook);
    expect(await createRules(portsOf("zh-CN"), "flatRate", QUIET)).toMatchObject({ kind: "created" });
    const plan = workbook.worksheets.items
      .flatMap((sheet) => sheet.tables.items)
      .find(({ name }) => name === "CS_Plans")!;
    const planName = String(plan.getDataBodyRange().getCell(0, 0).values[0]![0]);
    const headers = workbook.worksheets.items
      .flatMap((sheet) => sheet.tables.items)
      .find(({ name }) => name === "CS_Roster")!
      .getHeaderRowRange()
      .values[0]!.map(String);
    const rowOf = (account: string): (string | number)[] =>
      headers.map((header) => (/账号|人员|姓名/.test(header) ? account : /方案/.test(header) ? planName : ""));
    fillRoster(workbook, [rowOf("小美"), rowOf("小丽")]);
    const run = createMonthRun(portsOf("zh-CN"));
    const outcome = await run.start();
    const said = outcomeLines(outcome, languageFor("zh-CN")).join("\n");
    expect([said, outcome.kind]).toEqual([said, "finished"]);
    if (outcome.kind !== "finished" || outcome.pay === null) throw new Error(said);
    const { people } = peopleDocument(outcome.pay);
    // 1 % of 1,234.50 and of 100.00, the template's own rate.
    expect(people.map(({ person, payableFen }) => [person, payableFen])).toEqual([
      ["小丽", 100],
      ["小美", 1235],
    ]);
    expect(outcome.drawn.sheets.length).toBe(6 + 1 + 2);
    const footers = await Excel.run(async (context) => {
      const all = outcome.drawn.sheets.map((name) => {
        const footer = context.workbook.worksheets.getItem(name).pageLayout.headersFooters.defaultForAllPages;
        return footer.load("centerFooter");
      });
      await context.sync();
      return all.map(({ centerFooter }) => centerFooter);
    });
    // One run, one number, whether a sheet is of figures or of pay.
    expect(new Set(footers)).toEqual(new Set([`&9 运行编号 ${outcome.pay.runId.slice(0, 12)}`]));
    expect(outcome.result.runId).toBe(outcome.pay.runId);
    await excel.close();
  });
});
