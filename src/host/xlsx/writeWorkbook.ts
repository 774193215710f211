import { Workbook as FileWorkbook, type Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { columnIndex, toA1 } from "../model/address";
import type { Range } from "../model/range";
import { STANDARD_COLUMN } from "../model/rangeFormat";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { textIn } from "./record";
import { writeCharts } from "./write/charts";
import { amendedRules } from "./write/conditionalFormats";
import { fileStyle } from "./write/fileStyle";
import { withProtection } from "./write/carried";
import { sheetData } from "./write/sheetData";
import { POINTS_PER_WIDTH, addSheetShell } from "./write/sheetShell";
import { StyleTable, columnFormats } from "./write/styleTable";
import { tablePart } from "./write/tables";
import { webExtension } from "./write/webExtension";
import { ZipPackage, packZip, type Part } from "./zipPackage";

/** Row that carries the styles through the library: the last one, where nobody writes. */
const CARRIER_ROW = 1_048_576;
/** Cells from which packing quickly matters more than packing tightly. */
const LARGE = 500_000;
/** Most cells of one range of which a chart keeps a copy. */
const CACHED = 5_000;

/**
 * The workbook as an .xlsx file. The library makes everything but the cells; those are streamed into its file, because
 * a million rows don't fit into its memory.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  workbook.settle();
  installChartSupport();
  const styles = new StyleTable(workbook);
  const shell = await ZipPackage.open(await shellBytes(workbook, styles));
  const indexOf = await carriedIndices(shell, styles);
  const parts: Part[] = [];
  for (const path of shell.paths) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    const sheet = number === undefined ? undefined : workbook.sheets[Number(number) - 1];
    const content = (await shell.bytes(path)) ?? new Uint8Array();
    if (sheet === undefined)
      parts.push({ path, content: path.startsWith("xl/tables/") ? tablePart(content, workbook) : content });
    else
      parts.push({ path, content: sheetContent(sheet, { xml: new TextDecoder().decode(content), styles, indexOf }) });
  }
  const cells = workbook.sheets.reduce((sum, { grid }) => sum + areaOf(grid.used()), 0);
  return packZip(withSettings(parts, workbook), cells > LARGE ? 1 : 6);
}

function areaOf(used: { readonly height: number; readonly width: number } | undefined): number {
  return used === undefined ? 0 : used.height * used.width;
}

async function shellBytes(workbook: Workbook, styles: StyleTable): Promise<Uint8Array> {
  const file = new FileWorkbook();
  file.properties.date1904 = workbook.date1904;
  file.calcProperties.fullCalcOnLoad = true;
  for (const name of ["title", "subject", "keywords", "category", "company", "manager"] as const)
    file[name] = textIn(workbook.properties.values, name);
  file.creator = textIn(workbook.properties.values, "author");
  file.description = textIn(workbook.properties.values, "comments");
  if (workbook.protection.protected) file.protection = { lockStructure: true };
  const view = { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, visibility: "visible" };
  file.views = [{ ...view, activeTab: workbook.active.position }];
  const sheets = workbook.sheets.map((sheet) => addSheetShell(file, sheet));
  workbook.sheets.forEach((sheet, index) => copyCharted(sheet, { workbook, sheets, target: sheets[index] }));
  sheets.forEach((target, index) => carryStyles(target, { sheet: workbook.sheets[index], styles, first: index === 0 }));
  writeNames(file, workbook);
  return file.xlsx.writeBuffer();
}

interface Carrying {
  readonly sheet: Worksheet | undefined;
  readonly styles: StyleTable;
  readonly first: boolean;
}

/** The first sheet's last row carries each style once; formats of whole columns are set where they belong. */
function carryStyles(target: FileSheet, { sheet, styles, first }: Carrying): void {
  if (first) {
    styles.patches.forEach((patch, index) => {
      target.getCell(CARRIER_ROW, index + 1).style = fileStyle(patch);
    });
  }
  for (const { column, width, patch } of sheet === undefined ? [] : columnFormats(sheet)) {
    for (let at = column; at < column + width; at++) {
      const { width: own = STANDARD_COLUMN / POINTS_PER_WIDTH } = target.getColumn(at + 1);
      Object.assign(target.getColumn(at + 1), { style: fileStyle(patch), width: own });
    }
  }
}

interface Charted {
  readonly workbook: Workbook;
  readonly sheets: readonly FileSheet[];
  readonly target: FileSheet | undefined;
}

/** Charts keep copies of their cells; the library takes them from its own sheets. */
function copyCharted(sheet: Worksheet, { workbook, sheets, target }: Charted): void {
  if (target === undefined) return;
  for (const { name$, values$, categories$ } of sheet.chartList.flatMap(({ seriesList }) => seriesList)) {
    for (const range of [name$, values$, categories$]) {
      if (range === undefined || typeof range === "string" || range.rowCount * range.columnCount > CACHED) continue;
      const source = sheets[workbook.sheets.indexOf(range.sheet)];
      if (source !== undefined) copyValues(range, source);
    }
  }
  writeCharts(target, sheet);
}

function copyValues(range: Range, target: FileSheet): void {
  range.values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const { hyperlink } = target.getCell(range.rowIndex + row + 1, range.columnIndex + column + 1);
      if (hyperlink !== undefined) return; // its text is good enough for the chart's copy
      target.getCell(range.rowIndex + row + 1, range.columnIndex + column + 1).value = value === "" ? null : value;
    }),
  );
}

function writeNames(file: FileWorkbook, workbook: Workbook): void {
  const all = [...workbook.nameList, ...workbook.sheets.flatMap(({ nameList }) => nameList)];
  const known = file.definedNames.model;
  file.definedNames.model = [
    ...known,
    ...all.map(({ name, formula, owner, visible }) => ({
      name,
      ranges: [],
      formulaExpression: formula.replace(/^=/, ""),
      rawText: formula.replace(/^=/, ""),
      ...(owner === undefined ? {} : { localSheetId: owner.position }),
      ...(visible ? {} : { hidden: true }),
    })),
  ];
}

/** The file's style index by the number of the style table. A look that is no other than the default has no cell in the row. */
async function carriedIndices(shell: ZipPackage, styles: StyleTable): Promise<number[]> {
  const xml = await shell.text("xl/worksheets/sheet1.xml");
  const row = xml.slice(xml.indexOf(`<row r="${CARRIER_ROW}"`));
  const indices = new Array<number>(styles.patches.length + 1).fill(0);
  for (const [, column = "", index = "0"] of row.matchAll(/<c r="([A-Z]+)\d+"(?: s="(\d+)")?/g)) {
    const number = columnIndex(column) + 1;
    if (number < indices.length) indices[number] = Number(index);
  }
  return indices;
}

interface SheetContent {
  readonly xml: string;
  readonly styles: StyleTable;
  readonly indexOf: readonly number[];
}

async function* sheetContent(sheet: Worksheet, { xml, styles, indexOf }: SheetContent): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const start = xml.search(/<sheetData\s*\/?>/);
  const end = xml.includes("</sheetData>")
    ? xml.indexOf("</sheetData>") + "</sheetData>".length
    : xml.indexOf(">", start) + 1;
  const used = sheet.usedRect(false);
  const dimension = used === undefined ? "A1" : toA1(used);
  const head = xml.slice(0, start).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimension}"/>`);
  yield encoder.encode(withUid(head, sheet.id));
  for (const text of sheetData(sheet, { table: styles, indexOf })) yield await Promise.resolve(encoder.encode(text));
  yield encoder.encode(withProtection(amendedRules(xml.slice(end), sheet), sheet));
}

/** Office.js' id of a sheet lives in the file as its revision id. */
function withUid(head: string, id: string): string {
  const uid = ` xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${id}"`;
  return head.replace(/(<worksheet\s[^>]*mc:Ignorable=")([^"]*)("[^>]*)>/, `$1$2 xr$3${uid}>`);
}

function withSettings(parts: readonly Part[], workbook: Workbook): Part[] {
  if (workbook.settingsStore.size === 0) return [...parts];
  const extension = webExtension(workbook.settingsStore, workbook.addIn);
  const amended = parts.map(({ path, content }) => {
    if (!(content instanceof Uint8Array)) return { path, content };
    if (path === "[Content_Types].xml")
      return { path, content: insertBefore(content, "</Types>", extension.contentTypes) };
    return path === "_rels/.rels"
      ? { path, content: insertBefore(content, "</Relationships>", extension.relationship) }
      : { path, content };
  });
  return [...amended, ...extension.parts];
}

function insertBefore(content: Uint8Array, end: string, addition: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(content).replace(end, addition + end));
}
