import type { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";
import { PLAIN, type CellFormat } from "../../../../src/host/model/cellFormat";
import { Workbook as NewWorkbook } from "../../../../src/host/model/workbook";
import { readWorkbook } from "../../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";
import { reportWorkbook } from "./reportWorkbook";

const looks = (Object.keys(PLAIN) as (keyof CellFormat)[]).filter((look) => look !== "hyperlink");

/** Everything of a sheet that must survive, as plain data. */
function contentOf(sheet: Worksheet) {
  const cells = sheet.range({ row: 0, column: 0, height: 45, width: 14 });
  const formats = Array.from({ length: 45 }, (_, row) =>
    Array.from({ length: 14 }, (_cell, column) => ({
      look: JSON.stringify(looks.map((look) => sheet.formats.at(row, column, look))),
      link: sheet.formats.at(row, column, "hyperlink"),
    })),
  );
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: sheet.visibility,
    formulas: cells.formulas,
    values: cells.values,
    formats: formats.map((row) => row.map(({ look }) => look)),
    links: formats.flatMap((row) => row.flatMap(({ link }) => (link === null ? [] : [{ ...link, textToDisplay: "" }]))),
    widths: [0, 1, 5, 7].map((column) => sheet.getCell(0, column).format.columnWidth),
    heights: [0, 1, 2].map((row) => sheet.getCell(row, 0).format.rowHeight),
    hidden: [sheet.hiddenRows.entries(), sheet.hiddenColumns.entries()],
    merges: sheet.merges,
    frozen: [sheet.freezePanes.rows, sheet.freezePanes.columns],
    look: [sheet.showGridlines, sheet.showHeadings, sheet.tabColor],
    tables: sheet.tableList.map(
      ({ name, rect, style, showTotals, showBandedRows, showFilterButton, highlightFirstColumn }) => ({
        name,
        rect,
        style,
        showTotals,
        showBandedRows,
        showFilterButton,
        highlightFirstColumn,
      }),
    ),
    rules: sheet.conditionalFormatList.map((format) => ({
      type: format.type,
      rect: format.rect,
      stop: format.stopIfTrue,
      rule: withoutDefaults(format.toJSON()),
    })),
    validations: sheet.validationList.map((validation) => ({ rect: validation.rect, rule: validation.toJSON() })),
    page: sheet.pageLayout.toJSON(),
    print: [
      sheet.pageLayout.printAreas,
      sheet.pageLayout.titleRows,
      sheet.horizontalPageBreaks.items.map(({ before }) => before),
    ],
    protection: sheet.protection.options,
    charts: sheet.chartList.map((chart) => ({
      kind: chart.chartType,
      anchor: chart.anchor,
      place: [chart.left, chart.top, chart.width, chart.height],
      title: chart.child("title", "ChartTitle").values,
      legend: chart.child("legend", "ChartLegend").values,
      axisTitle: chart.axis("valueAxis").child("title", "ChartAxisTitle").values,
      minimum: chart.axis("valueAxis").values["minimum"],
      series: chart.seriesList.map((series) => ({
        name: series.name,
        values: series.values$?.address,
        categories: series.categories$?.address,
        kind: series.values["chartType"],
        axes: series.values["axisGroup"],
        labels: series.values["hasDataLabels"],
        color: series.child("format", "ChartSeriesFormat").child("fill", "ChartFill").values["color"],
      })),
    })),
  };
}

/** An icon set's usual limits may be said or not, and so may the number of colours of a scale. */
function withoutDefaults(rule: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(rule, (name, value: unknown) => (name === "threeColorScale" ? undefined : value));
  return json.replace(/,"criteria":\[\{\}.*?\]/, "");
}

async function roundTrip(workbook: Workbook): Promise<Workbook> {
  return readWorkbook(await writeWorkbook(workbook));
}

describe("a workbook written to a file and read back", () => {
  let before: Workbook;
  let after: Workbook;
  beforeAll(async () => {
    before = reportWorkbook();
    after = await roundTrip(before);
  });

  it.each(Object.keys(contentOf(reportWorkbook().active)))("keeps %s of every sheet", (part) => {
    const partOf = (sheet: Worksheet): unknown => Reflect.get(contentOf(sheet), part);
    expect(after.sheets.map(partOf)).toEqual(before.sheets.map(partOf));
  });

  it("keeps what belongs to the workbook", () => {
    expect(after.active.name).toBe("最后");
    expect([...after.settingsStore]).toEqual([...before.settingsStore]);
    expect(after.protection.protected).toBe(true);
    expect(after.nameList.map(({ name, value }) => [name, value])).toEqual([["税率", "汇总!B4"]]);
    expect(after.properties.values["title"]).toBe("绩效");
  });

  it("tells nobody of what was only read, and isn't changed", () => {
    expect(after.pending).toEqual([]);
    expect(after.isDirty).toBe(false);
  });

  it("is the same file again when it is written again", async () => {
    const again = await roundTrip(after);
    expect(again.sheets.map(contentOf)).toEqual(after.sheets.map(contentOf));
  });

  it("calculates on after being read", () => {
    after.active.protection.protect();
    const [sheet] = after.sheets;
    expect(sheet?.range({ row: 7, column: 1, height: 1, width: 1 }).values).toEqual([[230]]);
    sheet?.grid.set(3, 1, 200);
    after.calculateNow();
    expect(sheet?.range({ row: 7, column: 1, height: 1, width: 1 }).values).toEqual([[330]]);
  });
});

describe("dates since 1904", () => {
  it("stay what they are", async () => {
    const workbook = new NewWorkbook("s");
    workbook.date1904 = true;
    workbook.active.getRange("A1").values = "2024-01-02";
    const after = await roundTrip(workbook);
    expect(after.date1904).toBe(true);
    expect(after.active.getCell(0, 0).values).toEqual([[43831]]);
    expect(after.active.getCell(0, 0).text).toEqual([["2024-01-02"]]);
  });
});

describe("spilled formulas", () => {
  it("go into the file with their block, and may shrink afterwards", async () => {
    const workbook = new NewWorkbook("s");
    workbook.active.getRange("A1:A3").values = [[3], [1], [2]];
    workbook.active.getRange("C1").values = "=SORT(A1:A3)";
    const after = await roundTrip(workbook);
    const spill = after.active.range({ row: 0, column: 2, height: 3, width: 1 });
    expect(spill.formulas).toEqual([["=SORT(A1:A3)"], [2], [3]]);
    after.active.grid.set(0, 0, 0);
    after.calculateNow();
    expect(spill.values).toEqual([[0], [1], [2]]);
  });
});

describe("many formats", () => {
  it("come back cell by cell", async () => {
    const workbook = new NewWorkbook("s");
    const sheet = workbook.active;
    for (let row = 0; row < 60; row += 2)
      sheet.getRangeByIndexes(row, 0, 1, 5).format.fill.color = row % 4 === 0 ? "#DDEBF7" : "#FFF2CC";
    sheet.getRangeByIndexes(0, 2, 60, 1).numberFormat = "#,##0.00";
    const after = await roundTrip(workbook);
    for (let row = 0; row < 60; row++) {
      for (let column = 0; column < 6; column++) {
        expect(after.active.formats.at(row, column, "fillColor")).toBe(sheet.formats.at(row, column, "fillColor"));
        expect(after.active.formats.at(row, column, "numberFormat")).toBe(
          sheet.formats.at(row, column, "numberFormat"),
        );
      }
    }
  });
});

describe("looks", () => {
  it("stay with their cells beside one that says no more than the default", async () => {
    const workbook = new NewWorkbook("looks");
    const formats = ["General", "#,##0", "0.00%", "0.0", "General", "@"];
    formats.forEach((format, column) => {
      const cell = workbook.sheets[0]!.getRangeByIndexes(0, column, 2, 1);
      cell.values = [[column], [column]];
      cell.numberFormat = format;
    });
    const again = await readWorkbook(await writeWorkbook(workbook));
    expect(again.sheets[0]!.getRangeByIndexes(1, 0, 1, formats.length).numberFormat).toEqual([formats]);
  });
});
