import { languageFor } from "../../../../src/app/run/language";
import { outcomeLines } from "../../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../../src/app/run/runOutcome";
import { bookState, cellsOf, sheetNamed } from "../../excel/bookState";
import { cutShort } from "../../excel/cutShort";
import { firstBlank, openShop, rowsOf, write, type Shop } from "./twoMonths";

function said(outcome: RunOutcome): string {
  return outcomeLines(outcome, languageFor("zh-CN")).join("\n");
}

/** June is published, a person has typed a row, and July is chosen. */
async function openPublished(): Promise<Shop> {
  const shop = await openShop();
  await shop.run.publish();
  write(shop.workbook, ["CS_Ledger", firstBlank(shop.workbook, "CS_Ledger")], {
    月份: "2026-06",
    人员: "小美",
    类型: "已发",
    金额: 10,
  });
  shop.choose("2026-07");
  return shop;
}

describe("a ledger that is months old", () => {
  it("is as it was whichever request fails, and is extended by the next try", async () => {
    const counting = await openPublished();
    counting.excel.trace.clear();
    await counting.run.publish();
    const { requests } = counting.excel.trace.totals;
    await counting.excel.close();
    const shop = await openPublished();
    const before = bookState(shop.workbook);
    let undone = 0;
    for (let request = 1; request <= requests; request++) {
      shop.excel.session.planFaults([{ atRequest: request, error: { code: "GeneralException" } }]);
      const outcome = await shop.run.publish();
      shop.excel.session.planFaults([]);
      if (outcome.kind === "finished") break; // only what comes after the new ledger stands
      expect(bookState(shop.workbook)).toEqual(before);
      undone += 1;
    }
    expect(undone).toBeGreaterThan(requests - 5);
    await shop.run.publish();
    expect(rowsOf(shop.workbook, "CS_Ledger", ["月份"]).flat()).toEqual([
      ...Array<string>(6).fill("2026-06"),
      ...Array<string>(7).fill("2026-07"),
    ]);
    expect(shop.workbook.sheets.filter(({ name }) => name.startsWith("绩效台账"))).toHaveLength(1);
    await shop.excel.close();
  }, 120_000);

  it("is as it was when the request that places the new one stops half-way", async () => {
    const counting = await openPublished();
    counting.excel.trace.clear();
    await counting.run.publish();
    const { requests } = counting.excel.trace.totals;
    await counting.excel.close();
    // The last four show the sheet, write notes and clear away; before them the new sheets take their places.
    for (const actions of [1, 4, 9, 14]) {
      const shop = await openPublished();
      const before = bookState(shop.workbook);
      cutShort(shop.excel, requests - 4, actions);
      expect((await shop.run.publish()).kind).toBe("failed");
      expect(bookState(shop.workbook)).toEqual(before);
      await shop.excel.close();
    }
  }, 60_000);

  it("is left alone when somebody writes into it during the run", async () => {
    const shop = await openPublished();
    const { workbook, run } = shop;
    const stop = run.subscribe(() => {
      const state = run.state();
      if (state.kind === "running" && state.progress.step === "drawing" && (state.progress.share ?? 0) > 0) {
        write(workbook, ["CS_Ledger", 0], { 金额: 7 });
      }
    });
    const names = workbook.sheets.map(({ name }) => name);
    expect(said(await run.publish())).toContain("运行期间有人改动了绩效台账");
    stop();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(rowsOf(workbook, "CS_Ledger", ["金额"])[0]).toEqual([7]);
    await shop.excel.close();
  });

  it("stays as a copy where people wrote beside its tables or put formulas into them", async () => {
    for (const address of ["Z40", "G9"]) {
      const shop = await openPublished();
      const old = sheetNamed(shop.workbook, "绩效台账");
      old.getRange(address).values = [["=1+1"]];
      const cells = cellsOf(old);
      const outcome = await shop.run.publish();
      expect(said(outcome)).toContain("绩效台账 (3)");
      expect(cellsOf(sheetNamed(shop.workbook, "绩效台账 (3)"))).toEqual(cells);
      expect(rowsOf(shop.workbook, "CS_Ledger", ["月份"])).toHaveLength(13);
      const again = await shop.run.publish();
      expect(again).toMatchObject({ kind: "finished", published: { changed: false } });
      await shop.excel.close();
    }
  }, 30_000);

  it("made by hand counts, and stays beside the one that is drawn from it", async () => {
    const shop = await openShop();
    const { workbook, run } = shop;
    const sheet = workbook.addSheet("旧台账");
    sheet.getRange("B3:H5").values = [
      ["month", "person", "kind", "orderId", "amount", "base", "备注"],
      ["'2026-05", "小美", "earned", "'Z1", 3.5, 350, "手工"],
      ["'2026-05", "小美", "paid", "", 5, "", ""],
    ];
    sheet.tables.add("B3:H5", true).name = "cs_ledger";
    const outcome = await run.publish();
    expect(said(outcome)).toContain("已发布 2026-06");
    if (outcome.kind !== "finished") throw new Error(said(outcome));
    expect(outcome.pay!.people.find(({ person }) => person === "小美")).toMatchObject({ carryFen: -150 });
    expect(rowsOf(workbook, "CS_Ledger", ["月份", "类型", "金额", "状态", "备注"]).slice(0, 3)).toEqual([
      ["2026-05", "提成", 3.5, "已发布", "手工"],
      ["2026-05", "已发", 5, "", ""],
      ["2026-06", "提成", 1, "已发布", ""],
    ]);
    expect(sheet.getRange("B4").values).toEqual([["2026-05"]]);
    await shop.excel.close();
  });
});
