import { parseA1 } from "../../../../src/host/model/address";
import { Workbook } from "../../../../src/host/model/workbook";

function charted(values: unknown[][]) {
  const sheet = new Workbook("s").active;
  const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
  range.values = values;
  return { sheet, chart: sheet.charts.add("ColumnClustered", range) };
}

describe("Chart", () => {
  it.each([
    [
      "names above, categories beside",
      [
        ["客服", "a", "b"],
        ["小美", 1, 2],
        ["小丽", 3, 4],
        ["小红", 5, 6],
      ],
      [
        ["a", "s!B2:B4", "s!A2:A4"],
        ["b", "s!C2:C4", "s!A2:A4"],
      ],
    ],
    ["figures only", [[1], [2], [3]], [["Series1", "s!A1:A3", undefined]]],
    [
      "wider than high",
      [
        ["", "一月", "二月", "三月"],
        ["小美", 1, 2, 3],
      ],
      [["小美", "s!B2:D2", "s!B1:D1"]],
    ],
    [
      "years as categories under an empty corner",
      [
        ["", "分"],
        [2023, 1],
        [2024, 2],
      ],
      [["分", "s!B2:B3", "s!A2:A3"]],
    ],
  ])("finds the series of %s", (_what, values, expected) => {
    const { chart } = charted(values);
    const found = chart.seriesList.map(({ name, values$, categories$ }) => [
      name,
      values$?.address,
      categories$?.address,
    ]);
    expect(found).toEqual(expected);
  });

  it("has a title as soon as it is given a text, and for a single series from the start", () => {
    const { chart } = charted([
      ["客服", "询单"],
      ["小美", 1],
      ["小丽", 2],
    ]);
    expect(chart.child("title", "ChartTitle").values).toMatchObject({ text: "询单", visible: true });
  });

  it("takes its place from cells, in points", () => {
    const { sheet, chart } = charted([[1], [2]]);
    sheet.getRange("A:A").format.columnWidth = 100;
    chart.setPosition("B3", "D6");
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([100, 30, 144, 60]);
  });

  it("keeps what is set on its parts, and colours by method", () => {
    const { chart } = charted([[1], [2]]);
    const fill = chart.series.getItemAt(0).child("format", "ChartSeriesFormat").child("fill", "ChartFill");
    expect(fill).toHaveProperty("setSolidColor");
    Reflect.get(fill, "setSolidColor").call(fill, "red");
    expect(chart.series.getItemAt(0).toJSON()).toMatchObject({ format: { fill: { color: "#FF0000" } } });
    expect(() => chart.series.getItemAt(1)).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
  });
});

describe("conditional formats and data validation", () => {
  it("puts a new rule first and knows its part by its type", () => {
    const sheet = new Workbook("s").active;
    const { conditionalFormats } = sheet.getRange("A1:A9");
    const bars = conditionalFormats.add("DataBar");
    const cells = conditionalFormats.add("CellValue");
    expect([cells.priority, bars.priority]).toEqual([0, 1]);
    expect(bars.cellValueOrNullObject).toBeNull();
    expect(() => bars.cellValue).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    expect(sheet.getRange("A5").conditionalFormats.count).toBe(2);
    expect(sheet.getRange("B5").conditionalFormats.count).toBe(0);
    sheet.getRange("A9").conditionalFormats.clearAll();
    expect(sheet.conditionalFormatList).toHaveLength(0);
  });

  it("turns ranges in validation rules into references", () => {
    const sheet = new Workbook("s").active;
    const { dataValidation } = sheet.range(parseA1("B1:B9"));
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
    expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "=s!$A$1:$A$3" } });
    expect(sheet.getRange("B1:B9").dataValidation.type).toBe("List");
    expect(() => (dataValidation.rule = { nonsense: {} })).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });
});
