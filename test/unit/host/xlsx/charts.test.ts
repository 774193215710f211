import { Workbook } from "../../../../src/host/model/workbook";
import type { Chart } from "../../../../src/host/model/chart";
import type { Bag } from "../../../../src/host/protocol/bag";
import { parseA1 } from "../../../../src/host/model/address";
import { readWorkbook } from "../../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/host/xlsx/writeWorkbook";
import { ZipPackage } from "../../../../src/host/xlsx/zipPackage";

const font = (part: Bag): Record<string, unknown> =>
  part.child("format", "ChartFormat").child("font", "ChartFont").values;

/** A scatter with points and a thin line, every part of it with a look of its own. */
function scatter(): Workbook {
  const workbook = new Workbook("图");
  const sheet = workbook.active;
  const at = (address: string) => sheet.range(parseA1(address));
  at("A1:D3").values = [
    ["询单", 100, 200, 300],
    ["转化", 0.5, 0.6, 0.4],
    ["中位数", 0.5, 0.5, 0.5],
  ];
  const chart = sheet.charts.add("XYScatter", at("B2:D2"), "Rows");
  chart.setPosition("A5", "H20");
  const [points] = chart.seriesList;
  points!.name = "小美";
  points!.setXAxisValues(at("B1:D1"));
  Object.assign(points!.values, {
    markerStyle: "Circle",
    markerSize: 8,
    markerBackgroundColor: "#1F4E79",
    markerForegroundColor: "#1F4E79",
  });
  const line = chart.series.add("中位数");
  line.setValues(at("B3:D3"));
  line.setXAxisValues(at("B1:D1"));
  line.values["chartType"] = "XYScatterLinesNoMarkers";
  const stroke = line.child("format", "ChartSeriesFormat").child("line", "ChartLineFormat").values;
  Object.assign(stroke, { color: "#595959", weight: 0.75, lineStyle: "Dash" });
  Object.assign(chart.child("title", "ChartTitle").values, { text: "谁 & 谁？", visible: true });
  Object.assign(font(chart.child("title", "ChartTitle")), { size: 11, bold: true, color: "#1F4E79" });
  chart.child("legend", "ChartLegend").values["visible"] = false;
  for (const [name, title, format] of [
    ["categoryAxis", "询单人数", "#,##0"],
    ["valueAxis", "转化率", "0%"],
  ] as const) {
    const axis = chart.axis(name);
    Object.assign(axis.values, { numberFormat: format, majorTickMark: "None", minorTickMark: "None" });
    Object.assign(axis.child("title", "ChartAxisTitle").values, { text: title, visible: true });
    Object.assign(font(axis), { size: 9, color: "#595959" });
    Object.assign(font(axis.child("title", "ChartAxisTitle")), { size: 10, bold: false, color: "#595959" });
  }
  Object.assign(chart.axis("valueAxis").values, { minimum: 0.2, maximum: 0.8 });
  return workbook;
}

/** Everything of a chart, as plain data. */
function contentOf(chart: Chart) {
  return {
    ...chart.toJSON(),
    series: chart.seriesList.map((series) => ({
      ...series.toJSON(),
      name: series.name,
      values: series.values$?.address,
      categories: series.categories$?.address,
    })),
  };
}

async function chartXml(workbook: Workbook): Promise<string> {
  return (await ZipPackage.open(await writeWorkbook(workbook))).text("xl/charts/chart1.xml");
}

describe("a scatter chart in a file", () => {
  it("has the fonts of its titles in their runs, where Excel looks for them", async () => {
    const xml = await chartXml(scatter());
    const titles = [...xml.matchAll(/<c:title>.*?<\/c:title>/g)].map(([title]) => title);
    expect(titles).toHaveLength(3);
    for (const title of titles) {
      expect(title).toMatch(/<a:r><a:rPr [^>]*sz="1[01]00"[^>]*>.*?<a:t>/);
      expect(title).not.toContain("<c:txPr>");
    }
  });

  it("says of each series whether it has points and lines", async () => {
    const [points = "", line = ""] = [...(await chartXml(scatter())).matchAll(/<c:ser>.*?<\/c:ser>/g)].map(
      ([xml]) => xml,
    );
    expect(points).toMatch(/<a:ln[^>]*><a:noFill\/>/);
    expect(points).toContain('<c:symbol val="circle"/>');
    expect(line).toContain('<c:symbol val="none"/>');
    expect(line).not.toContain("<a:noFill/>");
  });

  it("is the same after write, read, write and read", async () => {
    const before = scatter();
    const once = await readWorkbook(await writeWorkbook(before));
    const twice = await readWorkbook(await writeWorkbook(once));
    expect(contentOf(twice.active.chartList[0]!)).toEqual(contentOf(once.active.chartList[0]!));
    expect(await chartXml(twice)).toBe(await chartXml(before));
  });

  it("keeps titles, formats and fonts of both axes apart", async () => {
    const { active } = await readWorkbook(await writeWorkbook(scatter()));
    const [chart] = active.chartList;
    const shown = (["categoryAxis", "valueAxis"] as const).map((name) => {
      const axis = chart!.axis(name);
      const title = axis.child("title", "ChartAxisTitle");
      return [title.values["text"], axis.values["numberFormat"], font(axis)["size"], font(title)["size"]];
    });
    expect(shown).toEqual([
      ["询单人数", "#,##0", 9, 10],
      ["转化率", "0%", 9, 10],
    ]);
    expect(chart!.axis("valueAxis").values).toMatchObject({ minimum: 0.2, maximum: 0.8 });
    expect(font(chart!.child("title", "ChartTitle"))).toEqual({ size: 11, bold: true, color: "#1F4E79" });
  });
});
