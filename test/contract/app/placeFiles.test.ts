import type { OpenFile } from "../../../src/app/ports/tableFiles";
import { createMonthRun } from "../../../src/app/run/monthRun";
import type { RunOutcome } from "../../../src/app/run/runOutcome";
import { placeFiles } from "../../../src/app/sources/placeFiles";
import { excelPlacer } from "../../../src/excel/excelPlacer";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { portsOf } from "../../support/app/portsOf";
import { openBytes } from "../../support/files/readTable";
import { openExcel, type ExcelUnderTest } from "../../support/host/openExcel";
import { bookState, cellsOf, sheetNamed } from "../excel/bookState";

const ORDERS = [
  "订单编号,买家会员名,订单创建时间,订单付款时间,总金额,备注",
  '"=""1930679858170001""",甲,2026-06-03 10:05:00,2026-06-03 10:06:07,"1,234.50",=1+1',
  "\t1930679858170002,乙,2026/6/4 9:00,-,100.00,007",
  "'0012345,丙,2026-06-05,null,￥5.10,",
];
const SESSIONS = ["客服,买家旺旺,开始时间", "小美,甲,2026-06-03 10:00:00", "小美,乙,2026-06-04 08:59:00"];

function open(name: string, lines: readonly string[]): Promise<OpenFile> {
  return openBytes(new TextEncoder().encode(lines.join("\r\n")), name);
}

function monthFiles(): Promise<OpenFile[]> {
  return Promise.all([open("接待 2026-06.csv", SESSIONS), open("订单 2026-06.csv", ORDERS)]);
}

const DATE_TIME = "yyyy-mm-dd hh:mm:ss";
const NEVER = new AbortController().signal;

function place(files: readonly OpenFile[], signal = NEVER, onProgress: () => void = () => undefined) {
  return placeFiles(excelPlacer, files, { signal, onProgress });
}

function openBook(): ExcelUnderTest<Workbook> {
  const workbook = new Workbook("笔记");
  sheetNamed(workbook, "笔记").getRange("A1").values = [["我的"]];
  return openExcel(workbook);
}

function figuresOf(outcome: RunOutcome): unknown {
  if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
  const { runId, agents, conservation, shop } = outcome.result;
  return { runId, agents, conservation, shop };
}

describe("placeFiles()", () => {
  it("puts ids as text, dates as serials and amounts as numbers, and loses nothing else", async () => {
    const excel = openBook();
    expect(await place(await monthFiles())).toEqual(["接待 2026-06", "订单 2026-06"]);
    const sheet = sheetNamed(excel.workbook, "订单 2026-06");
    expect(cellsOf(sheet).slice(1)).toEqual([
      ["1930679858170001", "甲", 46176 + (10 * 60 + 5) / 1440, 46176 + 36_367 / 86_400, 1234.5, "=1+1"],
      ["1930679858170002", "乙", 46177.375, "-", 100, "007"],
      ["0012345", "丙", 46178, "null", 5.1, ""],
    ]);
    expect(sheet.getRange("A2:F2").numberFormat).toEqual([["@", "@", DATE_TIME, DATE_TIME, "#,##0.00", "@"]]);
    await excel.close();
  });

  it("shows the headers bold and frozen, and every column wide enough to be read", async () => {
    const excel = openBook();
    const long = ["店铺 6 月订单", ...ORDERS].map((line) => line.replace("007", "很长很长的备注".repeat(20)));
    await place([await open("订单.csv", long)]);
    const sheet = sheetNamed(excel.workbook, "订单");
    expect(sheet.freezePanes.getLocationOrNullObject()!.address).toBe("订单!1:2");
    expect(["A1", "A2", "F2", "A3"].map((cell) => sheet.getRange(cell).format.font.bold)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const width = (column: string): number => sheet.getRange(`${column}1`).format.columnWidth!;
    expect(width("A")).toBeGreaterThan(width("B"));
    expect(width("C")).toBeGreaterThan(width("A"));
    expect(width("F")).toBeLessThan(2 * width("C"));
    await excel.close();
  });

  it("leaves sheets of the user's own: a source of the next run, never replaced by it", async () => {
    const excel = openBook();
    const placed = await place(await monthFiles());
    const ours = async () => (await excelWorkbook.listSheets()).filter((sheet) => sheet.ours).map(({ name }) => name);
    expect(await ours()).toEqual([]);
    const run = createMonthRun(portsOf("zh-CN"));
    const first = figuresOf(await run.start());
    expect(figuresOf(await run.start())).toEqual(first);
    expect(excel.workbook.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["笔记", ...placed]);
    expect(await ours()).not.toEqual(expect.arrayContaining([...placed]));
    await excel.close();
  });

  it("gives the figures that the files give where they are", async () => {
    const files = await monthFiles();
    const beside = openBook();
    const opened = createMonthRun({ ...portsOf("zh-CN"), files: () => Promise.resolve(files) });
    const unplaced = figuresOf(await opened.start());
    await beside.close();
    const excel = openBook();
    await place(files);
    expect(figuresOf(await createMonthRun(portsOf("zh-CN")).start())).toEqual(unplaced);
    await excel.close();
  });

  it("takes free names, and says the days of a file whose name is too long for a sheet", async () => {
    const excel = openBook();
    const long = "自定义报表_客服数据_下单优先判定_2026-04-20至2026-04-20.csv";
    const report = ["客服昵称,聊天人数(原咨询人数),销售额", "店:甲,5,10"];
    const files = await Promise.all([open("笔记.csv", SESSIONS), open("笔记.csv", SESSIONS), open(long, report)]);
    const names = await place(files);
    expect(names.slice(0, 2)).toEqual(["笔记 (2)", "笔记 (3)"]);
    expect(names[2]).toMatch(/^自定义报表_客服数据.* 2026-04-20$/);
    expect(names[2]!.length).toBeLessThanOrEqual(31);
    await excel.close();
  });

  it("leaves the workbook as it was when any request fails, or is cut off", async () => {
    const files = await monthFiles();
    const whole = openBook();
    await place(files);
    const { requests } = whole.trace.totals;
    await whole.close();
    expect(requests).toBeGreaterThan(3);
    for (let atRequest = 1; atRequest <= requests; atRequest++) {
      const excel = openBook();
      const before = bookState(excel.workbook);
      excel.session.planFaults([{ atRequest, error: { code: "GeneralException" } }]);
      await expect(place(files)).rejects.toThrow();
      expect([atRequest, bookState(excel.workbook)]).toEqual([atRequest, before]);
      await excel.close();
    }
  });

  it("leaves the workbook as it was when called off in the midst", async () => {
    const excel = openBook();
    const before = bookState(excel.workbook);
    const controller = new AbortController();
    const placing = place(await monthFiles(), controller.signal, () => controller.abort(new Error("called off")));
    await expect(placing).rejects.toThrow("called off");
    expect(bookState(excel.workbook)).toEqual(before);
    await excel.close();
  });

  it("keeps every request within what Excel on the web takes, and needs few", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `19306798581${i},${"很长的备注".repeat(i % 20)},2026-06-03 10:05:${10 + (i % 50)}`,
    );
    const excel = openBook();
    await place([await open("大.csv", ["订单编号,备注,订单创建时间", ...rows])]);
    expect(excel.trace.totals.largestUp).toBeLessThan(4_000_000);
    expect(excel.trace.totals.requests).toBeLessThan(30);
    expect(cellsOf(sheetNamed(excel.workbook, "大"))).toHaveLength(20_001);
    await excel.close();
  });

  it.each([
    ["more rows than a sheet has", ["买家", ...Array.from({ length: 1_048_576 }, () => "a")], "rows", 1_048_577],
    ["cells beside the header's columns", [...SESSIONS, ...Array(200).fill("a,b,c"), "a,b,c,d"], "columns", 204],
    ["a text too long for a cell", [...SESSIONS, `${"长".repeat(32_768)},b,c`], "text", 4],
  ])("refuses %s, and puts nothing there", async (_, lines, fault, row) => {
    const excel = openBook();
    const before = bookState(excel.workbook);
    const placing = place(await Promise.all([open("好.csv", SESSIONS), open("坏.csv", lines)]));
    await expect(placing).rejects.toMatchObject({ reason: { code: "doesNotFit", place: "坏.csv", fault, row } });
    expect(bookState(excel.workbook)).toEqual(before);
    await excel.close();
  });
});
