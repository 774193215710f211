import { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";
import { parseA1 } from "../../../../src/host/model/address";

const at = (sheet: Worksheet, address: string) => sheet.range(parseA1(address));

/** A small report with one of everything that files must keep. */
export function reportWorkbook(): Workbook {
  const workbook = new Workbook("汇总");
  const sheet = workbook.active;
  fillCells(sheet);
  addTable(sheet);
  addConditionalFormats(sheet);
  addValidations(sheet);
  addCharts(sheet);
  setPage(sheet);
  workbook.names.add("税率", at(sheet, "B4"));
  workbook.settings.add("mapping", { a: 1, b: '小<美>"&' });
  workbook.properties.values["title"] = "绩效";
  const hidden = workbook.worksheets.add("数据 1");
  hidden.visibility = "VeryHidden";
  hidden.getRange("A1:A2").values = [["x"], ["='汇总'!B4"]];
  workbook.worksheets.add("最后").activate();
  at(sheet, "B4:C7").format.protection.locked = false;
  sheet.protection.protect({ allowAutoFilter: true });
  workbook.protection.protect();
  return workbook;
}

function fillCells(sheet: Worksheet): void {
  at(sheet, "A1:E1").merge();
  const title = at(sheet, "A1");
  title.values = "月度绩效考核";
  Object.assign(title.format.font, { size: 18, bold: true, color: "#1F4E79", name: "等线" });
  title.format.horizontalAlignment = "Center";
  at(sheet, "A3:E7").values = [
    ["客服", "询单", "成交", "转化率", "订单号"],
    ["小美", 100, 30, "=C4/B4", "'00123"],
    ["小丽", 80, 30, 0.375, "'12345678901234567890"],
    ['=A4&"!"', 50, 10, 0.2, "'=1+1"],
    ["#N/A", true, "", 0.1, "2024-01-02"],
  ];
  at(sheet, "D4:D7").numberFormat = "0.0%";
  at(sheet, "A3:E3").format.fill.color = "#4472C4";
  at(sheet, "A3:E3").format.font.color = "white";
  for (const edge of ["EdgeTop", "EdgeBottom", "InsideHorizontal"])
    at(sheet, "A3:E7").format.borders.getItem(edge).style = "Continuous";
  at(sheet, "A4:A7").format.wrapText = true;
  at(sheet, "A4:A7").format.indentLevel = 1;
  at(sheet, "H:H").numberFormat = "@";
  at(sheet, "A10").hyperlink = { documentReference: "'汇总'!A1", textToDisplay: "回到顶部", screenTip: "top" };
  at(sheet, "A11").hyperlink = { address: "https://example.com/?a=1&b=2", textToDisplay: "网站" };
  at(sheet, "A12").values = "  空格\n换行 & <标签>  ";
}

function addTable(sheet: Worksheet): void {
  const table = sheet.tables.add("A3:E7", true);
  table.name = "绩效";
  table.showTotals = true;
  at(sheet, "B8").values = "=SUBTOTAL(109,绩效[询单])";
  at(sheet, "E8").values = "";
  table.style = "TableStyleLight9";
  table.showBandedRows = false;
  table.highlightFirstColumn = true;
}

function addConditionalFormats(sheet: Worksheet): void {
  const bars = at(sheet, "B4:B7").conditionalFormats.add("DataBar");
  bars.dataBar.child("positiveFormat", "ConditionalDataBarPositiveFormat").values["fillColor"] = "#63C384";
  const cells = at(sheet, "D4:D7").conditionalFormats.add("CellValue");
  cells.cellValue.values["rule"] = { formula1: "0.2", formula2: "=$D$9", operator: "Between" };
  cells.cellValue.child("format", "ConditionalRangeFormat").child("font", "ConditionalRangeFont").values["color"] =
    "#FF0000";
  const scale = at(sheet, "C4:C7").conditionalFormats.add("ColorScale");
  scale.colorScale.values["criteria"] = {
    minimum: { type: "LowestValue", color: "#F8696B" },
    midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  };
  const custom = at(sheet, "A4:E7").conditionalFormats.add("Custom");
  custom.custom.child("rule", "ConditionalFormatRule").values["formula"] = "=$B4>90";
  custom.custom.child("format", "ConditionalRangeFormat").child("fill", "ConditionalRangeFill").values["color"] =
    "#FFFF00";
  custom.stopIfTrue = true;
  at(sheet, "C4:C7").conditionalFormats.add("IconSet").iconSet.values["style"] = "ThreeArrows";
  const text = at(sheet, "A4:A7").conditionalFormats.add("ContainsText");
  text.textComparison.values["rule"] = { operator: "Contains", text: '小"美' };
  text.textComparison.child("format", "ConditionalRangeFormat").child("font", "ConditionalRangeFont").values["bold"] =
    true;
  const top = at(sheet, "B4:B7").conditionalFormats.add("TopBottom");
  top.topBottom.values["rule"] = { rank: 2, type: "BottomPercent" };
  top.topBottom.child("format", "ConditionalRangeFormat").child("font", "ConditionalRangeFont").values["italic"] = true;
}

function addValidations(sheet: Worksheet): void {
  const list = at(sheet, "A4:A7").dataValidation;
  list.rule = { list: { inCellDropDown: true, source: "小美,小丽" } };
  list.values["errorAlert"] = { showAlert: true, style: "Warning", title: "客服", message: "请选择" };
  at(sheet, "B4:B7").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 1000, operator: "Between" } };
  at(sheet, "C4").dataValidation.rule = { custom: { formula: "=C4<=B4" } };
}

function addCharts(sheet: Worksheet): void {
  const columns = sheet.charts.add("ColumnClustered", at(sheet, "A3:B6"));
  columns.setPosition("G3", "M18");
  columns.axis("valueAxis").child("title", "ChartAxisTitle").values["text"] = "次数";
  columns.axis("valueAxis").child("title", "ChartAxisTitle").values["visible"] = true;
  columns.axis("valueAxis").values["minimum"] = 0;
  const [series] = columns.seriesList;
  series?.child("format", "ChartSeriesFormat").child("fill", "ChartFill");
  if (series !== undefined) {
    series.child("format", "ChartSeriesFormat").child("fill", "ChartFill").values["color"] = "#ED7D31";
    series.values["hasDataLabels"] = true;
    series.child("dataLabels", "ChartDataLabels").values["showValue"] = true;
  }
  columns.child("legend", "ChartLegend").values["position"] = "Bottom";
  const share = sheet.charts.add("Pie", at(sheet, "A3:B6"));
  share.left = 400;
  share.top = 400;
  const combined = sheet.charts.add("ColumnClustered", at(sheet, "A3:C6"));
  combined.setPosition("G20", "M35");
  const rate = combined.seriesList[1];
  if (rate !== undefined) Object.assign(rate.values, { chartType: "LineMarkers", axisGroup: "Secondary" });
}

function setPage(sheet: Worksheet): void {
  sheet.freezePanes.freezeAt("A1:A3");
  sheet.showGridlines = false;
  sheet.tabColor = "#FF0000";
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("$3:$3");
  pageLayout.setPrintArea("A1:M40");
  pageLayout.values["centerHorizontally"] = true;
  pageLayout.values["leftMargin"] = 36;
  const footer = pageLayout.child("headersFooters", "HeaderFooterGroup").child("defaultForAllPages", "HeaderFooter");
  Object.assign(footer.values, { leftFooter: "机密", centerFooter: "第 &P 页，共 &N 页" });
  sheet.horizontalPageBreaks.add("A20");
  at(sheet, "A:A").format.columnWidth = 80;
  at(sheet, "A1").format.rowHeight = 30;
  at(sheet, "F:F").columnHidden = true;
  at(sheet, "9:9").rowHidden = true;
}
