import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { Area } from "../../../src/report/spec/area";
import { rowsOf } from "../../../src/report/spec/band";
import type { ChartSpec } from "../../../src/report/spec/chartSpec";
import type { ConditionalRule } from "../../../src/report/spec/conditionalFormat";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { openExcel } from "../../support/host/openExcel";
import { sheetNamed } from "./bookState";
import { sheetSpec } from "./specs";

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

const RULES: readonly ConditionalRule[] = [
  { kind: "dataBar" },
  { kind: "colorScale", better: "lower" },
  {
    kind: "cellValue",
    operator: "between",
    bounds: [
      { value: 10_000, format: "money" },
      { value: 20_000, format: "money" },
    ],
    look: "good",
  },
  { kind: "cellValue", operator: "lessThan", bounds: [{ formula: "=$B$2" }], look: "warn" },
  { kind: "formula", formula: "=$B2>3", look: "muted" },
  { kind: "icons", set: "arrows", better: "lower" },
];

const chart = (kind: ChartSpec["kind"], row: number): ChartSpec => ({
  kind,
  title: `图 ${kind}`,
  area: area(row, 5, 10, 6),
  series: [
    { name: "销售额", values: area(1, 1, 3), categories: area(1, 0, 3), label: "value" },
    { name: "=上月", values: area(1, 1, 3), categories: area(1, 0, 3) },
  ],
  categoryAxis: { format: "text", title: "客服" },
  valueAxis: { format: "money" },
  legend: true,
});

const RICH: SheetSpec = sheetSpec({
  widths: [14, 14, 8],
  heights: [
    { row: 0, rows: 1, points: 30 },
    { row: 1, rows: 2, points: 20 },
    { row: 3, rows: 1, points: 20 },
  ],
  bands: [
    {
      row: 0,
      column: 0,
      columns: [{ format: "text" }, { format: "text" }],
      style: "header",
      rows: rowsOf([["客服", "销售额"]]),
    },
    {
      row: 1,
      column: 0,
      columns: [
        { format: "text", wrap: true },
        { format: "money", align: "center" },
      ],
      style: "body",
      rows: rowsOf([
        ["小美", 10_000],
        ["小娇", 15_050],
        ["小黛", 25_000],
      ]),
    },
    { row: 5, column: 0, columns: [{ format: "note" }], style: "title", rows: rowsOf([["合计 3"]]) },
  ],
  paints: [{ area: area(2, 1), style: "warn" }],
  merges: [area(5, 0, 1, 3)],
  freeze: { rows: 1, columns: 1 },
  tables: [{ name: "CS_Test", area: area(0, 0, 4, 2), filter: true, banded: true }],
  conditionalFormats: RULES.map((rule) => ({ area: area(1, 1, 3), rule })),
  charts: (["bar", "column", "stackedColumn", "line", "scatter"] as const).map((kind, i) => chart(kind, 10 + 12 * i)),
  validations: [
    {
      area: area(7, 0),
      rule: { kind: "list", values: ["优", "良", "中"] },
      refusal: { title: "等级", text: "请从列表中选" },
    },
    {
      area: area(7, 1),
      rule: { kind: "between", from: { value: 0, format: "integer" }, to: { value: 100, format: "integer" } },
      refusal: { title: "打分", text: "0 至 100" },
    },
  ],
  print: {
    orientation: "landscape",
    pagesTall: 2,
    area: area(0, 0, 70, 11),
    repeat: { row: 0, rows: 1 },
    footer: { left: ["A&B"], center: [], right: ["第 ", { field: "page" }, "/", { field: "pages" }, " 页"] },
    breaksBefore: [9, 40],
  },
});

async function drawRich(): Promise<Workbook> {
  const workbook = new Workbook();
  const excel = openExcel(workbook);
  await excelWorkbook.draw([RICH], { month: "2026-06", runId: "r" });
  await excel.close();
  return workbook;
}

describe("a sheet with everything on it", () => {
  it("has looks, widths and heights where the spec wants them", async () => {
    const sheet = sheetNamed(await drawRich(), "绩效");
    expect(sheet.getRange("A1").format.font.bold).toBe(true);
    expect(sheet.getRange("A1").format.fill.color).toBe("#1F4E79");
    expect(sheet.getRange("A2").format.font.bold).toBe(false);
    expect(sheet.getRange("B3").format.font.color).toBe("#B3261E");
    expect(sheet.getRange("A2").format.wrapText).toBe(true);
    expect([sheet.getRange("A2"), sheet.getRange("B2")].map(({ format }) => format.horizontalAlignment)).toEqual([
      "Left",
      "Center",
    ]);
    expect([sheet.getRange("A1"), sheet.getRange("C1")].map(({ format }) => format.columnWidth)).toEqual([
      77.25, 45.75,
    ]);
    expect([1, 2, 4, 5].map((row) => sheet.getRange(`A${row}`).format.rowHeight)).toEqual([30, 20, 20, 15]);
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.tabColor).toBe("#1F4E79");
  });

  it("has tables, rules, charts, validation and print setup that the client reads back", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    await excelWorkbook.draw([RICH], { month: "2026-06", runId: "r" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("绩效");
      const { tables, charts, pageLayout, horizontalPageBreaks } = sheet;
      tables.load("items/name,items/showFilterButton");
      charts.load("items/name,items/chartType,items/title/text,items/legend/visible");
      const formats = sheet.getRange("B2:B4").conditionalFormats;
      formats.load("items/type");
      const validation = sheet.getRange("A8").dataValidation;
      validation.load("rule,errorAlert");
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.load("leftFooter,rightFooter");
      pageLayout.load("orientation,paperSize,zoom");
      horizontalPageBreaks.load("items");
      await context.sync();
      expect(tables.items.map(({ name, showFilterButton }) => [name, showFilterButton])).toEqual([["CS_Test", true]]);
      expect(charts.items.map(({ chartType }) => chartType)).toEqual([
        "BarClustered",
        "ColumnClustered",
        "ColumnStacked",
        "Line",
        "XYScatter",
      ]);
      expect(charts.items[0]?.title.text).toBe("图 bar");
      expect(new Set(formats.items.map(({ type }) => type))).toEqual(
        new Set(["DataBar", "ColorScale", "CellValue", "Custom", "IconSet"]),
      );
      expect(formats.items).toHaveLength(RULES.length);
      expect(validation.rule).toMatchObject({ list: { inCellDropDown: true, source: "优,良,中" } });
      expect(validation.errorAlert).toMatchObject({ message: "请从列表中选", style: "Stop" });
      expect(footer.leftFooter).toBe("&9 A&&B");
      expect(footer.rightFooter).toBe("&9 第 &P/&N 页");
      expect(pageLayout.orientation).toBe("Landscape");
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 2 });
      expect(horizontalPageBreaks.items).toHaveLength(2);
    });
    await excel.close();
  });

  it("gives tables of one workbook different names", async () => {
    const workbook = new Workbook();
    const excel = openExcel(workbook);
    const twin = { ...RICH, key: "twin", name: "绩效二", charts: [] };
    await excelWorkbook.draw([RICH, twin], { month: "2026-06", runId: "r" });
    expect(workbook.sheets.flatMap(({ tableList }) => tableList.map(({ name }) => name))).toEqual([
      "CS_Test",
      "CS_Test_2",
    ]);
    await excel.close();
  });
});
