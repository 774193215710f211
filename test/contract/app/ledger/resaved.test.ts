import { createMonthRun } from "../../../../src/app/run/monthRun";
import type { RunOutcome } from "../../../../src/app/run/runOutcome";
import type { Workbook } from "../../../../src/host/model/workbook";
import { portsOf } from "../../../support/app/portsOf";
import { openExcel } from "../../../support/host/openExcel";
import { resaved } from "../../../support/host/resaved";
import { sheetNamed } from "../../excel/bookState";
import { openShop } from "./twoMonths";

/** June published, then saved by a program that drops what add-ins keep. */
async function publishedElsewhere(): Promise<Workbook> {
  const { workbook, run, excel } = await openShop();
  expect((await run.publish()).kind).toBe("finished");
  await excel.close();
  return resaved(workbook);
}

async function publishAgain(workbook: Workbook): Promise<Extract<RunOutcome, { kind: "finished" }>> {
  workbook.settingsStore.set("cs.month", "2026-06");
  const excel = openExcel(workbook);
  const outcome = await createMonthRun(portsOf("zh-CN")).publish();
  await excel.close();
  if (outcome.kind !== "finished") throw new Error(outcome.kind);
  return outcome;
}

const namesOf = (workbook: Workbook): readonly string[] => workbook.sheets.map(({ name }) => name);

describe("a workbook that another program saved", () => {
  it("has its sheets replaced as ever, the ledger among them", async () => {
    const workbook = await publishedElsewhere();
    const before = namesOf(workbook);
    const outcome = await publishAgain(workbook);
    expect(outcome.drawn.kept).toEqual([]);
    expect([...namesOf(workbook)].sort()).toEqual([...before].sort());
    expect([...workbook.settingsStore.keys()]).toContain("cs.sheets.2026-06");
  });

  it("keeps what somebody wrote on a sheet of ours", async () => {
    const workbook = await publishedElsewhere();
    sheetNamed(workbook, "提成汇总 2026-06").getRange("A1").values = "我的汇总";
    sheetNamed(workbook, "绩效台账").getRange("A3").values = "我的说明";
    const { kept } = (await publishAgain(workbook)).drawn;
    expect(kept).toEqual(["提成汇总 2026-06", expect.stringMatching(/^绩效台账 \(\d\)$/)]);
  });

  it("keeps a sheet of ours that has a name of the manager's", async () => {
    const workbook = await publishedElsewhere();
    sheetNamed(workbook, "绩效汇总 2026-06").name = "给老板看";
    expect((await publishAgain(workbook)).drawn.kept).toEqual(["给老板看"]);
  });

  it("knows the sheets of other months later on, too", async () => {
    const workbook = await publishedElsewhere();
    workbook.settingsStore.set("cs.month", "2026-07");
    const excel = openExcel(workbook);
    expect((await createMonthRun(portsOf("zh-CN")).start()).kind).toBe("finished");
    await excel.close();
    const before = namesOf(workbook);
    expect((await publishAgain(workbook)).drawn.kept).toEqual([]);
    expect([...namesOf(workbook)].sort()).toEqual([...before].sort());
  });
});
