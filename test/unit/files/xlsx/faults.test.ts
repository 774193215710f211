import { faultOf, openBytes } from "../../../support/files/readTable";
import { xlsxOf } from "../../../support/files/xlsxOf";
import { zipOf } from "../../../support/files/zipOf";

const sheet = (rows: string) => xlsxOf({ sheets: [{ name: "订单", rows }] });
const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** Opens and reads all, as a run does. */
async function faultOfReading(bytes: Uint8Array): Promise<{ code: string; detail: string } | undefined> {
  const read = async (): Promise<void> => {
    const { tables } = await openBytes(bytes, "a.xlsx");
    for (const table of tables) {
      await table.readHead(100);
      await table.readColumns({ firstRow: 1, columns: [0, 1] }, () => undefined);
    }
  };
  return faultOf(read());
}

describe("a zip file that is no workbook to be read", () => {
  it.each([
    ["an archive of tables", { "订单.csv": "a,b" }, "archive", ""],
    ["a text document", { "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }, "notATable", ""],
    ["a binary workbook", { "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }, "unsupported", "xlsb"],
    ["an open document", { mimetype: "x", "content.xml": "<x/>" }, "unsupported", "ods"],
    ["a Numbers document", { "Index/Document.iwa": "x" }, "unsupported", "numbers"],
    ["nothing", {}, "archive", ""],
  ])("for being %s says so", async (_, parts, code, detail) => {
    expect(await faultOfReading(await zipOf(parts))).toMatchObject({ code, detail });
  });
});

describe("a workbook that is damaged", () => {
  it.each([
    ["ill-formed XML", '<sheetData><row r="1"><c r="A1"><v>1</c></row></sheetData>', "xl/worksheets/sheet1.xml"],
    [
      "unknown entities",
      '<sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData>',
      "xl/worksheets/sheet1.xml",
    ],
    ["rows in disorder", '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="2"/></sheetData>', "订单, row 2"],
    ["rows beyond all bounds", '<sheetData><row r="99999999"/></sheetData>', "订单, row 99999999"],
    ["rows without number", '<sheetData><row r="x"/></sheetData>', "订单, row x"],
    ["columns beyond all bounds", '<sheetData><row r="1"><c r="XFE1"/></row></sheetData>', "订单, XFE1"],
    ["texts that don't exist", '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>', "订单, text 5"],
  ])("by %s says where", async (_, xml, detail) => {
    expect(await faultOfReading(await sheet(xml))).toMatchObject({ code: "damaged", detail });
  });

  it("by being cut short anywhere is told, or is whole", async () => {
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: [["订单编号"], ["1930679858170001"]] }] });
    for (let length = 4; length < bytes.length; length += 7) {
      expect(await faultOfReading(bytes.subarray(0, length))).toMatchObject({ code: "damaged" });
    }
  });

  it("by a changed byte of its packed cells is told", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`小明${(at * 7919) % 1009}`, at]);
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows }] });
    const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
    const start = bytes.findIndex((_, at) => name.every((byte, i) => bytes[at + i] === byte)) + name.length + 200;
    for (let at = start; at < start + 400; at += 20) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(await faultOfReading(changed)).toMatchObject({ code: "damaged" });
    }
  });

  it("by lacking a sheet's part says which", async () => {
    const parts = { "xl/_rels/workbook.xml.rels": "<Relationships/>" };
    const bytes = await xlsxOf({ sheets: [{ name: "订单", rows: cell }], parts });
    expect(await faultOfReading(bytes)).toMatchObject({ code: "damaged", detail: "订单" });
  });
});

describe("a workbook that isn't to be unpacked", () => {
  it("for being far larger than its file is refused before it fills the memory", async () => {
    const zeros = new Uint8Array(80_000_000).fill(32);
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: cell }], parts: { "xl/worksheets/sheet1.xml": zeros } });
    expect(bytes.length).toBeLessThan(200_000);
    const started = performance.now();
    expect(await faultOfReading(bytes)).toMatchObject({ code: "unpacksTooLarge", detail: "xl/worksheets/sheet1.xml" });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("for lying about its size is refused when that shows", async () => {
    const zeros = new Uint8Array(80_000_000).fill(32);
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: cell }], parts: { "xl/worksheets/sheet1.xml": zeros } });
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, zeros.length, true);
    const sized = new Uint8Array(size.buffer);
    for (let at = 0; at + 4 <= bytes.length; at++)
      if (sized.every((byte, i) => bytes[at + i] === byte)) bytes.set([100, 0, 0, 0], at);
    expect(["damaged", "unpacksTooLarge"]).toContain((await faultOfReading(bytes))?.code);
  });

  it("for being locked part by part is encrypted", async () => {
    const bytes = await zipOf({ "xl/workbook.xml": "<workbook/>" }, { password: "x" });
    expect(await faultOfReading(bytes)).toMatchObject({ code: "encrypted" });
  });
});

describe("a workbook without cells", () => {
  it.each([
    ["whose sheets have none", "<sheetData/>"],
    ["whose cells only have a look", '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>'],
  ])("%s is empty", async (_, rows) =>
    expect(await faultOfReading(await sheet(rows))).toMatchObject({ code: "empty" }),
  );

  it("nor sheets is empty", async () =>
    expect(await faultOfReading(await xlsxOf({ sheets: [] }))).toMatchObject({ code: "empty" }));
});
