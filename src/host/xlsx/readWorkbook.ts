import { Workbook as FileWorkbook, type Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { columnLetters } from "../model/address";
import type { FormatPatch } from "../model/cellFormat";
import { isDefinedName } from "../model/namedItem";
import { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { readCellStyle } from "./read/cellStyle";
import { readCharts } from "./read/charts";
import { readConditionalFormats } from "./read/conditionalFormats";
import { readLinks } from "./read/links";
import { notedCells, readNotes } from "./read/notes";
import { Palette } from "./read/palette";
import { readPictures } from "./read/pictures";
import { readRichStrings, readSharedStrings } from "./read/sharedStrings";
import { SheetCells } from "./read/sheetCells";
import { readSheetLook } from "./read/sheetLook";
import { readTables, unfilteredTables } from "./read/tables";
import { readValidations } from "./read/validations";
import { readSettings } from "./read/webExtension";
import { carriedOf } from "./carried";
import { attribute, tagsOf } from "./xmlText";
import { ZipPackage, packZip, type Part } from "./zipPackage";

/** Row in which the styles of a sheet pass through the library. */
const CARRIER_ROW = 1_048_576;

/** A sheet being read: its part, and what stands around its cells. */
interface SheetPart {
  readonly path: string;
  readonly sheet: Worksheet;
  readonly cells: SheetCells;
  /** Addresses of cells with notes. */
  readonly noted: readonly string[];
}

/**
 * Reads an .xlsx file. Cells are read straight from the file's sheets, as streams; everything else goes through the
 * library, which sees the same file with its cells left out.
 * @throws if the bytes are no Excel file, or an encrypted one
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = await ZipPackage.open(bytes);
  const workbook = await emptyWorkbook(archive);
  const parts = await readCells(archive, workbook);
  const styles = [
    ...new Set(
      parts.flatMap(({ cells }) => [...cells.styles.styles(), ...columnStyles(cells.before).map(({ style }) => style)]),
    ),
  ];
  const file = await loadShell(archive, parts, styles);
  const palette = new Palette(await archive.text("xl/theme/theme1.xml"));
  const unfiltered = await unfilteredTables(archive);
  const patches = patchesOf(file.worksheets[0], styles, palette);
  for (const part of parts) {
    const own = file.getWorksheet(part.sheet.name);
    if (own !== undefined)
      await finishSheet(part, { archive, file: own, workbook: file, palette, patches, unfiltered });
  }
  for (const { sheet } of parts) {
    const own = file.getWorksheet(sheet.name);
    if (own !== undefined) readCharts(sheet, own);
  }
  await finishWorkbook(workbook, file, archive);
  return workbook;
}

/** The workbook with its sheets in order, empty. */
async function emptyWorkbook(archive: ZipPackage): Promise<Workbook> {
  const xml = await archive.text("xl/workbook.xml");
  const [first, ...others] = tagsOf(xml, "sheet").map((tag) => attribute(tag, "name") ?? "");
  if (first === undefined) throw new Error("The file is no Excel workbook (.xlsx): it has no list of sheets.");
  const workbook = new Workbook(first);
  for (const name of others) workbook.addSheet(name);
  workbook.date1904 = tagsOf(xml, "workbookPr").some((tag) => /^(?:1|true)$/.test(attribute(tag, "date1904") ?? ""));
  return workbook;
}

async function readCells(archive: ZipPackage, workbook: Workbook): Promise<SheetPart[]> {
  const shared = await archive.text("xl/sharedStrings.xml");
  const strings = { texts: readSharedStrings(shared), rich: readRichStrings(shared) };
  const sheets = await sheetPaths(archive, workbook);
  const parts: SheetPart[] = [];
  for await (const { path, pieces } of archive.streams(new Set(sheets.keys()))) {
    const sheet = sheets.get(path);
    if (sheet === undefined) continue;
    const cells = new SheetCells(sheet, strings);
    const decoder = new TextDecoder();
    for await (const piece of pieces) cells.push(decoder.decode(piece, { stream: true }));
    cells.end();
    parts.push({ path, sheet, cells, noted: await notedCells(archive, path) });
  }
  return parts.sort((a, b) => a.sheet.position - b.sheet.position);
}

async function sheetPaths(archive: ZipPackage, workbook: Workbook): Promise<Map<string, Worksheet>> {
  const relationships = tagsOf(await archive.text("xl/_rels/workbook.xml.rels"), "Relationship");
  const targets = new Map(relationships.map((tag) => [attribute(tag, "Id"), attribute(tag, "Target") ?? ""]));
  const paths = new Map<string, Worksheet>();
  for (const tag of tagsOf(await archive.text("xl/workbook.xml"), "sheet")) {
    const sheet = workbook.worksheets.named(attribute(tag, "name"));
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    if (sheet !== undefined && path.includes("worksheets/")) paths.set(path, sheet);
  }
  return paths;
}

/** The library's view of the file: cells left out, one cell for each style in the first sheet's last row. */
async function loadShell(
  archive: ZipPackage,
  parts: readonly SheetPart[],
  styles: readonly number[],
): Promise<FileWorkbook> {
  installChartSupport();
  const shell: Part[] = [];
  for (const path of archive.paths) {
    const index = parts.findIndex((part) => part.path === path);
    const part = parts[index];
    if (path.endsWith("sharedStrings.xml")) shell.push({ path, content: new TextEncoder().encode(NO_STRINGS) });
    else if (part === undefined) shell.push({ path, content: (await archive.bytes(path)) ?? new Uint8Array() });
    else shell.push({ path, content: new TextEncoder().encode(emptied(part, index === 0 ? styles : [])) });
  }
  const file = new FileWorkbook();
  await file.xlsx.load(await packZip(shell, 0));
  return file;
}

const NO_STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';

function emptied({ cells: { before, after }, noted }: SheetPart, styles: readonly number[]): string {
  const prefix = /<(\w+:)worksheet\b/.exec(before)?.[1] ?? "";
  const cells = styles
    .map((style, index) => `<${prefix}c r="${columnLetters(index)}${CARRIER_ROW}" s="${style}"/>`)
    .join("");
  const notes = rowsOf(noted)
    .map(([number, addresses]) => {
      const noteCells = addresses
        .map((address) => `<${prefix}c r="${address}"><${prefix}v>0</${prefix}v></${prefix}c>`)
        .join("");
      return `<${prefix}row r="${number}">${noteCells}</${prefix}row>`;
    })
    .join("");
  const row = cells === "" ? "" : `<${prefix}row r="${CARRIER_ROW}">${cells}</${prefix}row>`;
  const links = new RegExp(`<${prefix}hyperlinks>[\\s\\S]*?</${prefix}hyperlinks>`);
  return `${before}<${prefix}sheetData>${notes}${row}</${prefix}sheetData>${after.replace(links, "")}`;
}

/** Addresses of cells with notes, which the library only finds where the cells hold something, by the number of their row, in the order of a sheet. */
function rowsOf(addresses: readonly string[]): (readonly [number, readonly string[]])[] {
  const rows = new Map<number, string[]>();
  for (const address of addresses) {
    const row = Number(/\d+$/.exec(address)?.[0] ?? 0);
    if (row < 1 || row >= CARRIER_ROW) continue;
    rows.set(row, [...(rows.get(row) ?? []), address]);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

function patchesOf(
  first: FileSheet | undefined,
  styles: readonly number[],
  palette: Palette,
): Map<number, FormatPatch> {
  return new Map(
    styles.map((style, index) => [style, readCellStyle(first?.getCell(CARRIER_ROW, index + 1).style ?? {}, palette)]),
  );
}

interface Finishing {
  readonly archive: ZipPackage;
  readonly file: FileSheet;
  readonly workbook: FileWorkbook;
  readonly palette: Palette;
  /** Names of tables without filter buttons. */
  readonly unfiltered: ReadonlySet<string>;
  readonly patches: ReadonlyMap<number, FormatPatch>;
}

async function finishSheet(
  { path, sheet, cells, noted }: SheetPart,
  { archive, file, workbook, palette, patches, unfiltered }: Finishing,
): Promise<void> {
  const { before, after } = cells;
  applyFormats(sheet, cells, patches);
  cells.noteSpills();
  readTables(sheet, file, unfiltered);
  const source = { file, before, after, palette };
  readConditionalFormats(sheet, source);
  readValidations(sheet, file);
  readLinks(sheet, after, await archive.text(path.replace(/([^/]+)$/, "_rels/$1.rels")));
  const id = attribute(tagsOf(before, "worksheet")[0] ?? "", "xr:uid");
  if (id !== undefined) sheet.id = id;
  readSheetLook(sheet, source);
  carryProtection(sheet, after);
  readNotes(sheet, file, noted);
  readPictures(sheet, file, workbook);
}

/** The element as it is: the hash of its password is in no other place. */
function carryProtection(sheet: Worksheet, after: string): void {
  const [tag] = tagsOf(after, "sheetProtection");
  const { options } = sheet.protection;
  if (tag === undefined || options === null) return;
  carriedOf(sheet).protection = { xml: tag.replace(/^<\w+:/, "<").replace(/\/?>$/, "/>"), options };
}

function applyFormats(sheet: Worksheet, cells: SheetCells, patches: ReadonlyMap<number, FormatPatch>): void {
  const columns = columnStyles(cells.before);
  for (const { first, count, style } of columns) {
    const patch = patches.get(style);
    if (patch !== undefined && Object.keys(patch).length > 0) {
      sheet.formats.apply({ row: 0, height: CARRIER_ROW, column: first, width: count }, patch);
    }
  }
  for (const { rect, style } of cells.styles.blocks()) {
    const patch = patches.get(style) ?? {};
    const onColumn = columns.some(
      ({ first, count }) => rect.column < first + count && rect.column + rect.width > first,
    );
    if (onColumn) sheet.formats.clear(rect);
    if (Object.keys(patch).length > 0) sheet.formats.apply(rect, patch);
  }
}

function columnStyles(before: string) {
  return tagsOf(before, "col").flatMap((tag) => {
    const style = Number(attribute(tag, "style") ?? 0);
    const [first, last] = [Number(attribute(tag, "min")), Number(attribute(tag, "max"))];
    return style === 0 ? [] : [{ first: first - 1, count: last - first + 1, style }];
  });
}

async function finishWorkbook(workbook: Workbook, file: FileWorkbook, archive: ZipPackage): Promise<void> {
  readNames(workbook, file);
  for (const name of ["title", "subject", "keywords", "category", "company", "manager"] as const) {
    workbook.properties.values[name] = file[name];
  }
  Object.assign(workbook.properties.values, { author: file.creator ?? "", comments: file.description });
  await readSettings(workbook, archive);
  if (file.protection?.lockStructure === true) workbook.protection.protect();
  // From the file itself: the library has no list of views where the file has none.
  const [view = ""] = tagsOf(await archive.text("xl/workbook.xml"), "workbookView");
  const active = workbook.sheets[Number(attribute(view, "activeTab") ?? 0)];
  workbook.activate(active?.visibility === "Visible" ? active : workbook.worksheets.getFirst(true));
  workbook.opened();
}

function readNames(workbook: Workbook, file: FileWorkbook): void {
  for (const { name, ranges, localSheetId, hidden, formulaExpression, rawText } of file.definedNames.model) {
    const formula = formulaExpression ?? (ranges.length > 0 ? ranges.join(",") : (rawText ?? "")); // constants are raw
    const owner = localSheetId === undefined ? workbook : workbook.sheets[localSheetId];
    const isFilter = name.startsWith("_xlnm."); // Excel's own: the filter says it again when it is written
    if (isFilter || !isDefinedName(name) || formula === "" || owner === undefined) continue;
    owner.names.add(name, `=${formula}`).visible = hidden !== true;
  }
}
