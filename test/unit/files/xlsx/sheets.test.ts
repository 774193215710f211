import { tableFiles } from "../../../../src/files/tableFiles";
import { fromBytes } from "../../../../src/files/sourceFiles";
import { openBytes, rowsOf } from "../../../support/files/readTable";
import { xlsxOf } from "../../../support/files/xlsxOf";

async function rowsOfXml(rows: string, sharedTexts = ""): Promise<unknown[][]> {
  const bytes = await xlsxOf({ sheets: [{ name: "a", rows }], sharedTexts });
  const { tables } = await openBytes(bytes, "a.xlsx");
  return rowsOf(tables[0]!, [0, 1, 2]);
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("a cell of .xlsx", () => {
  it.each([
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>小明</t></is></c>', "小明"],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "1930679858170001234"],
    ["a text of several looks", '<c r="A1" t="s"><v>1</v></c>', "红色大号"],
    ["a text without its reading aids", '<c r="A1" t="s"><v>2</v></c>', "課題"],
    ["characters that XML can't hold", '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', "a\rb"],
    ["a formula's text", '<c r="A1" t="str"><f>"a"&amp;B1</f><v>ab</v></c>', "ab"],
    ["a formula's number", '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ["a number", '<c r="A1" t="n"><v>12.5</v></c>', 12.5],
    ["a number of double precision", '<c r="A1"><v>46000.000347222224</v></c>', 46000.000347222224],
    ["a number that lost its digits before", '<c r="A1"><v>1.93067985817E+18</v></c>', 1.93067985817e18],
    ["digits that a number can't hold", '<c r="A1"><v>1930679858170001235</v></c>', "1930679858170001235"],
    ["a number of lost digits written out", '<c r="A1"><v>1930680120507015000</v></c>', 1930680120507015000],
    ["15 digits and noughts", '<c r="A1"><v>1930680120507020000</v></c>', 1930680120507020000],
    ["17 digits that no number holds", '<c r="A1"><v>19306801205070153</v></c>', "19306801205070153"],
    ["16 digits that a number can hold", '<c r="A1"><v>9007199254740992</v></c>', 9007199254740992],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"],
    ["a date in ISO form", '<c r="A1" t="d"><v>2026-06-01T10:00:00</v></c>', "2026-06-01 10:00:00"],
    ["entities", '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#x5C0F;</t></is></c>', "<&小"],
    ["character data", '<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', "<b>"],
    ["blanks around a text", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
  ])("is read as %s", async (_, xml, cell) => {
    const texts =
      "<si><t>1930679858170001234</t></si><si><r><rPr><b/></rPr><t>红色</t></r><r><t>大号</t></r></si>" +
      "<si><t>課題</t><rPh sb='0' eb='2'><t>カダイ</t></rPh></si>";
    expect(await rowsOfXml(row(xml), texts)).toEqual([[cell, "", ""]]);
  });

  it("may lack its reference, as rows may", async () => {
    const xml = "<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>";
    expect(await rowsOfXml(xml)).toEqual([
      [1, "", 3],
      [4, "", ""],
    ]);
  });

  it("may be of a program that prefixes all names", async () => {
    const xml =
      '<x:sheetData xmlns:x="m"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>';
    expect(await rowsOfXml(xml)).toEqual([["a", "", ""]]);
  });
});

describe("the rows of .xlsx", () => {
  it("have their gaps, but no end of cells that only have a look", async () => {
    const xml =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" s="0"/></row>' +
      '<row r="5"><c r="A5"><v>2</v></c></row><row r="6"><c r="A6"/></row><row r="1048576"><c r="A1048576"/></row></sheetData>';
    expect(await rowsOfXml(xml)).toEqual([
      ["", "", ""],
      ["", 1, ""],
      ["", "", ""],
      ["", "", ""],
      [2, "", ""],
    ]);
  });

  it("begin where they are asked for, with columns in any order", async () => {
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: [["x", "y"], [1, 2], [], [3, 4]] }] });
    const { tables } = await openBytes(bytes, "a.xlsx");
    expect(await rowsOf(tables[0]!, [1, 0, 7, 1], 2)).toEqual([
      [2, 1, "", 2],
      ["", "", "", ""],
      [4, 3, "", 4],
    ]);
  });

  it("keep every character where pieces of the file end", async () => {
    const cells = Array.from({ length: 30_000 }, (_, at) => [
      "x".repeat(at % 7) + "小明😀订单备注".repeat(3),
      `备注${at}`,
    ]);
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: cells }] });
    const { tables } = await openBytes(bytes, "a.xlsx");
    expect(await rowsOf(tables[0]!, [0, 1])).toEqual(cells);
  });

  it("keep every character of shared texts where pieces end", async () => {
    const texts = Array.from({ length: 40_000 }, (_, at) => "y".repeat(at % 5) + `小明😀${at}`);
    const rows = `<sheetData>${texts.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`).join("")}</sheetData>`;
    const sharedTexts = texts.map((text) => `<si><t>${text}</t></si>`).join("");
    const { tables } = await openBytes(await xlsxOf({ sheets: [{ name: "a", rows }], sharedTexts }), "a.xlsx");
    expect(await rowsOf(tables[0]!, [0])).toEqual(texts.map((text) => [text]));
  });

  it("may be more than Excel has", async () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048580"><c r="A1048580"><v>2</v></c></row></sheetData>';
    const { tables } = await openBytes(await xlsxOf({ sheets: [{ name: "a", rows }] }), "a.xlsx");
    expect(await rowsOf(tables[0]!, [0], 1_048_579)).toEqual([[""], [2]]);
  });

  it("stop coming when called off", async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => [at, "小明"]);
    const { tables } = await openBytes(await xlsxOf({ sheets: [{ name: "a", rows }] }), "a.xlsx");
    const abort = new AbortController();
    let blocks = 0;
    const reading = tables[0]!.readColumns(
      { firstRow: 1, columns: [0] },
      () => {
        blocks++;
        abort.abort(new Error("enough"));
      },
      abort.signal,
    );
    await expect(reading).rejects.toThrow("enough");
    expect(blocks).toBe(1);
    await expect(tables[0]!.readHead(5, AbortSignal.abort(new Error("no")))).rejects.toThrow("no");
  });

  it("are not swallowed with what a block's taker throws", async () => {
    const { tables } = await openBytes(await xlsxOf({ sheets: [{ name: "a", rows: [[1]] }] }), "a.xlsx");
    const reading = tables[0]!.readColumns({ firstRow: 1, columns: [0] }, () => {
      throw new RangeError("mine");
    });
    await expect(reading).rejects.toThrow(RangeError);
  });
});

describe("a workbook of several sheets", () => {
  const book = () =>
    xlsxOf({
      date1904: true,
      sheets: [
        { name: "空", rows: [] },
        {
          name: "接待 & 明细",
          rows: [
            ["日期", "买家"],
            [43910, "小明"],
            [0.74, "t**1"],
          ],
          formats: { "1,0": "m/d/yy", "2,0": "h:mm:ss" },
        },
        { name: "隐藏", state: "hidden", rows: [["a"]] },
      ],
    });

  it("has them all, with what is known of each", async () => {
    const { tables, format, name } = await openBytes(await book(), "6月.csv");
    expect([format, name]).toEqual(["xlsx", "6月.csv"]);
    expect(tables.map(({ sheet, visible }) => [sheet, visible])).toEqual([
      ["空", true],
      ["接待 & 明细", true],
      ["隐藏", false],
    ]);
    expect(await tables[0]!.readHead(10)).toMatchObject({ rowCount: 0, columnCount: 0, cells: [] });
    expect(await tables[1]!.readHead(2)).toEqual({
      source: "6月.csv",
      sheet: "接待 & 明细",
      rowCount: 3,
      columnCount: 2,
      cells: [
        ["日期", "买家"],
        [43910, "小明"],
      ],
      numberFormats: [
        ["General", "General"],
        ["m/d/yy", "General"],
      ],
      date1904: true,
    });
  });

  it("says how many rows there are without reading all of them", async () => {
    const rows = `<dimension ref="A1:B40000"/><sheetData>${Array.from({ length: 40_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 100_003}</v></c></row>`).join("")}</sheetData>`;
    const { tables } = await openBytes(await xlsxOf({ sheets: [{ name: "a", rows }] }), "a.xlsx");
    expect((await tables[0]!.readHead(5)).rowCount).toBe(40_000);
  });

  it("has progress while its texts are read", async () => {
    const sharedTexts = Array.from({ length: 50_000 }, (_, at) => `<si><t>小明${at}</t></si>`).join("");
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: row('<c r="A1" t="s"><v>0</v></c>') }], sharedTexts });
    const done: number[] = [];
    await tableFiles.open(fromBytes("a.xlsx", bytes), { onProgress: (progress) => done.push(progress.done) });
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toBe(bytes.length);
  });
});

describe("number formats", () => {
  it.each([
    ["14", "m/d/yyyy"],
    ["22", "m/d/yyyy h:mm"],
    ["31", 'yyyy"年"m"月"d"日"'],
    ["46", "[h]:mm:ss"],
    ["10", "0.00%"],
    ["9999", "General"],
  ])("that are only a number, %s, have their code", async (id, code) => {
    const parts = {
      "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
    };
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: row('<c r="A1" s="1"><v>1</v></c>') }], parts });
    const { tables } = await openBytes(bytes, "a.xlsx");
    expect((await tables[0]!.readHead(1)).numberFormats).toEqual([[code]]);
  });

  it("are General in a workbook without styles", async () => {
    const parts = {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    };
    const bytes = await xlsxOf({ sheets: [{ name: "a", rows: row('<c r="A1" s="1"><v>1</v></c>') }], parts });
    const { tables } = await openBytes(bytes, "a.xlsx");
    expect((await tables[0]!.readHead(1)).numberFormats).toEqual([["General"]]);
  });
});
