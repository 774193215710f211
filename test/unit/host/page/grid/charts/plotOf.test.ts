import { plotOf } from "../../../../../../src/host/page/grid/charts/plotOf";
import type { Chart } from "../../../../../../src/host/model/chart";
import { Workbook } from "../../../../../../src/host/model/workbook";

function chartOf(type: string): Chart {
  const { active } = new Workbook();
  active.getRange("A1:C4").values = [
    ["", "sales", "refunds"],
    ["甲", 10, 1],
    ["乙", 30, 2],
    ["丙", 20, "none"],
  ];
  return active.charts.add(type, "A1:C4");
}

describe("plotOf()", () => {
  it("reads series, categories, and lengths from zero", () => {
    const plot = plotOf(chartOf("ColumnClustered"));
    expect(plot?.kind).toBe("columns");
    expect(plot?.categories).toEqual(["甲", "乙", "丙"]);
    expect(plot?.series.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])])).toEqual([
      [
        "sales",
        [
          [0, 10],
          [1, 30],
          [2, 20],
        ],
      ],
      [
        "refunds",
        [
          [0, 1],
          [1, 2],
        ],
      ],
    ]);
    expect(plot?.yRange.low).toBe(0);
    expect(plot?.yRange.high).toBeGreaterThan(30);
  });

  it("stacks lengths", () => {
    expect(plotOf(chartOf("ColumnStacked"))?.yRange.high).toBeGreaterThan(32);
  });

  it("takes a scatter's places from its figures, and its bounds from the axes", () => {
    const chart = chartOf("XYScatter");
    const [series] = chart.seriesList;
    series?.setXAxisValues(chart.sheet.getRange("B2:B4"));
    series?.setValues(chart.sheet.getRange("C2:C4"));
    chart.axis("valueAxis").values["maximum"] = 5;
    const plot = plotOf(chart);
    expect(plot?.series[0]?.points.map(({ x, y }) => [x, y])).toEqual([
      [10, 1],
      [30, 2],
    ]);
    expect(plot?.yRange.high).toBe(5);
  });

  it("knows the kinds it can't draw", () => {
    expect(plotOf(chartOf("Pie"))).toBeUndefined();
  });
});
