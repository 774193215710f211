import ExcelJS from "exceljs";
import { readWorkbook } from "../../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";
import { ZipPackage } from "../../../../src/host/xlsx/zipPackage";
import { reportWorkbook } from "./reportWorkbook";

describe("a file of ours, read by ExcelJS", () => {
  let file: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeWorkbook(reportWorkbook());
    file = new ExcelJS.Workbook();
    await file.xlsx.load(Buffer.from(bytes) as never);
    sheet = file.getWorksheet("汇总")!;
  });

  it("has the same values", () => {
    const value = (address: string): unknown => sheet.getCell(address).value;
    expect(value("A1")).toBe("月度绩效考核");
    expect(["B4", "D5", "E4", "E5", "E6", "A12"].map(value)).toEqual([
      100,
      0.375,
      "00123",
      "12345678901234567890",
      "=1+1",
      "  空格\n换行 & <标签>  ",
    ]);
    expect(value("D4")).toMatchObject({ formula: "C4/B4", result: 0.3 });
    expect(value("A7")).toEqual({ error: "#N/A" });
    expect(value("E7")).toEqual(new Date(Date.UTC(2024, 0, 2)));
    expect(value("A11")).toMatchObject({ hyperlink: "https://example.com/?a=1&b=2", text: "网站" });
  });

  it("has the same looks", () => {
    expect(sheet.getCell("A3").fill).toMatchObject({ fgColor: { argb: "FF4472C4" } });
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, size: 18, name: "等线", color: { argb: "FF1F4E79" } });
    expect(sheet.getCell("D4").numFmt).toBe("0.0%");
    expect(sheet.getCell("B5").border).toMatchObject({ top: { style: "thin" } });
    expect(sheet.getColumn(1).width).toBeCloseTo(80 / 5.25);
  });

  it("has the same parts", () => {
    expect(sheet.getTables()).toHaveLength(1);
    const rules = (sheet as unknown as { conditionalFormattings: { rules: unknown[] }[] }).conditionalFormattings;
    expect(rules.flatMap((area) => area.rules)).toHaveLength(7);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3, xSplit: 1, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9,
      printTitlesRow: "3:3",
    });
    expect(sheet.getCell("A5").dataValidation).toMatchObject({ type: "list", formulae: ['"小美,小丽"'] });
    expect(sheet.headerFooter.oddFooter).toBe("&L机密&C第 &P 页，共 &N 页");
    expect(file.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["汇总", "visible"],
      ["数据 1", "veryHidden"],
      ["最后", "visible"],
    ]);
  });

  it("says nothing that older Excels refuse", async () => {
    const xml = await (await ZipPackage.open(bytes)).text("xl/worksheets/sheet1.xml");
    expect(xml).not.toMatch(/<cfvo type="auto/);
    expect(xml).toContain('operator="containsText" text="小&quot;美"');
  });

  it("is an Office document with settings", async () => {
    const archive = await ZipPackage.open(bytes);
    expect(await archive.text("_rels/.rels")).toContain("webextensiontaskpanes");
    expect(await archive.text("xl/webextensions/webextension1.xml")).toContain('name="mapping"');
  });
});

describe("a file of ExcelJS, read by us", () => {
  it("has shared and rich texts, dates, shared formulas and looks", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("Data");
    sheet.addRow([
      "a",
      "a",
      { richText: [{ text: "粗", font: { bold: true } }, { text: " 细" }] },
      new Date(Date.UTC(2024, 0, 2, 12)),
    ]);
    sheet.getCell("D1").numFmt = "yyyy-mm-dd";
    sheet.addRow([1, 2, 3, 4]);
    sheet.fillFormula("A3:D3", "A2*2", [2, 4, 6, 8]);
    sheet.getCell("B1").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4, tint: 0.5 } as never };
    const workbook = await readWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
    const read = workbook.active.range({ row: 0, column: 0, height: 3, width: 4 });
    expect(read.formulas).toEqual([
      ["a", "a", "粗 细", 45293.5],
      [1, 2, 3, 4],
      ["=A2*2", "=B2*2", "=C2*2", "=D2*2"],
    ]);
    expect(read.values[2]).toEqual([2, 4, 6, 8]);
    expect(read.text[0]?.[3]).toBe("2024-01-02");
    expect(workbook.active.getCell(0, 1).format.fill.color).toMatch(/^#[0-9A-F]{6}$/);
  });

  it("is refused if it is something else", async () => {
    await expect(readWorkbook(new TextEncoder().encode("客服,询单"))).rejects.toThrow();
  });
});
