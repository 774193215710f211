import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { moment } from "../../../src/engine/units/moment";
import { Workbook } from "../../../src/host/model/workbook";
import { textsFor } from "../../../src/i18n/textsFor";
import { monthSheets } from "../../../src/report/monthSheets";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { openExcel } from "../../support/host/openExcel";
import { sampleResult } from "../../unit/report/sampleResult";
import { bookState, cellsOf, sheetNamed } from "./bookState";
import { bodyBand, sheetSpec } from "./specs";

const RUN = { month: "2026-06", runId: "0123456789abcdef" };

async function drawInto(workbook: Workbook, specs: readonly SheetSpec[]): Promise<readonly string[]> {
  const excel = openExcel(workbook);
  const { sheets } = await excelWorkbook.draw(specs, RUN);
  await excel.close();
  return sheets;
}

describe("draw()", () => {
  it("writes each meaning in the unit and number format of its cells", async () => {
    const workbook = new Workbook();
    const columns = (["text", "integer", "money", "ratio", "decimal", "seconds", "date", "dateTime"] as const).map(
      (format) => ({ format }),
    );
    const row = ["0012", 1234, 129_990, 0.1234, 1.5, 9.25, 9_648, moment(833_587_200 + 3_600)];
    await drawInto(workbook, [sheetSpec({ bands: [bodyBand(columns, [row])] })]);
    const sheet = sheetNamed(workbook, "绩效");
    expect(sheet.getRange("A1:H1").values).toEqual([
      ["0012", 1234, 1299.9, 0.1234, 1.5, 9.25, 46_174, expect.closeTo(46_174.041_666_7, 6)],
    ]);
    expect(sheet.getRange("A1:H1").numberFormat).toEqual([
      ["@", "#,##0", '"¥"#,##0.00', "0.00%", "#,##0.00", "#,##0.0", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"],
    ]);
  });

  it("counts dates from 1904 where the workbook does", async () => {
    const workbook = new Workbook();
    workbook.date1904 = true;
    await drawInto(workbook, [sheetSpec({ bands: [bodyBand([{ format: "date" }], [[0]])] })]);
    expect(cellsOf(sheetNamed(workbook, "绩效"))).toEqual([[35_064]]);
  });

  it("leaves missing figures empty and false apart from nothing", async () => {
    const workbook = new Workbook();
    const columns = [{ format: "money" }, { format: "mixed" }, { format: "text" }] as const;
    await drawInto(workbook, [
      sheetSpec({
        bands: [
          bodyBand(columns, [
            [null, false, ""],
            [0, null, "x"],
          ]),
        ],
      }),
    ]);
    expect(cellsOf(sheetNamed(workbook, "绩效"))).toEqual([
      ["", false, ""],
      [0, "", "x"],
    ]);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %p and leaves the workbook as it was", async (bad) => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const before = bookState(workbook);
    const spec = sheetSpec({ bands: [bodyBand([{ format: "money" }], [[bad]])] });
    await expect(excelWorkbook.draw([spec], RUN)).rejects.toThrow("expected a finite number");
    expect(bookState(workbook)).toEqual(before);
    await excel.close();
  });

  it("links to source cells and to sheets drawn in the same set", async () => {
    const workbook = new Workbook("接待 '明细'x");
    const links = [
      { link: { sheet: "接待 '明细'x" }, row: 11, column: 2, text: "C12" },
      { link: { key: "other" }, row: 0, column: 0, text: '"目录"' },
    ];
    const bands = [bodyBand([{ format: "link" }, { format: "link" }], [links])];
    await drawInto(workbook, [sheetSpec({ bands }), sheetSpec({ key: "other", name: "目录" })]);
    expect(cellsOf(sheetNamed(workbook, "绩效"))).toEqual([
      [`=HYPERLINK("#'接待 ''明细''x'!C12","C12")`, `=HYPERLINK("#'目录'!A1","""目录""")`],
    ]);
  });

  it("merges rows one by one and tall areas as a whole, wherever they stand", async () => {
    const workbook = new Workbook();
    const merges = [
      { row: 0, column: 3, rows: 2, columns: 2 },
      { row: 5, column: 0, rows: 1, columns: 3 },
      { row: 6, column: 0, rows: 1, columns: 3 },
    ];
    await drawInto(workbook, [sheetSpec({ merges })]);
    const drawn = sheetNamed(workbook, "绩效").merges.map(({ row, column, height, width }) => ({
      row,
      column,
      rows: height,
      columns: width,
    }));
    expect(drawn).toEqual(expect.arrayContaining(merges));
    expect(drawn).toHaveLength(3);
  });

  it("draws rows of very long texts as tall as Excel's tallest", async () => {
    const workbook = new Workbook();
    const bands = [bodyBand([{ format: "note", wrap: true }], [["长".repeat(3_000)], ["短"]])];
    const heights = [
      { row: 0, rows: 1, points: 4_200 },
      { row: 1, rows: 1, points: 30 },
    ];
    await drawInto(workbook, [sheetSpec({ bands, heights })]);
    const sheet = sheetNamed(workbook, "绩效");
    expect(["A1", "A2"].map((address) => sheet.getRange(address).format.rowHeight)).toEqual([409, 30]);
  });

  it("gives sheets names that Excel accepts and nobody has", async () => {
    const workbook = new Workbook("绩效汇总");
    const names = ["绩效汇总", "绩效汇总", "a/b:c*d?[e]", "'quoted'", "History", "长".repeat(40), "绩效汇总 (2)"];
    const sheets = await drawInto(
      workbook,
      names.map((name, i) => sheetSpec({ key: `sheet.${i}`, name })),
    );
    expect(sheets).toEqual([
      "绩效汇总 (2)",
      "绩效汇总 (3)",
      "a-b-c-d--e-",
      "quoted",
      "History_",
      "长".repeat(31),
      "绩效汇总 (2) (2)",
    ]);
  });

  it("draws the month's sheets in both languages, and what stands there is what the specs say", async () => {
    for (const locale of ["zh-CN", "en"]) {
      const workbook = new Workbook();
      const specs = monthSheets(sampleResult(), textsFor(locale));
      const names = await drawInto(workbook, specs);
      expect(names).toEqual(specs.map(({ name }) => name));
      specs.forEach((spec, i) => expectSpecShown(workbook, names[i]!, spec));
      expect(workbook.active.name).toBe(names[0]);
    }
  });
});

/** Every cell of every band, translated back by hand: text as text, money in yuan, moments as serials. */
function expectSpecShown(workbook: Workbook, name: string, spec: SheetSpec): void {
  const cells = cellsOf(sheetNamed(workbook, name));
  for (const band of spec.bands) {
    band.rows.block(0, band.rows.count).forEach((row, i) => {
      row.forEach((cell, c) => {
        const shown = cells[band.row + i]?.[band.column + c] ?? "";
        const { format } = band.columns[c]!;
        if (typeof cell === "number") {
          const yuan = format === "money" || format === "amount";
          const plain = yuan ? cell / 100 : format === "date" ? cell + 36_526 : cell;
          expect(shown).toBe(format === "dateTime" ? cell / 86_400 + 36_526 : plain);
        } else if (cell !== null && typeof cell === "object") {
          expect(shown).toMatch(/^=/);
        } else {
          expect(shown).toBe(cell ?? "");
        }
      });
    });
  }
}
