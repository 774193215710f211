import * as sheetJs from "@e965/xlsx";
import { encodeText } from "../../../support/files/encodeText";
import { faultOf, onlyTable, openBytes, rowsOf } from "../../../support/files/readTable";

const CELLS = [
  ["订单编号", "时间", "金额", "已付"],
  ["1930679858170001234", 46000.5, 12.5, true],
  [],
  ["小明😀", 0.74, "1,299.00", false],
];

function bookOf(bookType: "biff8" | "xlml"): Uint8Array {
  const sheet = sheetJs.utils.aoa_to_sheet(CELLS);
  const date: sheetJs.CellObject = sheet.B2;
  date.z = "yyyy-mm-dd hh:mm";
  sheet.D5 = { t: "e", v: 0x2a };
  sheet["!ref"] = "A1:D9";
  const book = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(book, sheet, "订单");
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet([["x"]]), "隐藏");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: true } };
  const written: Uint8Array | string = sheetJs.write(book, {
    bookType,
    type: bookType === "xlml" ? "string" : "buffer",
  });
  return typeof written === "string" ? new TextEncoder().encode(written) : new Uint8Array(written);
}

describe.each([
  ["xls", "biff8"],
  ["spreadsheetXml", "xlml"],
] as const)("a file of the format %s", (format, bookType) => {
  it("is read cell by cell, whatever it is called", async () => {
    const file = await openBytes(bookOf(bookType), "导出.csv");
    expect(file.format).toBe(format);
    expect(file.tables.map(({ sheet, visible }) => [sheet, visible])).toEqual([
      ["订单", true],
      ["隐藏", false],
    ]);
    expect(await rowsOf(file.tables[0]!, [0, 1, 2, 3])).toEqual([
      ...CELLS.slice(0, 2),
      ["", "", "", ""],
      CELLS[3],
      ["", "", "", "#N/A"],
    ]);
    expect(await rowsOf(file.tables[0]!, [3, 0], 4)).toEqual([
      [false, "小明😀"],
      ["#N/A", ""],
    ]);
  });

  it("has a head with formats and its own count of days", async () => {
    const head = await (await onlyTable(bookOf(bookType))).readHead(2);
    expect(head).toMatchObject({
      source: "导出.csv",
      sheet: "订单",
      rowCount: 5,
      columnCount: 4,
      cells: CELLS.slice(0, 2),
    });
    expect(head.numberFormats?.[1]?.[1]).toBe("yyyy-mm-dd hh:mm");
  });
});

it("an .xls counts days from 1904 where it says so", async () => {
  expect((await (await onlyTable(bookOf("biff8"))).readHead(1)).date1904).toBe(true);
});

describe("a web page that goes by the name of .xls", () => {
  const PAGE =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>' +
    "<table border=1><tr><th>订单编号</th><th>时间</th><th>金额</th></tr><tr><td>1930679858170001234</td><td>2026-06-01 10:00:00</td><td>1,299.00</td></tr>" +
    "<tr><td colspan=2>小明&nbsp;&lt;</td><td> 00123 </td></tr></table></body></html>";

  it.each(["utf-8", "utf-8 with mark", "gb18030"] as const)("is read as texts, written in %s", async (as) => {
    const { tables, format } = await openBytes(encodeText(PAGE, as), "导出.xls");
    expect(format).toBe("html");
    expect(await rowsOf(tables[0]!, [0, 1, 2])).toEqual([
      ["订单编号", "时间", "金额"],
      ["1930679858170001234", "2026-06-01 10:00:00", "1,299.00"],
      ["小明\u00a0<".replace("\u00a0", " "), "", "00123"],
    ]);
  });

  it("without a table is no table", async () => {
    const page = encodeText("<!DOCTYPE html><html><body>请登录</body></html>", "utf-8");
    expect(await faultOf(openBytes(page))).toMatchObject({ code: "notATable" });
  });

  it("with an empty table is empty", async () => {
    expect(await faultOf(openBytes(encodeText("<table></table>", "utf-8")))).toMatchObject({ code: "empty" });
  });
});

describe("an OLE container", () => {
  function container(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
    const cfb = sheetJs.CFB.utils.cfb_new();
    for (const [name, content] of Object.entries(entries)) sheetJs.CFB.utils.cfb_add(cfb, `/${name}`, content);
    return new Uint8Array(sheetJs.CFB.write(cfb, { type: "buffer" }) as Uint8Array);
  }

  it.each([
    [
      "a newer workbook behind a password",
      { EncryptionInfo: new Uint8Array(300), EncryptedPackage: new Uint8Array(5000) },
      "encrypted",
    ],
    ["a text document", { WordDocument: new Uint8Array(5000) }, "notATable"],
    ["nonsense by the name of a workbook", { Workbook: new Uint8Array(5000).fill(7) }, "damaged"],
  ])("that holds %s is not read", async (_, entries, code) => {
    expect(await faultOf(openBytes(container(entries), "a.xls"))).toMatchObject({ code });
  });

  it("that holds a workbook behind a password is encrypted", async () => {
    const stream = sheetJs.CFB.find(sheetJs.CFB.read(bookOf("biff8"), { type: "buffer" }), "/Workbook")!
      .content as Uint8Array;
    const afterBof = 4 + (stream[2] ?? 0) + (stream[3] ?? 0) * 256;
    const filePass = Uint8Array.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(9)]);
    const locked = Uint8Array.from([...stream.slice(0, afterBof), ...filePass, ...stream.slice(afterBof)]);
    expect(await faultOf(openBytes(container({ Workbook: locked }), "a.xls"))).toMatchObject({ code: "encrypted" });
  });

  it("that was cut short is damaged, or no table", async () => {
    const bytes = bookOf("biff8");
    for (const length of [600, 1500, 3000]) {
      expect(["damaged", "notATable"]).toContain((await faultOf(openBytes(bytes.subarray(0, length), "a.xls")))?.code);
    }
  });

  it("that is too large to be read at once is refused unread", async () => {
    const bytes = bookOf("biff8");
    const { tableFiles } = await import("../../../../src/files/tableFiles");
    const { fromBytes } = await import("../../../../src/files/sourceFiles");
    const large = { ...fromBytes("a.xls", bytes), size: 200 * 2 ** 20 };
    expect(await faultOf(tableFiles.open(large))).toMatchObject({ code: "tooLarge", detail: "128" });
  });
});
