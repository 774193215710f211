import { createMonthRun, type MonthRun } from "../../../src/app/run/monthRun";
import { languageFor } from "../../../src/app/run/language";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../src/app/run/runOutcome";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import type { Workbook } from "../../../src/host/model/workbook";
import { generateMonth } from "../../support/generator/generateMonth";
import { portsOf } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { SHEETS_WITHOUT_RULES } from "../../support/report/sheetsWithoutRules";
import { bookOf, type SheetTable } from "../../support/workbooks/bookOf";

const generated = generateMonth({
  seed: 7,
  month: "2026-06",
  agents: 5,
  sessions: 400,
  orders: 300,
  faults: true,
  dirt: 0.02,
});

const SESSIONS: SheetTable = {
  sheet: "接待",
  cells: [
    ["客服", "买家", "开始时间"],
    ["小美", "买家甲", 46_178.5],
    ["小丽", "买家乙", 46_178.6],
  ],
};
const ORDERS: SheetTable = {
  sheet: "订单",
  cells: [
    ["订单编号", "买家会员名", "订单创建时间", "订单付款时间", "总金额"],
    ["A1", "买家甲", 46_178.55, 46_178.56, 100],
  ],
};

function sheetOf(workbook: Workbook, name: string): Workbook["sheets"][number] {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

function runOn(workbook: Workbook, locale = "zh-CN"): { run: MonthRun; excel: ReturnType<typeof openExcel> } {
  const excel = openExcel(workbook);
  return { excel, run: createMonthRun(portsOf(locale)) };
}

function said(outcome: RunOutcome, locale = "zh-CN"): string {
  return outcomeLines(outcome, languageFor(locale)).join("\n");
}

/** Everything that a person could see of the workbook, and what is saved with it. */
function stateOf(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => [sheet.name, sheet.getUsedRangeOrNullObject(true)?.formulas]),
    settings: [...workbook.settingsStore],
  };
}

async function refusalOf(tables: readonly SheetTable[], locale = "zh-CN"): Promise<string> {
  const workbook = bookOf(tables);
  const before = stateOf(workbook);
  const { run, excel } = runOn(workbook, locale);
  const outcome = await run.start();
  expect(outcome.kind).toBe("refused");
  expect(stateOf(workbook)).toEqual(before);
  await excel.close();
  return said(outcome, locale);
}

describe("the one-click run", () => {
  it("draws the month's sheets beside the sources, and the same again when run twice", async () => {
    const workbook = bookOf(generated.tables);
    const sources = workbook.sheets.map(({ name }) => name);
    const { run, excel } = runOn(workbook);
    const first = await run.start();
    expect(said(first)).toContain("2026-06 月度绩效");
    expect(first.kind).toBe("finished");
    const names = workbook.sheets.map(({ name }) => name);
    expect([...names].sort()).toEqual([...sources, ...SHEETS_WITHOUT_RULES].sort());
    const summary = sheetOf(workbook, "绩效汇总 2026-06").getUsedRangeOrNullObject(true)!.values;
    const second = await run.start();
    expect(second.kind).toBe("finished");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(sheetOf(workbook, "绩效汇总 2026-06").getUsedRangeOrNullObject(true)!.values).toEqual(summary);
    await excel.close();
  });

  it("joins a run under way instead of starting a second", async () => {
    const { run, excel } = runOn(bookOf([SESSIONS, ORDERS]));
    const [first, second] = await Promise.all([run.start(), run.start()]);
    expect(first).toBe(second);
    await excel.close();
  });

  it("leaves the workbook as it was when called off", async () => {
    const workbook = bookOf(generated.tables);
    const before = stateOf(workbook);
    const { run, excel } = runOn(workbook);
    const stop = run.subscribe(() => {
      const state = run.state();
      if (state.kind === "running" && state.progress.step === "drawing" && (state.progress.share ?? 0) > 0)
        run.cancel();
    });
    expect((await run.start()).kind).toBe("cancelled");
    stop();
    expect(stateOf(workbook)).toEqual(before);
    await excel.close();
  });

  it("says so in both languages when the workbook is protected", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    workbook.protection.protect();
    const before = stateOf(workbook);
    const { run, excel } = runOn(workbook);
    const outcome = await run.start();
    expect(said(outcome)).toContain("工作簿受保护");
    expect(said(outcome, "en-US")).toContain("The workbook is protected");
    expect(stateOf(workbook)).toEqual(before);
    await excel.close();
  });

  it("joins two order sheets and counts what stands on both once", async () => {
    const more = [...ORDERS.cells, ["A2", "买家乙", 46_178.65, 46_178.66, 50]];
    const { run, excel } = runOn(bookOf([SESSIONS, ORDERS, { sheet: "订单2", cells: more }]));
    expect(await run.start()).toMatchObject({
      kind: "finished",
      result: { conservation: { orders: { count: 2, fen: 15_000 } } },
    });
    await excel.close();
  });

  it("keeps a sheet of its own that a person has renamed", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const { run, excel } = runOn(workbook);
    await run.start();
    sheetOf(workbook, "订单归属 2026-06").name = "给老板的";
    const again = await run.start();
    expect(said(again)).toContain("保留了手工改过的工作表：给老板的");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["给老板的", "订单归属 2026-06"]));
    await excel.close();
  });

  it("never takes a copy of its own report for data", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const { run, excel } = runOn(workbook);
    await run.start();
    const values = sheetOf(workbook, "订单归属 2026-06").getUsedRangeOrNullObject(true)!.values;
    const copy = workbook.addSheet("给老板的");
    copy.getRangeByIndexes(0, 0, values.length, values[0]!.length).values = values.map((row) =>
      row.map((cell) => (cell === "" ? "" : `'${cell}`)),
    );
    const again = await run.start();
    expect(again).toMatchObject({ kind: "finished", result: { conservation: { orders: { count: 1 } } } });
    expect(said(again)).toContain("“给老板的”是以前生成的报表");
    await excel.close();
  });

  it("remembers how sheets were read", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const { run, excel } = runOn(workbook);
    await run.start();
    await excel.settle();
    const saved = await excelWorkbook.loadSetting("cs.mapping");
    expect(saved).toMatchObject([
      { kind: "sessions", signature: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown, answers: [] },
      { kind: "orders", answers: [] },
    ]);
    expect((await run.start()).kind).toBe("finished");
    await excel.close();
  });

  it("is not stopped by a header as long as an essay", async () => {
    const cells = SESSIONS.cells.map((row, i) => [...row, i === 0 ? "说明".repeat(9_000) : ""]);
    const { run, excel } = runOn(bookOf([{ ...SESSIONS, cells }, ORDERS]));
    expect((await run.start()).kind).toBe("finished");
    await excel.close();
  });

  it("saves nothing and tells Excel's own reason when drawing fails", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const before = stateOf(workbook);
    const { run, excel } = runOn(workbook);
    const stop = run.subscribe(() => {
      const state = run.state();
      if (state.kind !== "running" || state.progress.step !== "drawing" || state.progress.share !== undefined) return;
      excel.session.planFaults([{ atRequest: 3, error: { code: "InsertDeleteConflict" } }]);
    });
    const outcome = await run.start();
    stop();
    expect(outcome).toMatchObject({ kind: "failed", error: { code: "InsertDeleteConflict", leftovers: [] } });
    expect(stateOf(workbook)).toEqual(before);
    await excel.close();
  });

  it("removes what a broken run left behind, takes it for no source, and says so", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const { run, excel } = runOn(workbook);
    const stop = run.subscribe(() => {
      const state = run.state();
      if (state.kind === "running" && (state.progress.share ?? 0) > 0 && state.progress.step === "drawing")
        excel.session.planFaults([{ atRequest: 1, times: 30, error: { code: "GeneralException" } }]);
    });
    expect((await run.start()).kind).toBe("failed");
    stop();
    excel.session.planFaults([]);
    expect(workbook.sheets).toHaveLength(2 + SHEETS_WITHOUT_RULES.length);
    const outcome = await run.start();
    expect(outcome).toMatchObject({ kind: "finished", result: { conservation: { orders: { count: 1 } } } });
    expect(said(outcome)).toContain("已删除上次没有完成的工作表：封面 2026-06");
    expect(said(outcome, "en")).toContain("Removed unfinished sheets of an earlier run: 封面 2026-06");
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual(["接待", "订单", ...SHEETS_WITHOUT_RULES].sort());
    await excel.close();
  });
});

describe("a run that can't start says why and what to do", () => {
  it.each<[string, SheetTable[], string, string]>([
    [
      "nothing recognisable",
      [{ sheet: "便签", cells: [["今天"], ["开会"]] }],
      "没有认出任何数据表",
      "No table was recognised",
    ],
    ["orders without sessions", [ORDERS], "没有找到接待明细", "No Sessions table was found"],
    ["sessions without orders", [SESSIONS], "没有找到订单", "No Orders table was found"],
    [
      "a needed column missing",
      [SESSIONS, { sheet: "订单", cells: ORDERS.cells.map((row) => row.filter((_, i) => i !== 2)) }],
      "缺少必需的列：下单时间",
      "lacks needed columns",
    ],
    [
      "headers without rows",
      [{ ...SESSIONS, cells: SESSIONS.cells.slice(0, 1) }, ORDERS],
      "只有标题行，没有数据",
      "has headers but no rows",
    ],
  ])("%s", async (_, tables, zh, en) => {
    expect(await refusalOf(tables)).toContain(zh);
    expect(await refusalOf(tables, "en")).toContain(en);
  });

  it("a month that the data doesn't have", async () => {
    const workbook = bookOf([SESSIONS, ORDERS]);
    const { run, excel } = runOn(workbook);
    await excelWorkbook.saveSetting("cs.month", "2026-09");
    const outcome = await run.start();
    expect(said(outcome)).toContain("2026-09 没有接待也没有订单。数据中的月份：2026-06");
    await excelWorkbook.saveSetting("cs.month", "九月");
    expect(said(await run.start())).toContain("“九月”不是月份");
    await excel.close();
  });

  it("a column that mostly isn't what its header says", async () => {
    const cells = [SESSIONS.cells[0]!, ["小美", "买家甲", "上午"], ["小丽", "买家乙", "下午"]];
    expect(await refusalOf([{ ...SESSIONS, cells }, ORDERS])).toContain("“开始时间”列中只有 0% 的内容能读成开始时间");
    expect(await refusalOf([{ ...SESSIONS, cells }, ORDERS], "en")).toContain("only 0% of the cells");
  });

  it("a cell full of garbage costs its row, not the run", async () => {
    const garbage = "�\u0000=1+1\n".repeat(500);
    const [header, ...rows] = SESSIONS.cells;
    const cells = [header!, ...rows, ...rows, ...rows, ["小美", "买家丙", garbage]];
    const workbook = bookOf([{ ...SESSIONS, cells }, ORDERS]);
    const { run, excel } = runOn(workbook);
    const outcome = await run.start();
    expect(said(outcome)).toContain("拒绝 1");
    expect(outcome).toMatchObject({ kind: "finished", result: { issues: [{ code: "notADate", severity: "error" }] } });
    await excel.close();
  });
});
