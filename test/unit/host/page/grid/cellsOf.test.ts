import { cellsOf, type DrawnCell } from "../../../../../src/host/page/grid/cellsOf";
import { columnAxis, rowAxis } from "../../../../../src/host/page/grid/axis";
import { Workbook } from "../../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../../src/host/model/worksheet";

const COLUMN = 64;

function drawn(prepare: (sheet: Worksheet) => void, left = 0): readonly DrawnCell[] {
  const { active: sheet } = new Workbook();
  prepare(sheet);
  const axes = { columns: columnAxis(sheet), rows: rowAxis(sheet) };
  const drawing = { axes, active: { row: 9, column: 9 }, lookAt: () => undefined };
  return [...cellsOf(sheet, { top: 0, bottom: 5, left, right: left + 5 }, drawing).values()].flat();
}

function put(sheet: Worksheet, cells: Readonly<Record<string, unknown>>): void {
  for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = value;
}

describe("cellsOf()", () => {
  it("draws cells with something in them or on them, as Excel shows it", () => {
    const cells = drawn((sheet) => {
      put(sheet, { A1: 0.5, C2: "text" });
      sheet.getRange("A1").numberFormat = "0.0%";
      sheet.getRange("B3").format.fill.color = "#FF0000";
    });
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "50.0%"],
      [1, 2, "text"],
      [2, 1, ""],
    ]);
    expect(cells[2]?.fill).toEqual({ backgroundColor: "#FF0000" });
  });

  it("lends texts that stand left the room of empty neighbours, numbers and wrapped texts none", () => {
    const roomOf = (prepare: (sheet: Worksheet) => void): number | undefined => drawn(prepare)[0]?.room;
    expect(roomOf((sheet) => put(sheet, { A1: "long", C1: 1 }))).toBe(2 * COLUMN);
    expect(roomOf((sheet) => put(sheet, { A1: 5, C1: 1 }))).toBe(COLUMN);
    const wrapped = roomOf((sheet) => {
      put(sheet, { A1: "long", C1: 1 });
      sheet.getRange("A1").format.wrapText = true;
    });
    expect(wrapped).toBe(COLUMN);
  });

  it("draws the text of a cell that lies left of the block as a guest", () => {
    const [guest, ...others] = drawn((sheet) => put(sheet, { A1: "a long title" }), 1);
    expect(guest).toMatchObject({ column: 0, isGuest: true, text: "a long title" });
    expect(others).toEqual([]);
  });

  it("draws merged cells once, as large as they are", () => {
    const cells = drawn((sheet) => {
      put(sheet, { B2: "merged" });
      sheet.getRange("B2:D3").merge();
    });
    expect(cells.map(({ row, column, box }) => [row, column, box.width, box.height])).toEqual([[1, 1, 3 * COLUMN, 40]]);
  });
});
