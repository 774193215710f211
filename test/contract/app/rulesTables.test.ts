import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { openExcel, type OpenExcelOptions } from "../../support/host/openExcel";
import { failureLines } from "../../../src/app/run/outcomeLines";
import { languageFor } from "../../../src/app/run/language";

/** A workbook with tables of these cells, one to a sheet, each beginning at B3. */
function bookOfTables(tables: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Workbook {
  const workbook = new Workbook();
  for (const [name, cells] of Object.entries(tables)) {
    const sheet = workbook.addSheet(`表 ${name}`);
    const rect = { row: 2, column: 1, height: cells.length, width: cells[0]!.length };
    sheet.range(rect).values = cells.map((row) => [...row]);
    sheet.tables.add(sheet.range(rect), true).name = name;
  }
  return workbook;
}

async function readFrom(workbook: Workbook, names: readonly string[], options: OpenExcelOptions = {}) {
  const excel = openExcel(workbook, options);
  const tables = await excelWorkbook.readTables(names);
  const { requests, largestDown } = excel.trace.totals;
  await excel.close();
  return { tables, requests, largestDown };
}

const SMALL = {
  CS_B: [["x"], [1]],
  CS_A: [
    ["甲", "乙"],
    ["a", 2],
    ["", 0.5],
  ],
};

describe("readTables()", () => {
  it("gives the tables asked for in that order, with place, header and rows", async () => {
    const { tables, requests } = await readFrom(bookOfTables(SMALL), ["cs_a", "CS_B", "CS_C"]);
    expect(tables).toEqual([
      {
        name: "CS_A",
        sheet: "表 CS_A",
        row: 2,
        column: 1,
        header: ["甲", "乙"],
        rows: [
          ["a", 2],
          ["", 0.5],
        ],
        date1904: false,
      },
      { name: "CS_B", sheet: "表 CS_B", row: 2, column: 1, header: ["x"], rows: [[1]], date1904: false },
    ]);
    expect(requests).toBeLessThanOrEqual(4);
  });

  it("asks no more than once where there is none", async () => {
    const { tables, requests } = await readFrom(new Workbook(), ["CS_A"]);
    expect(tables).toEqual([]);
    expect(requests).toBeLessThanOrEqual(2);
  });

  it("leaves the totals row out", async () => {
    const workbook = bookOfTables(SMALL);
    workbook.sheets.flatMap(({ tableList }) => tableList).find(({ name }) => name === "CS_A")!.showTotals = true;
    const { tables } = await readFrom(workbook, ["CS_A"]);
    expect(tables[0]?.rows).toEqual([
      ["a", 2],
      ["", 0.5],
    ]);
  });

  it("says which table has no header row", async () => {
    const workbook = bookOfTables(SMALL);
    workbook.sheets.flatMap(({ tableList }) => tableList).find(({ name }) => name === "CS_A")!.showHeaders = false;
    const excel = openExcel(workbook);
    const fault: unknown = await excelWorkbook.readTables(["CS_A"]).catch((error: unknown) => error);
    expect(failureLines(fault, languageFor("zh-CN"))[0]).toMatch(/CS_A.*标题行/);
    expect(failureLines(fault, languageFor("en"))[0]).toMatch(/CS_A.*Header Row/);
    await excel.close();
  });

  it("reads a large table in pieces, and in smaller ones where an answer is too large", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [`订单 ${i}`, i]);
    const workbook = bookOfTables({ CS_Ledger: [["orderId", "amount"], ...rows], ...SMALL });
    const plain = await readFrom(workbook, ["CS_Ledger", "CS_A"]);
    expect(plain.tables[0]?.rows).toEqual(rows);
    expect(plain.tables[1]?.rows).toHaveLength(2);
    expect(plain.largestDown).toBeLessThan(2_000_000);
    const long = Array.from({ length: 3_000 }, (_, i) => [`${i}${"长".repeat(1_000)}`, i]);
    const { tables } = await readFrom(bookOfTables({ CS_Ledger: [["a", "b"], ...long], ...SMALL }), [
      "CS_Ledger",
      "CS_A",
    ]);
    expect(tables[0]?.rows).toEqual(long);
    expect(tables[1]?.header).toEqual(["甲", "乙"]);
  }, 60_000);
});
