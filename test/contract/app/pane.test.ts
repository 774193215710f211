import { scenarioChoices, scenariosOf } from "../../../src/app/compare/scenarioChoices";
import { createLanguageStore } from "../../../src/app/pane/languageStore";
import { createPane, type Pane } from "../../../src/app/pane/pane";
import { chosenMonth } from "../../../src/app/run/chosenMonth";
import { createOpenedFiles } from "../../../src/app/sources/openedFiles";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { tableStatus } from "../../../src/app/sources/tableStatus";
import { excelCalculation } from "../../../src/excel/excelCalculation";
import { excelPlacer } from "../../../src/excel/excelPlacer";
import { excelOwnSheets } from "../../../src/excel/excelOwnSheets";
import { excelSheetGuide } from "../../../src/excel/excelSheetGuide";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { month } from "../../../src/engine/units/period";
import { fromBlob, fromBytes } from "../../../src/files/sourceFiles";
import { tableFiles } from "../../../src/files/tableFiles";
import type { Workbook } from "../../../src/host/model/workbook";
import { memoryLive } from "../../support/app/memoryLive";
import { portsOf } from "../../support/app/portsOf";
import { generateMonth } from "../../support/generator/generateMonth";
import { openExcel } from "../../support/host/openExcel";
import { bookOf, type SheetTable } from "../../support/workbooks/bookOf";
import { doubtfulShop } from "../../support/workbooks/doubtfulShop";

const { tables: MONTH } = generateMonth({
  seed: 7,
  month: "2026-06",
  agents: 4,
  sessions: 200,
  orders: 150,
  faults: true,
});

/** 买家昵称 may be the buyer, but no export says so. */
const DOUBTFUL = doubtfulShop("客服", "买家昵称");

const CSV = "订单编号,总金额,订单创建时间\n0012345,2.00,2026-06-01 10:00:00";

/** The pane over a workbook of the host's, through the real Office.js. */
function paneOn(workbook: Workbook, memory = portsOf("zh-CN").memory) {
  const excel = openExcel(workbook);
  const languages = createLanguageStore(memory, "zh-CN");
  const opened = createOpenedFiles(tableFiles);
  const pane = createPane({
    ...portsOf("zh-CN"),
    memory,
    files: opened.all,
    language: languages.state,
    languages,
    opened,
    sourceFile: fromBlob,
    guide: excelSheetGuide,
    ownSheets: excelOwnSheets,
    placer: excelPlacer,
    live: memoryLive().live,
    calculation: excelCalculation,
    sampleMonth: () => Promise.resolve(fromBytes("示例.csv", new TextEncoder().encode(CSV))),
  });
  return { excel, pane };
}

function statuses({ data }: Pane): readonly string[] {
  return data.state().tables.map(tableStatus);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("the pane over a workbook", () => {
  it("keeps an answer in the workbook, where the run and the next pane find it", async () => {
    const workbook = bookOf(DOUBTFUL);
    const { pane, excel } = paneOn(workbook);
    await pane.data.look();
    expect(statuses(pane)).toEqual(["asks", "ready"]);
    const [sessions] = pane.data.state().tables;
    await pane.data.answer([{ table: sessions!, answers: [{ kind: "column", field: "buyer", column: 1 }] }]);
    expect(statuses(pane)).toEqual(["ready", "ready"]);
    expect((await pane.run.start()).kind).toBe("finished");
    const next = paneOn(workbook);
    await next.pane.data.look();
    expect(statuses(next.pane)).toEqual(["ready", "ready"]);
    await excel.close();
  });

  it("leaves out a table that a person said to leave out, also after a run", async () => {
    const extra: SheetTable = { sheet: "去年订单", cells: DOUBTFUL[1]!.cells };
    const { pane, excel } = paneOn(bookOf([...MONTH, extra]));
    await pane.data.look();
    const own = pane.data.state().tables.find(({ source }) => source.sheet === "去年订单");
    await pane.data.answer([{ table: own!, answers: [{ kind: "ignoreTable" }] }]);
    const outcome = await pane.run.start();
    expect(outcome.kind === "finished" && outcome.result.tables.map(({ sheet }) => sheet)).not.toContain("去年订单");
    await pane.data.look();
    expect(statuses(pane)).toContain("ignored");
    await excel.close();
  });

  it("calculates a preview without touching the workbook, and the month that is chosen", async () => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    const names = workbook.sheets.map(({ name }) => name);
    await pane.preview.calculate();
    const { prepared, stale } = pane.preview.state();
    expect({ month: prepared?.figures.result.period.month, stale }).toEqual({ month: "2026-06", stale: false });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    const other = prepared!.figures.result.months.find(({ month }) => month !== "2026-06")!.month;
    await pane.preview.choose(other as never);
    expect(pane.preview.state().prepared?.figures.result.period.month).toBe(other);
    await excel.close();
  });

  it("takes a month back that is cancelled, refused or chosen over, so that what is run is what is shown", async () => {
    const { pane, excel } = paneOn(bookOf(MONTH));
    const { preview } = pane;
    await preview.calculate();
    const other = month(preview.state().prepared!.figures.result.months.find((one) => one.month !== "2026-06")!.month);
    const choosing = preview.choose(other);
    await until(() => preview.state().progress !== null);
    preview.cancel();
    await choosing;
    expect(preview.state().failure).toMatchObject({ kind: "cancelled" });
    expect(await chosenMonth(excelWorkbook)).toBeNull();
    await preview.choose(month("2019-01"));
    expect(preview.state().failure).toMatchObject({ kind: "refused" });
    expect(await chosenMonth(excelWorkbook)).toBeNull();
    await Promise.all([preview.choose(month("2019-01")), preview.choose(other)]);
    expect(await chosenMonth(excelWorkbook)).toBe(other);
    expect(preview.state().prepared?.figures.result.period.month).toBe(other);
    await excel.close();
  });

  it("says that figures are stale when an answer changes", async () => {
    const { pane, excel } = paneOn(bookOf(MONTH));
    await pane.data.look();
    await pane.preview.calculate();
    const [first] = pane.data.state().tables;
    await pane.data.answer([{ table: first!, answers: [{ kind: "ignoreTable" }] }]);
    expect(pane.preview.state().stale).toBe(true);
    await excel.close();
  });

  it("makes rules from a template once, and reads them", async () => {
    const { pane, excel } = paneOn(bookOf(MONTH));
    await pane.rules.read();
    expect(pane.rules.state().read!.tables).toEqual([]);
    await pane.rules.create("flatRate");
    expect(pane.rules.state()).toMatchObject({ creation: { kind: "created" }, problem: null });
    expect(pane.rules.state().read!.rules.components).toHaveLength(1);
    await pane.rules.create("flatRate");
    expect(pane.rules.state().creation).toMatchObject({ kind: "sheetExists" });
    await excel.close();
  });

  it("removes the sheets of a run but those that somebody edited or renamed", async () => {
    const workbook = bookOf(MONTH);
    const sources = workbook.sheets.map(({ name }) => name);
    const { pane, excel } = paneOn(workbook);
    await pane.run.start();
    await excel.settle();
    await pane.ownSheets.look();
    const [run] = pane.ownSheets.state().runs;
    expect(run!.sheets[0]).toBe("封面 2026-06");
    workbook.sheets.find(({ name }) => name === "绩效汇总 2026-06")!.name = "给老板";
    workbook.sheets.find(({ name }) => name === "口径与核对 2026-06")!.getRange("H40").values = "我的备注";
    expect(pane.run.state().kind).toBe("over");
    await pane.ownSheets.remove(run!);
    expect(pane.run.state().kind).toBe("idle"); // what it made is gone
    expect(pane.ownSheets.state()).toMatchObject({
      problem: null,
      removal: { kept: ["给老板", "口径与核对 2026-06"] },
    });
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual([...sources, "给老板", "口径与核对 2026-06"].sort());
    await excel.close();
  });

  it("shows sheets and cells, and says which aren't there", async () => {
    const workbook = bookOf(MONTH);
    const { excel } = paneOn(workbook);
    const [, orders] = workbook.sheets;
    expect(await excelSheetGuide.showCell(orders!.name, "14")).toBe(true);
    expect(workbook.active.name).toBe(orders!.name);
    expect(await excelSheetGuide.showSheet("没有这张表")).toBe(false);
    await excel.close();
  });

  it("looks at the tables anew when a file is open, and again when it is removed", async () => {
    const { pane, excel } = paneOn(bookOf(MONTH));
    await pane.data.look();
    const before = pane.data.state().tables.length;
    pane.openFiles([new File([CSV], "补充.csv")]);
    await until(() => pane.data.state().tables.length === before + 1);
    pane.files.remove(1);
    await until(() => pane.data.state().tables.length === before);
    await excel.close();
  });

  it("puts opened files on sheets, which take their place", async () => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    await pane.data.look();
    const places = (): readonly string[] => pane.data.state().tables.map(({ source }) => source.sheet);
    const before = places();
    pane.openFiles([new File([CSV], "补充.csv"), new File([CSV.replaceAll("1", "2")], "又补充.csv")]);
    await until(() => pane.files.ready().length === 2);
    await pane.placing.place(pane.files.state().map(({ id }) => id));
    expect(pane.placing.state()).toEqual({ progress: null, sheets: ["补充", "又补充"], failure: null });
    expect(pane.files.state()).toEqual([]);
    await until(() => pane.data.state().phase === "seen");
    expect(places()).toEqual([...before, "补充", "又补充"]);
    await excel.close();
  });

  it("puts the sample month on sheets", async () => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    await pane.sample.open();
    expect(pane.placing.state().sheets).toEqual(["示例"]);
    expect(pane.files.state()).toEqual([]);
    expect(workbook.sheets.find(({ name }) => name === "示例")?.getRange("A2").values).toEqual([["0012345"]]);
    await excel.close();
  });

  it("keeps the files opened, and the workbook as it was, when placing is called off", async () => {
    const workbook = bookOf(MONTH);
    const names = workbook.sheets.map(({ name }) => name);
    const { pane, excel } = paneOn(workbook);
    pane.openFiles([new File([CSV], "补充.csv")]);
    await until(() => pane.files.ready().length === 1);
    const placing = pane.placing.place([1]);
    pane.placing.cancel();
    await placing;
    expect(pane.placing.state()).toEqual({ progress: null, sheets: null, failure: { kind: "cancelled" } });
    expect(pane.files.state()).toHaveLength(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    await excel.close();
  });

  it.each([
    ["a protected workbook", CSV, /没有改动|保护/],
    [
      "a row with cells beside the header's columns",
      `${CSV}${"\n1,2.00,2026-06-01".repeat(300)},多`,
      /第 302 行在标题各列之外/,
    ],
  ])("says why %s took no sheets, and keeps the file opened", async (what, text, sentence) => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    if (what === "a protected workbook") workbook.protection.protect();
    pane.openFiles([new File([text], "补充.csv")]);
    await until(() => pane.files.ready().length === 1);
    await pane.placing.place([1]);
    const { failure, sheets } = pane.placing.state();
    expect(sheets).toBeNull();
    expect(outcomeLines(failure!, pane.languages.state()).join("\n")).toMatch(sentence);
    expect(pane.files.state()).toHaveLength(1);
    await excel.close();
  });

  it("lets a run that is started meanwhile wait for the sheets", async () => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    pane.openFiles([new File([CSV], "补充.csv")]);
    await until(() => pane.files.ready().length === 1);
    const placing = pane.placing.place([1]);
    const outcome = await pane.run.start();
    await placing;
    expect(pane.placing.state().sheets).toEqual(["补充"]);
    expect(outcome.kind === "finished" && outcome.result.tables.map(({ sheet }) => sheet)).toContain("补充");
    await excel.close();
  });

  it("compares plans and attribution rules without touching the workbook, and draws when that is asked for", async () => {
    const workbook = bookOf(MONTH);
    const { pane, excel } = paneOn(workbook);
    await pane.rules.create("flatRate");
    await pane.preview.calculate();
    const names = workbook.sheets.map(({ name }) => name);
    const choices = scenarioChoices(pane.preview.state().prepared!.figures.read, pane.languages.state());
    const [base, , template] = choices.plans;
    const [variant] = choices.variants;
    await pane.comparison.compare(scenariosOf(base!, choices, new Set([template!.key, variant!.key])));
    const { comparison, failure } = pane.comparison.state();
    expect(failure).toBeNull();
    expect(comparison!.simulation.teams.map(({ name }) => name)).toEqual([
      "现行",
      template!.label,
      `现行 + ${variant!.typed}`,
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    await pane.comparison.draw();
    expect(pane.comparison.state().comparison!.drawn!.sheets).toHaveLength(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["方案对比 2026-06"]));
    await excel.close();
  });

  it("says that a comparison is stale when the data change, and why there is none", async () => {
    const { pane, excel } = paneOn(bookOf(MONTH));
    await pane.comparison.compare(["flatRate", "salesTiers"]);
    expect(pane.comparison.state()).toMatchObject({ stale: false, failure: null });
    await pane.data.look();
    expect(pane.comparison.state().stale).toBe(true);
    await pane.comparison.compare(["current", "flatRate"]);
    expect(pane.comparison.state().failure).toEqual({ kind: "refused", reason: { code: "noRules" } });
    await excel.close();
  });
});
