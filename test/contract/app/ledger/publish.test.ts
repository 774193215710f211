import { languageFor } from "../../../../src/app/run/language";
import { outcomeLines } from "../../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../../src/app/run/runOutcome";
import { cellsOf, sheetNamed } from "../../excel/bookState";
import { firstBlank, openShop, rowsOf, tableNamed, write } from "./twoMonths";

const LEDGER = ["月份", "人员", "项目", "订单编号", "退款编号", "类型", "金额", "状态"];

function said(outcome: RunOutcome): string {
  return outcomeLines(outcome, languageFor("zh-CN")).join("\n");
}

async function done(outcome: Promise<RunOutcome>): Promise<Extract<RunOutcome, { kind: "finished" }>> {
  const ended = await outcome;
  if (ended.kind !== "finished") throw new Error(said(ended));
  return ended;
}

describe("publishing a month", () => {
  it("books it in the sheet 绩效台账 beside the month's sheets", async () => {
    const { workbook, run, excel } = await openShop();
    const outcome = await done(run.publish());
    expect(said(outcome)).toContain("已发布 2026-06，记入绩效台账 5 行");
    expect(rowsOf(workbook, "CS_Ledger", LEDGER)).toEqual([
      ["2026-06", "小丽", "销售提成", "A2", "", "提成", 1, "已发布"],
      ["2026-06", "小丽", "", "", "", "已发", 1, "已发布"],
      ["2026-06", "小美", "销售提成", "A1", "", "提成", 12.35, "已发布"],
      ["2026-06", "小美", "销售提成", "A3", "", "提成", 50, "已发布"],
      ["2026-06", "小美", "", "", "", "已发", 62.35, "已发布"],
    ]);
    const facts = rowsOf(workbook, "CS_Facts", ["月份", "客服账号", "指标", "分子", "分母"]);
    expect(facts).toContainEqual(["2026-06", "小美", "净销售额", 6234.5, 1]);
    expect(facts.slice(-2)).toEqual([
      ["2026-06", "小丽", "底薪", 3000, 1],
      ["2026-06", "小美", "底薪", 3000, 1],
    ]);
    await excel.close();
  });

  it("published twice leaves the ledger as it is, to the byte", async () => {
    const { workbook, run, excel } = await openShop();
    await done(run.publish());
    const sheet = sheetNamed(workbook, "绩效台账");
    const cells = cellsOf(sheet);
    const again = await done(run.publish());
    expect(said(again)).toContain("2026-06 已发布过，绩效台账没有变化");
    expect(sheetNamed(workbook, "绩效台账").id).toBe(sheet.id);
    expect(cellsOf(sheetNamed(workbook, "绩效台账"))).toEqual(cells);
    await excel.close();
  });
});

describe("the next month", () => {
  it("takes late refunds back with their reference, and carries what is below 0", async () => {
    const { workbook, run, excel, choose } = await openShop();
    await done(run.publish());
    choose("2026-07");
    const july = await done(run.publish());
    expect(said(july)).toContain("已发布 2026-07");
    expect(rowsOf(workbook, "CS_Ledger", LEDGER).slice(5)).toEqual([
      ["2026-07", "小丽", "销售提成", "B2", "", "提成", 0, "已发布"],
      ["2026-07", "小丽", "", "", "", "已发", 0, "已发布"],
      ["2026-07", "小美", "销售提成", "B1", "", "提成", 8, "已发布"],
      ["2026-07", "小美", "销售提成", "A3", "R1", "退款扣回", -10, "已发布"],
      ["2026-07", "小美", "销售提成", "A3", "R2", "退款扣回", -40, "已发布"],
      ["2026-07", "小美", "", "", "", "已发", 0, "已发布"],
    ]);
    const [balance] = july.pay!.balances.filter(({ person }) => person === "小美");
    expect(balance).toMatchObject({ openingFen: 0, earnedFen: 800, clawbackFen: -5000, paidFen: 0, closingFen: -4200 });
    const statement = cellsOf(sheetNamed(workbook, "提成明细 小美 2026-07")).flat().join("\n");
    expect(statement).toContain("2026-06 的订单，按已发提成扣回");
    await excel.close();
  });
});

describe("rows and columns that people added", () => {
  it("stay, whatever is published again", async () => {
    const { workbook, run, excel } = await openShop();
    await done(run.publish());
    const typed = { 月份: "2026-06", 人员: "小美", 类型: "调整", 金额: 20.5, 项目: "全勤" };
    write(workbook, ["CS_Ledger", firstBlank(workbook, "CS_Ledger")], typed);
    write(workbook, ["CS_Ledger", firstBlank(workbook, "CS_Ledger")], { ...typed, 类型: "已发", 项目: "", 金额: 10 });
    const table = tableNamed(workbook, "CS_Ledger");
    table.resize("A8:M30");
    expect(table.getHeaderRowRange().values[0]!.at(-1)).toBeDefined();
    table.getHeaderRowRange().getCell(0, 12).values = [["经办"]];
    table.getDataBodyRange().getCell(2, 12).values = [["老王"]];
    write(workbook, ["CS_Tiers", 0], { 提点: 0.02 });
    const again = await done(run.publish());
    expect(said(again)).toContain("与上次发布相比有 5 处不同");
    expect(rowsOf(workbook, "CS_Ledger", [...LEDGER, "经办"])).toEqual([
      ["2026-06", "小丽", "销售提成", "A2", "", "提成", 2, "已发布", ""],
      ["2026-06", "小丽", "", "", "", "已发", 2, "已发布", ""],
      ["2026-06", "小美", "销售提成", "A1", "", "提成", 24.69, "已发布", "老王"],
      ["2026-06", "小美", "销售提成", "A3", "", "提成", 100, "已发布", ""],
      ["2026-06", "小美", "", "", "", "已发", 124.69, "已发布", ""],
      ["2026-06", "小美", "全勤", "", "", "调整", 20.5, "", ""],
      ["2026-06", "小美", "", "", "", "已发", 10, "", ""],
    ]);
    expect(again.drawn.kept).toEqual([]);
    expect(again.pay!.balances.find(({ person }) => person === "小美")).toMatchObject({ closingFen: 1050 });
    await excel.close();
  });
});
