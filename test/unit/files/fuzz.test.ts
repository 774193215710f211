import * as sheetJs from "@e965/xlsx";
import fc from "fast-check";
import { encodeText } from "../../support/files/encodeText";
import { mangled } from "../../support/files/mangled";
import { openBytes } from "../../support/files/readTable";
import { xlsxOf } from "../../support/files/xlsxOf";

/** Milliseconds that nonsense of a few kilobytes may take. */
const PATIENCE = 2000;

/** Reads all there is; a fault of the file is an answer, anything else isn't. */
async function answer(bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    const { tables } = await openBytes(bytes);
    for (const table of tables) {
      await table.readHead(120);
      await table.readColumns({ firstRow: 1, columns: [0, 1, 2] }, () => undefined);
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === "FileFault")) throw error;
  } finally {
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  }
}

const MAGICS = [
  [],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
];

describe("any bytes", () => {
  beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined)); // SheetJS speaks of odd records
  afterAll(() => jest.restoreAllMocks());

  it("are read or refused, soon, with whatever they begin", async () => {
    const bytes = fc
      .tuple(fc.constantFrom(...MAGICS), fc.uint8Array({ maxLength: 3000 }))
      .map(([magic, rest]) => Uint8Array.from([...magic, ...rest]));
    await fc.assert(fc.asyncProperty(bytes, answer), { numRuns: 400 });
  }, 30_000);

  it("of text are read or refused, soon", async () => {
    const unit = fc.constantFrom(
      "a",
      "小",
      ",",
      "\t",
      ";",
      '"',
      "\r",
      "\n",
      "=",
      "<",
      ">",
      "table",
      "<?xml",
      "<tr><td>",
      "\0",
    );
    const as = fc.constantFrom("gb18030", "utf-8", "utf-16le", "utf-16be" as const);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 400 }), as, (text, encoding) => answer(encodeText(text, encoding))),
      { numRuns: 500 },
    );
  }, 30_000);

  it("of a mangled .xlsx are read or refused, soon", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`1930679858170${at}`, at * 1.5, "小明"]);
    const bytes = await xlsxOf({
      sheets: [{ name: "订单", rows, formats: { "1,1": "0.00" } }],
      sharedTexts: "<si><t>a</t></si>",
    });
    await fc.assert(fc.asyncProperty(mangled(bytes), answer), { numRuns: 300 });
  }, 30_000);

  it("of mangled XML in a sound .xlsx are read or refused, soon", async () => {
    const xml = new TextEncoder().encode(
      '<worksheet><dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>小</t></is></c></row><row r="2"><c r="A2"><v>46000.5</v></c></row></sheetData></worksheet>',
    );
    const reading = async (part: Uint8Array): Promise<void> =>
      answer(
        await xlsxOf({
          sheets: [{ name: "a", rows: "" }],
          sharedTexts: "<si><t>a</t></si>",
          parts: { "xl/worksheets/sheet1.xml": part },
        }),
      );
    await fc.assert(fc.asyncProperty(mangled(xml), reading), { numRuns: 200 });
  }, 30_000);

  it.each(["biff8", "html", "xlml"] as const)(
    "of a mangled %s are read or refused, soon",
    async (bookType) => {
      const sheet = sheetJs.utils.aoa_to_sheet(
        Array.from({ length: 30 }, (_, at) => [`1930679858170${at}`, at * 1.5, "小明"]),
      );
      const book = sheetJs.utils.book_new();
      sheetJs.utils.book_append_sheet(book, sheet, "订单");
      const bytes = new Uint8Array(sheetJs.write(book, { bookType, type: "buffer" }) as Uint8Array);
      await fc.assert(fc.asyncProperty(mangled(bytes), answer), { numRuns: 150 });
    },
    30_000,
  );
});
