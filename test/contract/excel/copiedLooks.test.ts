import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { PLAIN, type CellFormat } from "../../../src/host/model/cellFormat";
import { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";
import { cellBand, headerBand, rowsOf, type Band } from "../../../src/report/spec/band";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { openExcel } from "../../support/host/openExcel";
import { sheetNamed } from "./bookState";
import { sheetSpec } from "./specs";

const RUN = { month: "2026-06", runId: "r" };
const COLUMNS = [{ format: "id" }, { format: "money", style: "total" }, { format: "text", wrap: true }] as const;
const FORMATS = Object.keys(PLAIN) as (keyof CellFormat)[];

function list(count: number, style: Band["style"] = "body"): Band {
  const cells = Array.from({ length: count }, (_, i) => [`00${String(i)}`, i * 100, "备注"]);
  return { row: 4, column: 0, columns: COLUMNS, style, rows: rowsOf(cells) };
}

/** A title, a header, and a list at the end. */
function statement(key: string, end: Band, given: Partial<SheetSpec> = {}): SheetSpec {
  return sheetSpec({
    key,
    name: key,
    widths: [14, 9, 30],
    heights: [{ row: 0, rows: 1, points: 30 }],
    bands: [
      cellBand({ row: 0, column: 0 }, `明细 ${key}`, { format: "text", style: "title" }),
      headerBand({ row: 3, column: 0 }, ["订单", "金额", "说明"], COLUMNS),
      end,
    ],
    paints: [{ area: { row: 1, column: 0, rows: 1, columns: 2 }, style: "warn" }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    ...given,
  });
}

function looksOf(sheet: Worksheet): unknown {
  const places = Array.from({ length: 16 }, (_, row) => [0, 1, 2, 3].map((column) => ({ row, column })));
  return {
    cells: places.flat().map(({ row, column }) => FORMATS.map((key) => sheet.formats.at(row, column, key))),
    values: sheet.getRange("A1:D16").values,
    merges: [...sheet.merges],
    widths: sheet.columnWidths.entries(),
    heights: sheet.rowHeights.entries(),
  };
}

async function draw(specs: readonly SheetSpec[]): Promise<{ looks: readonly unknown[]; isCopied: boolean }> {
  const workbook = new Workbook();
  const excel = openExcel(workbook);
  const { sheets } = await excelWorkbook.draw(specs, RUN);
  await excel.close();
  const isCopied = excel.session.interpreter.coverage.used.has("Range.copyFrom");
  return { looks: sheets.map((name) => looksOf(sheetNamed(workbook, name))), isCopied };
}

describe("drawing sheets that look alike", () => {
  it("gives each what it would have alone, with a longer list, a shorter one, one of a single row", async () => {
    const specs = [2, 9, 1, 9].map((rows, i) => statement(`表${String(i)}`, list(rows)));
    const together = await draw(specs);
    const alone = [];
    for (const spec of specs) alone.push(await draw([spec]));
    expect(together.isCopied).toBe(true);
    expect(together.looks).toEqual(alone.flatMap(({ looks }) => looks));
    expect(alone.some(({ isCopied }) => isCopied)).toBe(false);
  });

  it.each<readonly [string, SheetSpec]>([
    ["the last line differs from those between", statement("b", list(3, "total"))],
    ["something stands below", statement("b", list(3), { merges: [{ row: 9, column: 0, rows: 1, columns: 2 }] })],
    ["a paint differs", statement("b", list(5), { paints: [] })],
    [
      "a table would come along",
      statement("b", list(5), {
        tables: [{ name: "表", area: { row: 3, column: 0, rows: 6, columns: 3 }, filter: true, banded: true }],
      }),
    ],
  ])("copies nothing where %s", async (_, other) => {
    const like = other.bands.at(-1)?.style === "total" ? statement("a", list(5, "total")) : statement("a", list(5));
    expect((await draw([like, other])).isCopied).toBe(false);
  });
});
