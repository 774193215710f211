import type { Workbook as FileWorkbook, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { toA1 } from "../../model/address";
import type { Hyperlink } from "../../model/cellFormat";
import { PAPER_SIZES } from "../../model/pageLayout";
import { STANDARD_COLUMN } from "../../model/rangeFormat";
import { MAX_COLUMNS, MAX_ROWS, intersect } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import { asRecord, numberIn, textIn } from "../record";
import { writeConditionalFormats } from "./conditionalFormats";
import { argb } from "./fileStyle";
import { writeCarried } from "./carried";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";

/** Points of Office.js per unit of a column's width in the file: a digit of Calibri 11 is 7 pixels, 5.25 points. */
export const POINTS_PER_WIDTH = 5.25;

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Adds a sheet with everything but its cells and charts: what lies on it, how it looks and how it prints. */
export function addSheetShell(file: FileWorkbook, sheet: Worksheet): FileSheet {
  const target = file.addWorksheet(sheet.name);
  target.state =
    STATES[sheet.visibility === "Hidden" || sheet.visibility === "VeryHidden" ? sheet.visibility : "Visible"];
  if (sheet.tabColor !== "") target.properties.tabColor = { argb: argb(sheet.tabColor) };
  writeView(target, sheet);
  writeColumns(target, sheet);
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(toA1(merge));
  writeTables(target, sheet);
  writeConditionalFormats(target, sheet);
  writeValidations(target, sheet);
  writeLinks(target, sheet);
  writePrint(target, sheet);
  if (sheet.autoFilter.rect !== undefined) target.autoFilter = toA1(sheet.autoFilter.rect);
  if (sheet.protection.protected) target.sheetProtection = protectionOf(sheet);
  writeCarried(file, target, sheet);
  return target;
}

function writeView(
  target: FileSheet,
  { freezePanes: { rows, columns }, showGridlines, showHeadings }: Worksheet,
): void {
  const common = { showGridLines: showGridlines, showRowColHeaders: showHeadings };
  const frozen = rows > 0 || columns > 0;
  target.views = [frozen ? { ...common, state: "frozen", xSplit: columns, ySplit: rows } : common];
}

/** Hidden columns without a width get the standard one: the library would make them a little narrower. */
function writeColumns(target: FileSheet, sheet: Worksheet): void {
  for (const { start, length } of sheet.hiddenColumns.entries()) {
    for (let column = start; column < start + length; column++) {
      target.getColumn(column + 1).width = STANDARD_COLUMN / POINTS_PER_WIDTH;
      target.getColumn(column + 1).hidden = true;
    }
  }
  for (const { start, length, value } of sheet.columnWidths.entries()) {
    for (let column = start; column < Math.min(start + length, MAX_COLUMNS); column++) {
      target.getColumn(column + 1).width = value / POINTS_PER_WIDTH;
    }
  }
}

/** Links are cells in the library; their texts are replaced with the sheet's cells afterwards. */
function writeLinks(target: FileSheet, sheet: Worksheet): void {
  const used = sheet.usedRect(false);
  if (used === undefined) return;
  for (let row = used.row; row < used.row + used.height; row++) {
    for (const { column, width, patch } of sheet.formats.segments(row)) {
      const link = patch.hyperlink;
      const inside = intersect({ row, column, height: 1, width }, used);
      if (link === undefined || link === null || inside === undefined) continue;
      for (let at = inside.column; at < inside.column + inside.width; at++) {
        target.getCell(row + 1, at + 1).value = linkValue(link);
      }
    }
  }
}

function linkValue({ address, documentReference, screenTip }: Hyperlink) {
  const hyperlink =
    documentReference === undefined || documentReference === "" ? (address ?? "") : `#${documentReference}`;
  return { text: "link", hyperlink, ...(screenTip === undefined ? {} : { tooltip: screenTip }) };
}

function writePrint(target: FileSheet, sheet: Worksheet): void {
  const { pageLayout: layout } = sheet;
  const { values } = layout;
  const setup = target.pageSetup;
  setup.orientation = textIn(values, "orientation") === "Landscape" ? "landscape" : "portrait";
  setup.paperSize = PAPER_SIZES[textIn(values, "paperSize")] ?? 9;
  setup.blackAndWhite = values["blackAndWhite"] === true;
  setup.draft = values["draftMode"] === true;
  setup.horizontalCentered = values["centerHorizontally"] === true;
  setup.verticalCentered = values["centerVertically"] === true;
  setup.showGridLines = values["printGridlines"] === true;
  setup.showRowColHeaders = values["printHeadings"] === true;
  setup.pageOrder = textIn(values, "printOrder") === "OverThenDown" ? "overThenDown" : "downThenOver";
  const margin = (side: string): number => numberIn(values, `${side}Margin`, 50.4) / 72;
  const sides = { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom") };
  setup.margins = { ...sides, header: margin("header"), footer: margin("footer") };
  writeZoom(target, asRecord(values["zoom"]));
  if (layout.printAreas.length > 0) setup.printArea = layout.printAreas.map(toA1).join("&&");
  if (layout.titleRows !== undefined) setup.printTitlesRow = toA1(layout.titleRows);
  if (layout.titleColumns !== undefined) setup.printTitlesColumn = toA1(layout.titleColumns);
  writeHeaderFooter(target, sheet);
  target.rowBreaks = sheet.horizontalPageBreaks.items.map(({ before }) => ({
    id: before,
    max: MAX_COLUMNS - 1,
    man: 1,
  }));
  target.colBreaks = sheet.verticalPageBreaks.items.map(({ before }) => ({ id: before, max: MAX_ROWS - 1, man: 1 }));
}

/** A dimension without a number of pages is as long as it needs: 0 in the file. */
function writeZoom(target: FileSheet, zoom: Readonly<Record<string, unknown>>): void {
  const [wide, tall] = [zoom["horizontalFitToPages"], zoom["verticalFitToPages"]];
  if (typeof wide === "number" || typeof tall === "number") {
    target.pageSetup.fitToPage = true;
    target.pageSetup.fitToWidth = typeof wide === "number" ? wide : 0;
    target.pageSetup.fitToHeight = typeof tall === "number" ? tall : 0;
  } else if (typeof zoom["scale"] === "number") target.pageSetup.scale = zoom["scale"];
}

const KINDS = [
  ["defaultForAllPages", "odd"],
  ["oddPages", "odd"],
  ["evenPages", "even"],
  ["firstPage", "first"],
] as const;

function writeHeaderFooter(target: FileSheet, sheet: Worksheet): void {
  const group = asRecord(sheet.pageLayout.toJSON()["headersFooters"]);
  const state = textIn(group, "state");
  target.headerFooter.differentFirst = state.startsWith("First");
  target.headerFooter.differentOddEven = state.endsWith("OddAndEven");
  for (const [name, kind] of KINDS) {
    const values = asRecord(group[name]);
    const [header, footer] = [threeParts(values, "Header"), threeParts(values, "Footer")];
    if (header !== "") target.headerFooter[`${kind}Header`] = header;
    if (footer !== "") target.headerFooter[`${kind}Footer`] = footer;
  }
}

function threeParts(values: Readonly<Record<string, unknown>>, where: "Header" | "Footer"): string {
  const [left, center, right] = [
    textIn(values, `left${where}`),
    textIn(values, `center${where}`),
    textIn(values, `right${where}`),
  ];
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

/** In the file a set flag forbids; the options allow. */
function protectionOf({ protection: { options } }: Worksheet) {
  const forbids = (name: string): boolean => options?.[`allow${name}`] !== true;
  return {
    sheet: true,
    objects: forbids("EditObjects"),
    scenarios: forbids("EditScenarios"),
    formatCells: !forbids("FormatCells"),
    formatColumns: !forbids("FormatColumns"),
    formatRows: !forbids("FormatRows"),
    insertColumns: !forbids("InsertColumns"),
    insertRows: !forbids("InsertRows"),
    insertHyperlinks: !forbids("InsertHyperlinks"),
    deleteColumns: !forbids("DeleteColumns"),
    deleteRows: !forbids("DeleteRows"),
    sort: !forbids("Sort"),
    autoFilter: !forbids("AutoFilter"),
    pivotTables: !forbids("PivotTables"),
  };
}
