import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { parseA1, tryParseA1 } from "../../model/address";
import { PAPER_SIZES } from "../../model/pageLayout";
import type { Worksheet } from "../../model/worksheet";
import type { Bag } from "../../protocol/bag";
import { asRecord, listOf, numberIn } from "../record";
import { attribute, tagsOf } from "../xmlText";
import { POINTS_PER_WIDTH } from "../write/sheetShell";
import type { Palette } from "./palette";

/** What a sheet's look is read from: the library's sheet, and the text before and after its cells. */
export interface SheetSource {
  readonly file: FileSheet;
  readonly before: string;
  readonly after: string;
  readonly palette: Palette;
}

const STATES: Readonly<Record<string, string>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** Everything about a sheet but its cells and what lies on them. */
export function readSheetLook(sheet: Worksheet, source: SheetSource): void {
  const { file, palette } = source;
  sheet.visibility = STATES[file.state] ?? "Visible";
  sheet.tabColor = palette.resolve(file.properties.tabColor) ?? "";
  readView(sheet, asRecord(listOf(file.views)[0]));
  readColumns(sheet, source.before);
  for (const { top, left, bottom, right } of file.mergedRegions) {
    sheet.merges.push({ row: top - 1, column: left - 1, height: bottom - top + 1, width: right - left + 1 });
  }
  const filter = typeof file.autoFilter === "string" ? tryParseA1(file.autoFilter.replace(/^.*!/, "")) : undefined;
  if (filter !== undefined) sheet.autoFilter.apply(sheet.range(filter));
  readPrint(sheet, file);
  if (file.sheetProtection?.sheet === true) sheet.protection.protect(allowances(asRecord(file.sheetProtection)));
}

function readView(sheet: Worksheet, view: Readonly<Record<string, unknown>>): void {
  sheet.showGridlines = view["showGridLines"] !== false;
  sheet.showHeadings = view["showRowColHeaders"] !== false;
  if (view["state"] !== "frozen") return;
  sheet.freezePanes.rows = numberIn(view, "ySplit", 0);
  sheet.freezePanes.columns = numberIn(view, "xSplit", 0);
}

function readColumns(sheet: Worksheet, before: string): void {
  for (const tag of tagsOf(before, "col")) {
    const [first, last] = [Number(attribute(tag, "min")), Number(attribute(tag, "max"))];
    const width = attribute(tag, "width");
    const hidden = attribute(tag, "hidden") === "1" || attribute(tag, "hidden") === "true";
    const custom = /^(?:1|true)$/.test(attribute(tag, "customWidth") ?? "");
    if (width !== undefined && custom)
      sheet.columnWidths.set(first - 1, last - first + 1, Number(width) * POINTS_PER_WIDTH);
    if (hidden) sheet.hiddenColumns.set(first - 1, last - first + 1, true);
  }
}

const FLAGS = {
  blackAndWhite: "blackAndWhite",
  draft: "draftMode",
  horizontalCentered: "centerHorizontally",
  verticalCentered: "centerVertically",
  showGridLines: "printGridlines",
  showRowColHeaders: "printHeadings",
} as const;

function readPrint(sheet: Worksheet, file: FileSheet): void {
  const { pageLayout: layout } = sheet;
  const setup = asRecord(file.pageSetup);
  layout.orientation = setup["orientation"] === "landscape" ? "Landscape" : "Portrait";
  const paper = Object.entries(PAPER_SIZES).find(([, number]) => number === setup["paperSize"])?.[0];
  if (paper !== undefined) layout.paperSize = paper;
  for (const [fileName, name] of Object.entries(FLAGS)) layout.values[name] = setup[fileName] === true;
  layout.values["printOrder"] = setup["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver";
  readMargins(sheet, asRecord(setup["margins"]));
  layout.zoom = zoomOf(setup);
  readPrintAreas(sheet, file);
  for (const row of breaksOf(file.rowBreaks)) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
  for (const column of breaksOf(file.colBreaks)) sheet.verticalPageBreaks.add(sheet.getCell(0, column));
  const texts = asRecord(file.headerFooter);
  if (Object.values(texts).some((text) => typeof text === "string")) {
    readHeadersFooters(layout.child("headersFooters", "HeaderFooterGroup"), texts);
  }
}

/** The file counts inches. */
function readMargins({ pageLayout }: Worksheet, margins: Readonly<Record<string, unknown>>): void {
  for (const side of Object.keys(margins)) {
    pageLayout.values[`${side}Margin`] = Math.round(numberIn(margins, side, 0.7) * 7200) / 100;
  }
}

/** Rows or columns that begin a new page. */
function breaksOf(breaks: unknown): number[] {
  return listOf(breaks)
    .map((item) => numberIn(asRecord(item), "id", 0))
    .filter((before) => before > 0);
}

function zoomOf(setup: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  if (setup["fitToPage"] !== true) return { scale: Math.min(400, Math.max(10, numberIn(setup, "scale", 100))) };
  const [wide, tall] = [numberIn(setup, "fitToWidth", 1), numberIn(setup, "fitToHeight", 1)];
  return { ...(wide > 0 ? { horizontalFitToPages: wide } : {}), ...(tall > 0 ? { verticalFitToPages: tall } : {}) };
}

function readPrintAreas(sheet: Worksheet, { pageSetup }: FileSheet): void {
  const { pageLayout: layout } = sheet;
  const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
  if (printArea !== undefined && printArea !== "")
    layout.printAreas = printArea.split(/&&|,/).flatMap((area) => tryParseA1(area) ?? []);
  if (printTitlesRow !== undefined && printTitlesRow !== "") layout.titleRows = parseA1(printTitlesRow);
  if (printTitlesColumn !== undefined && printTitlesColumn !== "") layout.titleColumns = parseA1(printTitlesColumn);
}

const SECTIONS = { L: "left", C: "center", R: "right" } as const;

function readHeadersFooters(group: Bag, file: Readonly<Record<string, unknown>>): void {
  const [first, odd] = [file["differentFirst"] === true, file["differentOddEven"] === true];
  group.values["state"] = odd ? (first ? "FirstOddAndEven" : "OddAndEven") : first ? "FirstAndDefault" : "Default";
  const names = { odd: odd ? "oddPages" : "defaultForAllPages", even: "evenPages", first: "firstPage" };
  for (const [kind, name] of Object.entries(names)) {
    for (const where of ["Header", "Footer"]) {
      const text = file[`${kind}${where}`];
      if (typeof text === "string") Object.assign(group.child(name, "HeaderFooter").values, sectionsOf(text, where));
    }
  }
}

/** `&L…&C…&R…` taken apart; a text without a mark stands in the middle. */
function sectionsOf(text: string, where: string): Record<string, string> {
  const parts = (/^&[LCR]/.test(text) ? text : `&C${text}`).split(/&([LCR])/).slice(1);
  const sections: Record<string, string> = {};
  for (const [letter, name] of Object.entries(SECTIONS)) {
    const at = parts.indexOf(letter);
    if (at >= 0) sections[`${name}${where}`] = parts[at + 1] ?? "";
  }
  return sections;
}

function allowances(flags: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const names = [
    "formatCells",
    "formatColumns",
    "formatRows",
    "insertColumns",
    "insertRows",
    "insertHyperlinks",
    "deleteColumns",
    "deleteRows",
    "sort",
    "autoFilter",
    "pivotTables",
  ];
  return Object.fromEntries(
    names.map((name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, flags[name] === true]),
  );
}
