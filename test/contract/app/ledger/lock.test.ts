import type { Workbook } from "../../../../src/host/model/workbook";
import { answerOf } from "../../../../src/app/live/answer";
import { bonusAnswer, commissionAnswer, payableAnswer } from "../../../../src/app/live/answers/payAnswers";
import { readLive } from "../../../../src/app/live/readLive";
import { portsOf } from "../../../support/app/portsOf";
import { languageFor } from "../../../../src/app/run/language";
import { outcomeLines } from "../../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../../src/app/run/runOutcome";
import { runDocument } from "../../../../src/app/figures/runDocument";
import { bookState, cellsOf, sheetNamed } from "../../excel/bookState";
import { firstBlank, june, openShop, rowsOf, write } from "./twoMonths";

function said(outcome: RunOutcome, locale = "zh-CN"): string {
  return outcomeLines(outcome, languageFor(locale)).join("\n");
}

/** The figure below a name on June's cover. */
function coverFigure(workbook: Workbook, name: string): unknown {
  const cells = cellsOf(sheetNamed(workbook, "封面 2026-06"));
  const row = cells.findIndex((line) => line.includes(name));
  return cells[row + 1]?.[cells[row]?.indexOf(name) ?? -1];
}

/** The ledger as one that was booked before base salaries were kept. */
function forgetBaseSalaries(workbook: Workbook): void {
  rowsOf(workbook, "CS_Facts", ["指标"]).forEach(([metric], row) => {
    if (metric !== "底薪") return;
    write(workbook, ["CS_Facts", row], { 月份: "", 客服账号: "", 指标: "", 分子: "", 分母: "" });
  });
}

/** What formulas say of June's pay, person by person: payable, commission, one component of it, bonus. */
async function paid(): Promise<readonly (readonly unknown[])[]> {
  const ports = portsOf("zh-CN");
  const read = await readLive(ports, { before: null, onCalculating: () => undefined });
  if (read?.snapshot.kind !== "ready") throw new Error(JSON.stringify(read?.snapshot));
  const context = { figures: read.snapshot.figures, language: ports.language() };
  return ["小美", "小丽", "全店"].map((agent) => {
    const question = { agent, month: "2026-06" };
    const component = "销售提成";
    return [
      answerOf(() => payableAnswer(question, context)),
      answerOf(() => commissionAnswer({ ...question, component: null }, context)),
      answerOf(() => commissionAnswer({ ...question, component }, context)),
      answerOf(() => bonusAnswer(question, context)),
    ];
  });
}

describe("locking a month", () => {
  it("freezes its rows, and nothing when done again", async () => {
    const { workbook, run, excel } = await openShop();
    await run.publish();
    write(workbook, ["CS_Ledger", firstBlank(workbook, "CS_Ledger")], {
      月份: "2026-06",
      人员: "小美",
      类型: "调整",
      金额: 5,
    });
    expect(said(await run.lock())).toContain("已锁定 2026-06");
    expect(rowsOf(workbook, "CS_Ledger", ["状态"]).flat()).toEqual([...Array<string>(5).fill("已锁定"), ""]);
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toContain("提成汇总 2026-06");
    const before = bookState(workbook);
    expect(said(await run.lock())).toContain("此前已锁定");
    expect(bookState(workbook)).toEqual(before);
    await excel.close();
  });

  it("leaves the pay sheets of a locked month alone, and lists what would differ", async () => {
    const { workbook, run, excel } = await openShop();
    await run.publish();
    await run.lock();
    const payroll = sheetNamed(workbook, "提成汇总 2026-06");
    const [id, cells] = [payroll.id, cellsOf(payroll)];
    const ledger = rowsOf(workbook, "CS_Ledger", ["金额", "运行编号"]);
    write(workbook, ["CS_Tiers", 0], { 提点: 0.02 });
    const outcome = await run.start();
    const text = said(outcome);
    expect(text).toContain("2026-06 已锁定：提成汇总和提成明细保持发布时的样子");
    expect(text).toContain("与台账有 5 处不同（台账不变）");
    expect(text).toContain("小美 · 提成 · 销售提成 · 订单 A3：台账 50.00 元，现在 100.00 元");
    expect(sheetNamed(workbook, "提成汇总 2026-06").id).toBe(id);
    expect(cellsOf(sheetNamed(workbook, "提成汇总 2026-06"))).toEqual(cells);
    expect(rowsOf(workbook, "CS_Ledger", ["金额", "运行编号"])).toEqual(ledger);
    const cover = cellsOf(sheetNamed(workbook, "封面 2026-06")).flat().join("\n");
    for (const name of ["提成汇总 2026-06", "提成明细 小美 2026-06"]) expect(cover).toContain(`"#'${name}'!A1"`);
    expect(coverFigure(workbook, "锁定应发（元）")).toBe(6063.35);
    const method = cellsOf(sheetNamed(workbook, "口径与核对 2026-06")).flat().join("\n");
    expect(method).toContain("与台账的差异（已锁定，台账不变）");
    if (outcome.kind !== "finished") throw new Error(text);
    const document = runDocument(outcome);
    expect(document.pay).toMatchObject({ status: "locked", checked: true });
    expect(document.pay?.differences).toHaveLength(5);
    expect(document.pay?.balances.find(({ person }) => person === "小美")).toMatchObject({ earnedFen: 6235 });
    await excel.close();
  });

  it("keeps what formulas say was paid, whatever data and rates are edited afterwards", async () => {
    const { workbook, run, excel, choose } = await openShop();
    write(workbook, ["CS_Events", 0], { 人员: "小美", 月份: "2026-06", 类型: "加减钱", 数量: 1, 每次: 12.5 });
    await run.publish();
    const published = await paid();
    expect(published[0]).toEqual([3074.85, 62.35, 62.35, 12.5]);
    write(workbook, ["CS_Tiers", 0], { 提点: 0.02 });
    write(workbook, ["CS_Events", 0], { 每次: 30 });
    const edited = await paid();
    expect(edited[0]).toEqual([3154.69, 124.69, 124.69, 30]);
    await run.lock();
    choose("2026-06");
    expect(await paid()).toEqual(published);
    await excel.close();
  });

  it("pays the base salaries that were locked, whatever the roster says since", async () => {
    const { workbook, run, excel, choose } = await openShop();
    await run.publish();
    const published = await paid();
    await run.lock();
    choose("2026-06");
    const [payroll, statement] = ["提成汇总 2026-06", "提成明细 小美 2026-06"].map((name) =>
      sheetNamed(workbook, name),
    );
    const drawn = [cellsOf(payroll!), cellsOf(statement!)];
    write(workbook, ["CS_Roster", 0], { 底薪: 4000 });
    write(workbook, ["CS_Roster", 1], { 入职日期: june(16, 0) });
    expect(await paid()).toEqual(published);
    const outcome = await run.start();
    if (outcome.kind !== "finished") throw new Error(said(outcome));
    expect(said(outcome)).toContain("与台账有 2 处不同（台账不变）：\n小丽 · 底薪：台账 3000.00 元，现在 1500.00 元\n");
    expect(said(outcome, "en")).toContain("小美 · Base salary: ledger ¥3000.00, now ¥4000.00");
    expect(coverFigure(workbook, "锁定应发（元）")).toBe(6063.35);
    expect([cellsOf(payroll!), cellsOf(statement!)]).toEqual(drawn);
    expect(cellsOf(sheetNamed(workbook, "口径与核对 2026-06")).flat()).toContain("小美 · 底薪");
    expect(runDocument(outcome).pay?.locked).toMatchObject({ baseSalariesBooked: true, payableFen: 606_335 });
    await excel.close();
  });

  it("says where base salaries are today's: the ledger was written before it kept them", async () => {
    const { workbook, run, excel, choose } = await openShop();
    await run.publish();
    await run.lock();
    choose("2026-06");
    forgetBaseSalaries(workbook);
    write(workbook, ["CS_Roster", 0], { 底薪: 4000 });
    expect((await paid()).map(([payable]) => payable)).toEqual([4062.35, 3001, 7063.35]);
    const outcome = await run.start();
    expect(said(outcome)).toContain(
      "2026-06 发布时台账还不记底薪：应发中的底薪按现在的人员表，其余以台账为准。\n按现在的数据重算，与台账一致。",
    );
    expect(said(outcome, "en")).toContain("2026-06 was published before the ledger kept base salaries");
    expect(coverFigure(workbook, "锁定应发（元）")).toBe(7063.35);
    expect(cellsOf(sheetNamed(workbook, "封面 2026-06")).flat().join("\n")).toContain("发布时台账还不记底薪");
    await excel.close();
  });

  it("keeps what formulas say of a component that is held, gone or capped since", async () => {
    const { workbook, run, excel, choose } = await openShop();
    await run.publish();
    const published = await paid();
    expect(published[0]).toEqual([3062.35, 62.35, 62.35, 0]);
    await run.lock();
    choose("2026-06");
    write(workbook, ["CS_Commission", 0], { 分档指标: "平均响应" });
    expect(await paid()).toEqual(published);
    write(workbook, ["CS_Commission", 0], { 分档指标: "", 提成项: "订单提成" });
    write(workbook, ["CS_Tiers", 0], { 提成项: "订单提成" });
    expect(await paid()).toEqual(published);
    write(workbook, ["CS_Commission", 0], { 提成项: "销售提成" });
    write(workbook, ["CS_Tiers", 0], { 提成项: "销售提成" });
    write(workbook, ["CS_Plans", 0], { 封顶: 50 });
    expect(await paid()).toEqual(published);
    await excel.close();
  });

  it("is refused, like publishing again, where it can't be", async () => {
    const { workbook, run, excel } = await openShop();
    const before = bookState(workbook);
    expect(said(await run.lock())).toBe("2026-06 还没有发布，不能锁定。请先发布。");
    expect(bookState(workbook)).toEqual(before);
    await run.publish();
    await run.lock();
    const locked = bookState(workbook);
    const refused = await run.publish();
    expect(said(refused)).toContain("2026-06 已锁定，不能再次发布。\n按现在的数据重算，与台账一致。");
    expect(said(refused, "en")).toContain("2026-06 is locked");
    expect(bookState(workbook)).toEqual(locked);
    await excel.close();
  });
});

describe("what can't be published", () => {
  it("names who is held and why, and what can be done: an empty plan lifts it", async () => {
    const { workbook, run, excel } = await openShop();
    write(workbook, ["CS_Commission", 0], { 分档指标: "平均响应" });
    const before = bookState(workbook);
    const outcome = await run.publish();
    const lines = said(outcome).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "2026-06 不能发布：以下人员的工资还不能确定。",
      expect.stringMatching(/^小丽：方案“.+”的提成项“销售提成”：分档指标 平均响应时间 无值（.+），暂缓$/),
      expect.stringMatching(/^小美：方案“.+”的提成项“销售提成”：/),
    ]);
    expect(lines.slice(3)).toEqual([
      "可以这样处理，改好后再发布：",
      "补齐计算“平均响应时间”要用的表、列或数据，再运行。",
      expect.stringMatching(/^在“人员”中给本人换一个用不到此项数据的“方案”；或清空本人各账号的“方案”/),
      expect.stringMatching(/^在“提成项”中给该项换一个人人有值的“分档指标”/),
    ]);
    expect(said(outcome, "en")).toContain("can't be published");
    expect(said(outcome, "en")).toContain("In “Roster”, give the person a “Plan”");
    expect(bookState(workbook)).toEqual(before);
    expect(said(await run.start())).toContain("2 人的工资还不能确定，本月暂时不能发布；原因和办法见“口径与核对”。");
    const method = cellsOf(sheetNamed(workbook, "口径与核对 2026-06")).flat().join("\n");
    expect(method).toContain("暂时不能发布的工资");
    expect(method).toContain(lines[5]);
    for (const row of [0, 1]) write(workbook, ["CS_Roster", row], { 方案: "" });
    expect(said(await run.publish())).toContain("已发布 2026-06");
    await excel.close();
  });

  it("every faulty cell of the ledger, by its address in both languages", async () => {
    const { workbook, run, excel } = await openShop();
    await run.publish();
    write(workbook, ["CS_Ledger", 0], { 金额: "一元" });
    write(workbook, ["CS_Ledger", 1], { 类型: "奖金", 月份: "六月" });
    write(workbook, ["CS_Ledger", firstBlank(workbook, "CS_Ledger")], { 月份: "2026-06", 类型: "已发", 金额: 1.005 });
    write(workbook, ["CS_Facts", 3], { 分母: "" });
    const before = bookState(workbook);
    const outcome = await run.start();
    expect(said(outcome).split("\n")).toEqual([
      "绩效台账有误，改正后再运行：",
      "绩效台账!I9: 金额应为数字，实际为“一元”",
      "绩效台账!A10: 月份应为月份，如 2026-06，实际为“六月”",
      "绩效台账!F10: 类型应为提成 / 退款扣回 / 调整 / 结转 / 已发之一，实际为“奖金”",
      "绩效台账!B14: 人员不能为空",
      "绩效台账!I14: 金额最多两位小数，实际为“1.005”",
      "绩效台账!T12: 分母不能为空",
    ]);
    expect(said(outcome, "en")).toContain("绩效台账!I9");
    expect(bookState(workbook)).toEqual(before);
    await excel.close();
  });

  it("anything without rules of pay", async () => {
    const { workbook, run, excel } = await openShop();
    for (const name of ["CS_Plans", "CS_Commission", "CS_Tiers"]) {
      const table = workbook.sheets.flatMap(({ tableList }) => tableList).find((one) => one.name === name);
      table?.getDataBodyRange().clear("Contents");
    }
    write(workbook, ["CS_Roster", 0], { 方案: "" });
    write(workbook, ["CS_Roster", 1], { 方案: "" });
    expect(said(await run.publish())).toContain("工作簿没有提成规则");
    await excel.close();
  });
});
