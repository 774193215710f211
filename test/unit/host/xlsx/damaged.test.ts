import fc from "fast-check";
import { readSharedStrings } from "../../../../src/host/xlsx/read/sharedStrings";
import { readWorkbook } from "../../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";
import { packZip, ZipPackage } from "../../../../src/host/xlsx/zipPackage";
import { reportWorkbook } from "./reportWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";

let whole: ZipPackage;
beforeAll(async () => (whole = await ZipPackage.open(await writeWorkbook(reportWorkbook()))));

/** A workbook file with another text for one of its parts, everything else of the package in order. */
async function altered(path: string, alter: (xml: string) => string): Promise<Uint8Array> {
  const parts = whole.paths.map(async (part) => {
    const bytes = (await whole.bytes(part))!;
    const content = part === path ? new TextEncoder().encode(alter(new TextDecoder().decode(bytes))) : bytes;
    return { path: part, content };
  });
  return packZip(await Promise.all(parts), 1);
}

const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe("readWorkbook() of a damaged file", () => {
  it.each([
    ["a cell without end", sheetOf('<row r="1"><c r="A1"><v>1</v></row>')],
    ["a value without end", sheetOf('<row r="1"><c r="A1"><v>1</c></row>')],
    ["a row without end", sheetOf('<row r="1"><c r="A1"><v>1</v></c>')],
    ["a tag without end", sheetOf('<row r="1"')],
    ["a sheet that breaks off", '<worksheet><sheetData><row r="1"></row><row r="2"'],
    ["a row beyond the last", sheetOf('<row r="1048577"></row>')],
    ["a row before the first", sheetOf('<row r="0"></row>')],
    ["a column beyond the last", sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ])("refuses %s", async (_, xml) => {
    await expect(readWorkbook(await altered(SHEET, () => xml))).rejects.toThrow("The file is damaged");
  });

  it("refuses a sheet that never comes to its rows, in bounded time", async () => {
    const file = await altered(SHEET, () => `<worksheet>${"<!-- -->".repeat(9_000_000)}`);
    await expect(readWorkbook(file)).rejects.toThrow();
  });

  it("reads array formulas that claim the whole sheet", async () => {
    const cell = '<c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c>';
    const { sheets } = await readWorkbook(await altered(SHEET, () => sheetOf(`<row r="1">${cell}</row>`)));
    expect(sheets[0]!.getRange("A1").values).toEqual([[2]]);
  });

  it("ends, well or with an error, whatever is cut out of a part", async () => {
    const path = fc.constantFrom(SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml");
    await fc.assert(
      fc.asyncProperty(path, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), async (part, share, length) => {
        const cut = (xml: string): string => {
          const at = Math.floor(xml.length * share);
          return xml.slice(0, at) + xml.slice(at + length);
        };
        const outcome = await readWorkbook(await altered(part, cut)).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(Object);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe("readSharedStrings()", () => {
  it.each(["<sst><si><t>a</t>", "<sst><si><t>a</si></sst>", "<sst><si", "<sst><si><t"])("refuses %s", (xml) => {
    expect(() => readSharedStrings(xml)).toThrow("The file is damaged");
  });
});
