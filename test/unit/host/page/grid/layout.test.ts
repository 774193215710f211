import { columnAxis, rowAxis } from "../../../../../src/host/page/grid/axis";
import { cellAt } from "../../../../../src/host/page/grid/cellAt";
import { layoutOf } from "../../../../../src/host/page/grid/layout";
import { Workbook } from "../../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../../src/host/model/worksheet";

/** 48 points a column and 15 a row: 64 and 20 pixels. */
const [COLUMN, ROW] = [64, 20];
const VIEW = { left: 0, top: 0, width: 640, height: 422 };

function sheetOf(prepare: (sheet: Worksheet) => void = () => undefined): Worksheet {
  const { active } = new Workbook();
  prepare(active);
  return active;
}

describe("columnAxis() and rowAxis()", () => {
  const sheet = sheetOf((own) => {
    own.columnWidths.set(1, 1, 96);
    own.hiddenRows.set(2, 3, true);
  });

  it("place columns one after the other, wide ones and all", () => {
    const { start, size } = columnAxis(sheet);
    expect([start(0), start(1), start(2), size(1)]).toEqual([0, COLUMN, COLUMN + 128, 128]);
  });

  it("give hidden rows no room", () => {
    const { start, size } = rowAxis(sheet);
    expect([start(2), start(5), size(3)]).toEqual([2 * ROW, 2 * ROW, 0]);
  });

  it("find what lies at a pixel: the first at its own start, the last beyond the end", () => {
    const columns = columnAxis(sheet);
    expect([0, COLUMN - 1, COLUMN, COLUMN + 127, COLUMN + 128].map(columns.at)).toEqual([0, 0, 1, 1, 2]);
    const rows = rowAxis(sheet);
    expect(rows.at(rows.start(1_048_575))).toBe(1_048_575);
  });
});

describe("layoutOf()", () => {
  it("draws what is in view and no more", () => {
    const { parts } = layoutOf(sheetOf(), VIEW);
    expect(parts.map(({ name, block }) => ({ name, ...block }))).toEqual([
      { name: "moving-moving", top: 0, bottom: 21, left: 0, right: 10 },
    ]);
  });

  it("cuts the sheet in four where rows and columns are frozen; only one part scrolls both ways", () => {
    const sheet = sheetOf((own) => own.freezePanes.freezeAt("A1:B3"));
    const { parts } = layoutOf(sheet, { ...VIEW, left: COLUMN * 10, top: ROW * 100 });
    const of = (name: string) => parts.find((part) => part.name === name)?.block;
    expect(of("frozen-frozen")).toEqual({ top: 0, bottom: 3, left: 0, right: 2 });
    expect(of("frozen-moving")).toMatchObject({ top: 0, bottom: 3, left: 12 });
    expect(of("moving-frozen")).toMatchObject({ top: 103, left: 0, right: 2 });
    expect(of("moving-moving")).toMatchObject({ top: 103, left: 12 });
  });

  it("can be scrolled past the last cell in use", () => {
    const near = layoutOf(sheetOf(), VIEW).contentHeight;
    const far = layoutOf(
      sheetOf((own) => (own.getRange("A5000").values = [["x"]])),
      VIEW,
    ).contentHeight;
    expect(near).toBeGreaterThan(100 * ROW);
    expect(far).toBeGreaterThan(5000 * ROW);
  });

  it("finds the cell under the pointer, in frozen parts and in scrolled ones", () => {
    const sheet = sheetOf((own) => own.freezePanes.freezeRows(1));
    const layout = layoutOf(sheet, { ...VIEW, top: ROW * 50 });
    const at = (x: number, y: number) => cellAt({ clientX: x + 100, clientY: y }, { x: 100, y: 0 }, layout);
    expect(at(layout.numbersWidth + 1, 23)).toEqual({ row: 0, column: 0 });
    expect(at(layout.numbersWidth + COLUMN, 43)).toEqual({ row: 51, column: 1 });
    expect(at(5, 43)).toBeUndefined();
  });
});
