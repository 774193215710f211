import ExcelJS from "exceljs";
import { Workbook } from "../../../../src/host/model/workbook";
import { readWorkbook } from "../../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";
import { ZipPackage } from "../../../../src/host/xlsx/zipPackage";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Buffer.from(bytes) as never);
  return file;
}

/** A sheet as somebody may keep it: notes, pictures, fonts within texts, a password, a table without filter buttons. */
async function somebodysFile(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("接待");
  sheet.addRow([
    "a",
    { richText: [{ text: "粗 & ", font: { bold: true } }, { text: "细" }] },
    "#N/A",
    { error: "#N/A" },
  ]);
  sheet.getCell("B3").note = "备注";
  sheet.getCell("C9").note = { texts: [{ font: { bold: true }, text: "王：" }, { text: "看这里" }] };
  sheet.getCell("A9").note = "同一行";
  const id = file.addImage({ base64: PNG, extension: "png" });
  sheet.addImage(id, "E2:F6");
  sheet.addImage(id, { tl: { col: 1, row: 12 }, ext: { width: 50, height: 40 } });
  const columns = [
    { name: "甲", filterButton: false },
    { name: "乙", filterButton: false },
  ];
  sheet.addTable({ name: "T", ref: "A20", headerRow: true, columns, rows: [[1, 2]] });
  await sheet.protect("geheim", { autoFilter: true });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const PROTECTION = /<sheetProtection[^>]*>/;
const attributesOf = (xml: string): string[] =>
  [...(PROTECTION.exec(xml)?.[0] ?? "").matchAll(/\w+="[^"]*"/g)].map(String).sort();

describe("what a file holds beyond the model", () => {
  let before: Uint8Array;
  let after: Uint8Array;
  let warned: jest.SpyInstance;
  beforeAll(async () => {
    warned = jest.spyOn(console, "warn").mockImplementation();
    before = await somebodysFile();
    const once = await writeWorkbook(await readWorkbook(before));
    after = await writeWorkbook(await readWorkbook(once));
  });
  afterAll(() => warned.mockRestore());

  it("is in the next file: texts with fonts, texts that read like errors, and errors", async () => {
    const sheet = (await loaded(after)).getWorksheet("接待")!;
    const { value } = sheet.getCell("B1");
    expect(value).toMatchObject({ richText: [{ text: "粗 & ", font: { bold: true } }, { text: "细" }] });
    expect(sheet.getCell("C1").value).toBe("#N/A");
    expect(sheet.getCell("D1").value).toEqual({ error: "#N/A" });
  });

  it("is in the next file: notes and pictures", async () => {
    const file = await loaded(after);
    const sheet = file.getWorksheet("接待")!;
    const archive = await ZipPackage.open(after);
    const notes = await archive.text("xl/comments1.xml");
    expect(notes).toMatch(/ref="B3".*备注/s);
    expect(notes).toMatch(/ref="A9".*同一行/s);
    expect(notes).toMatch(/ref="C9".*<b\/>.*王：.*看这里/s);
    expect(await archive.text("xl/worksheets/sheet1.xml")).toContain("<legacyDrawing");
    const places = sheet.getImages().map(({ range }) => [range.tl.nativeCol, range.tl.nativeRow]);
    expect(places).toEqual([
      [4, 1],
      [1, 12],
    ]);
  });

  it("is in the next file: the password of a sheet, unless it was protected anew", async () => {
    const sheetXml = async (bytes: Uint8Array) => (await ZipPackage.open(bytes)).text("xl/worksheets/sheet1.xml");
    expect(attributesOf(await sheetXml(after))).toEqual(attributesOf(await sheetXml(before)));
    const workbook = await readWorkbook(before);
    workbook.active.protection.unprotect();
    expect(await sheetXml(await writeWorkbook(workbook))).not.toMatch(PROTECTION);
    workbook.active.protection.protect();
    expect(await sheetXml(await writeWorkbook(workbook))).not.toContain("hashValue");
  });

  it("loses the fonts of a text that somebody changed, not the text", async () => {
    const workbook = await readWorkbook(before);
    workbook.active.protection.unprotect();
    workbook.active.getRange("B1").values = "别的";
    const sheet = (await loaded(await writeWorkbook(workbook))).getWorksheet("接待")!;
    expect(sheet.getCell("B1").value).toBe("别的");
  });

  it("has tables without filter buttons, which Excel would drop if each button were hidden", async () => {
    const xml = await (await ZipPackage.open(after)).text("xl/tables/table1.xml");
    expect(xml).toContain('displayName="T"');
    expect(xml).not.toContain("autoFilter");
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("a cell formatted as text", () => {
  it("holds the text of an error, no error", async () => {
    const workbook = new Workbook("S");
    const cell = workbook.active.getRange("A1");
    cell.numberFormat = "@";
    cell.values = "#N/A";
    const sheet = (await loaded(await writeWorkbook(workbook))).getWorksheet("S")!;
    expect(sheet.getCell("A1").value).toBe("#N/A");
  });
});
