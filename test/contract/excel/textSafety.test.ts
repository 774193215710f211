import fc from "fast-check";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { openExcel } from "../../support/host/openExcel";
import { cellsOf, sheetNamed } from "./bookState";
import { bodyBand, sheetSpec } from "./specs";

const NASTY = [
  "=1+1",
  "+86 138",
  "-5",
  "@SUM(A1)",
  "'quoted",
  "''",
  "007",
  "1930000000000000123",
  "1.93E+18",
  "3/4",
  "2026-06-01",
  "5月3日",
  "50%",
  "¥12",
  "$5",
  "TRUE",
  "false",
  "#N/A",
  "#REF!",
  "１２３",
  "＝1",
  " leading",
  "trailing ",
  "two\nlines",
  "tab\there",
  "😀",
  '=HYPERLINK("http://x","y")',
  "(12)",
  "1e5",
  "May 3",
  "12:30",
];

/** Characters that no workbook file can hold become �; everything else stays. */
const storable = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 40 }))
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "x"))
  .filter((text) => text !== "");

describe("text", () => {
  it("comes back as it was, in text columns and in others", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(storable, storable), { minLength: 1, maxLength: 30 }), async (rows) => {
        const workbook = new Workbook();
        const excel = openExcel(workbook);
        const spec = sheetSpec({ bands: [bodyBand([{ format: "text" }, { format: "mixed" }], rows)] });
        await excelWorkbook.draw([spec], { month: "2026-06", runId: "r" });
        const sheet = sheetNamed(workbook, "绩效");
        expect(cellsOf(sheet)).toEqual(rows);
        const types = sheet.getRangeByIndexes(0, 0, rows.length, 2).valueTypes as string[][];
        const known = types.flat().filter((_, i) => !/^#/.test(rows.flat()[i] ?? "")); // the host keeps errors as their text
        expect(new Set(known)).toEqual(new Set(known.length === 0 ? [] : ["String"]));
        await excel.close();
      }),
      { numRuns: 40 },
    );
  });

  it("loses only what no workbook can hold", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const cells = [["a\u0000b\ud800c", "x".repeat(40_000)]];
    const spec = sheetSpec({ bands: [bodyBand([{ format: "text" }, { format: "mixed" }], cells)] });
    await excelWorkbook.draw([spec], { month: "2026-06", runId: "r" });
    const [[first, second] = []] = cellsOf(sheetNamed(workbook, "绩效")) as string[][];
    expect(first).toBe("a\ufffdb\ufffdc");
    expect(second).toHaveLength(32_767);
    expect(second?.endsWith("…")).toBe(true);
    await excel.close();
  });
});
