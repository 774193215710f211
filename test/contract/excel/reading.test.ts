import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import type { Cell, CellBlock } from "../../../src/engine/records/cell";
import { Workbook } from "../../../src/host/model/workbook";
import { openExcel, type ExcelUnderTest } from "../../support/host/openExcel";

function bookOf(rows: readonly (readonly Cell[])[], sheet = "订单"): Workbook {
  const workbook = new Workbook(sheet);
  const width = rows[0]?.length ?? 0;
  if (width > 0) workbook.sheets[0]!.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row) => [...row]);
  return workbook;
}

async function firstSheet(): Promise<string> {
  const [sheet] = await excelWorkbook.listSheets();
  return sheet!.id;
}

/** All cells of some columns, put together again from the blocks. */
async function readAll(request: {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly number[];
}) {
  const rows: Cell[][] = [];
  const blocks: CellBlock[] = [];
  await excelWorkbook.readColumns({ sheetId: await firstSheet(), ...request }, (block) => {
    expect(block.firstRow).toBe(request.firstRow + rows.length);
    for (let i = 0; i < block.rowCount; i++) rows.push(block.columns.map(({ rows: cells, at }) => cells[i]![at]!));
    blocks.push(block);
  });
  return { rows, blocks };
}

const close = (excel: ExcelUnderTest<Workbook>): Promise<void> => excel.close();

describe("listSheets()", () => {
  it("gives extents from A1, values only, of hidden sheets too", async () => {
    const workbook = new Workbook("空");
    const orders = workbook.addSheet("订单");
    orders.getRange("B3:C5").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    orders.getRange("Z99").format.fill.color = "#FF0000";
    const hidden = workbook.addSheet("藏");
    hidden.visibility = "Hidden";
    const excel = openExcel(workbook);
    const sheets = await excelWorkbook.listSheets();
    expect(sheets).toEqual([
      { id: workbook.sheets[0]!.id, name: "空", rowCount: 0, columnCount: 0, ours: false },
      { id: orders.id, name: "订单", rowCount: 5, columnCount: 3, ours: false },
      { id: hidden.id, name: "藏", rowCount: 0, columnCount: 0, ours: false },
    ]);
    expect(excel.trace.totals.requests).toBe(3);
    await close(excel);
  });
});

describe("readHead()", () => {
  it("gives the first rows with their number formats and the date system", async () => {
    const workbook = bookOf([
      ["订单号", "付款"],
      ["x", 46_174],
      ["y", 46_175],
    ]);
    workbook.sheets[0]!.getRange("B2:B3").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    const excel = openExcel(workbook);
    expect(await excelWorkbook.readHead(await firstSheet(), 2)).toEqual({
      source: "",
      sheet: "订单",
      rowCount: 3,
      columnCount: 2,
      cells: [
        ["订单号", "付款"],
        ["x", 46_174],
      ],
      numberFormats: [
        ["General", "General"],
        ["General", "yyyy-mm-dd"],
      ],
      date1904: false,
    });
    await close(excel);
  });

  it("notices workbooks that count from 1904", async () => {
    const workbook = bookOf([["a"]]);
    workbook.date1904 = true;
    const excel = openExcel(workbook);
    expect((await excelWorkbook.readHead(await firstSheet(), 1)).date1904).toBe(true);
    await close(excel);
  });

  it("has nothing to give of an empty sheet", async () => {
    const excel = openExcel(new Workbook());
    expect(await excelWorkbook.readHead(await firstSheet(), 100)).toMatchObject({
      rowCount: 0,
      columnCount: 0,
      cells: [],
    });
    await close(excel);
  });
});

describe("readColumns()", () => {
  it("gives the asked-for columns in their order, row for row", async () => {
    const table = Array.from({ length: 40 }, (_, i) => [`a${i}`, i, `c${i}`, true, "", i / 3]);
    const excel = openExcel(bookOf(table));
    const { rows } = await readAll({ firstRow: 3, lastRow: 40, columns: [5, 0, 4, 2] });
    expect(rows).toEqual(table.slice(2).map((row) => [row[5], row[0], row[4], row[2]]));
    await close(excel);
  });

  it("reads nothing when there are no rows or no columns", async () => {
    const excel = openExcel(bookOf([["a"]]));
    expect((await readAll({ firstRow: 2, lastRow: 1, columns: [0] })).blocks).toEqual([]);
    expect((await readAll({ firstRow: 1, lastRow: 1, columns: [] })).blocks).toEqual([]);
    await close(excel);
  });

  it("stays within the budget for 100,000 rows, with few requests", async () => {
    const table = Array.from({ length: 100_000 }, (_, i) => [
      `19300000000${String(i)}`,
      "很长的中文商品名称".repeat(20),
      46_174.25,
      i,
    ]);
    const excel = openExcel(bookOf(table));
    excel.trace.clear();
    const { rows } = await readAll({ firstRow: 1, lastRow: 100_000, columns: [0, 2, 3] });
    expect(rows).toHaveLength(100_000);
    const { largestDown, requests } = excel.trace.totals;
    expect(largestDown).toBeLessThan(1_700_000);
    expect(requests).toBeLessThan(12);
    await close(excel);
  }, 60_000);

  it("takes smaller steps where the rows grow long", async () => {
    const long = "长".repeat(3_000);
    const table = Array.from({ length: 4_000 }, (_, i) => [i < 2_500 ? "x" : `${long}${i}`]);
    const excel = openExcel(bookOf(table));
    const { rows } = await readAll({ firstRow: 1, lastRow: 4_000, columns: [0] });
    expect(rows).toEqual(table);
    expect(excel.trace.totals.failed).toBeGreaterThan(0);
    await close(excel);
  }, 60_000);

  it("stops when called off", async () => {
    const excel = openExcel(bookOf(Array.from({ length: 5_000 }, (_, i) => [i])));
    const controller = new AbortController();
    let blocks = 0;
    const reading = excelWorkbook.readColumns(
      { sheetId: await firstSheet(), firstRow: 1, lastRow: 5_000, columns: [0] },
      () => {
        blocks += 1;
        controller.abort(new Error("called off"));
      },
      controller.signal,
    );
    await expect(reading).rejects.toThrow("called off");
    expect(blocks).toBe(1);
    await close(excel);
  });
});
