import { renameInFormulas } from "./renamedFormulas";
import type { HostObject } from "../protocol/hostObject";
import { parseA1, tryParseA1 } from "./address";
import { AutoFilter } from "./autoFilter";
import { ChartCollection, type Chart } from "./chart";
import type { ConditionalFormat } from "./conditionalFormat";
import { WorksheetCustomPropertyCollection } from "./customProperty";
import type { DataValidation } from "./dataValidation";
import { FormatLayers } from "./formatLayers";
import { oneOf } from "./formatPart";
import { WorksheetFreezePanes } from "./freezePanes";
import { Grid, type CellValue } from "./grid";
import { NamedItemCollection, type NamedItem } from "./namedItem";
import { PageBreakCollection } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { STANDARD_COLUMN, STANDARD_ROW } from "./rangeFormat";
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, bounding, intersect, isOnSheet, type Rect } from "./rect";
import { accessDenied, invalidArgument, invalidOperation, missing } from "./refusals";
import { SpanMap } from "./spanMap";
import type { Table } from "./table";
import { TableCollection } from "./tableCollection";
import { readColor } from "./color";
import type { Workbook } from "./workbook";

/** A sheet: its cells, its looks and everything that lies on it. */
export class Worksheet implements HostObject {
  readonly $type = "Worksheet";
  readonly grid = new Grid();
  readonly formats = new FormatLayers();
  readonly columnWidths = new SpanMap<number>();
  readonly rowHeights = new SpanMap<number>();
  readonly hiddenColumns = new SpanMap<boolean>();
  readonly hiddenRows = new SpanMap<boolean>();
  readonly merges: Rect[] = [];
  readonly tableList: Table[] = [];
  readonly chartList: Chart[] = [];
  readonly conditionalFormatList: ConditionalFormat[] = [];
  readonly validationList: DataValidation[] = [];
  readonly nameList: NamedItem[] = [];
  /** Blocks that array formulas filled at the last calculation; the first cell has the formula. */
  spills: readonly Rect[] = [];
  /** What array formulas put beside themselves then, by row * MAX_COLUMNS + column. */
  spilled: ReadonlyMap<number, CellValue> = new Map();
  deleted = false;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  readonly standardHeight = STANDARD_ROW;
  standardWidth = 8.43;

  readonly protection = new WorksheetProtection();
  readonly customProperties = new WorksheetCustomPropertyCollection();
  readonly freezePanes = new WorksheetFreezePanes(this);
  readonly pageLayout = new PageLayout(this);
  readonly autoFilter = new AutoFilter(this);
  readonly horizontalPageBreaks = new PageBreakCollection(this, "row");
  readonly verticalPageBreaks = new PageBreakCollection(this, "column");
  readonly charts = new ChartCollection(this);
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  private tab = "";
  private shown = "Visible";

  constructor(
    readonly workbook: Workbook,
    private title: string,
    /** Stays with the sheet in files, too. */
    public id: string,
  ) {
    this.tables = new TableCollection(workbook, this);
    this.names = new NamedItemCollection(workbook, this);
  }

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    this.workbook.assertStructureFree();
    this.workbook.assertSheetName(name, this);
    const nameBefore = this.title;
    this.title = name;
    renameInFormulas(this.workbook.sheets, nameBefore, name);
    this.workbook.markDirty();
    this.raise(25, { nameBefore, nameAfter: name });
  }

  get tabColor(): string {
    return this.tab;
  }

  set tabColor(color: unknown) {
    this.tab = color === "" ? "" : readColor(color);
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  set position(position: number) {
    const { sheets } = this.workbook;
    this.workbook.assertStructureFree();
    if (!Number.isInteger(position) || position < 0 || position >= sheets.length)
      throw invalidArgument(`position ${position}`);
    const positionBefore = this.position;
    sheets.splice(positionBefore, 1);
    sheets.splice(position, 0, this);
    this.raise(27, { positionBefore, positionAfter: position });
  }

  get tabId(): number {
    return this.position + 1;
  }

  get visibility(): string {
    return this.shown;
  }

  set visibility(visibility: string) {
    this.workbook.assertStructureFree();
    const wanted = oneOf(["Visible", "Hidden", "VeryHidden"], visibility);
    if (wanted !== "Visible") this.assertAnotherVisible();
    const visibilityBefore = this.shown;
    this.shown = wanted;
    this.raise(26, { visibilityBefore, visibilityAfter: wanted });
  }

  private assertAnotherVisible(): void {
    const others = this.workbook.sheets.some((sheet) => sheet !== this && sheet.visibility === "Visible");
    if (!others) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }

  private raise(type: number, args: Readonly<Record<string, unknown>>): void {
    const full = { ...args, worksheetId: this.id, source: this.workbook.source };
    this.workbook.raise({ type, target: this.id, args: full });
    this.workbook.raise({ type, target: "Workbook", args: full });
  }

  activate(): void {
    if (this.shown !== "Visible") throw invalidOperation(`The sheet ${this.title} is hidden`);
    this.workbook.activate(this);
  }

  delete(): void {
    this.workbook.assertStructureFree();
    this.assertAnotherVisible();
    if (this.shown === "VeryHidden") throw invalidOperation(`The sheet ${this.title} is very hidden`);
    this.workbook.removeSheet(this);
    this.deleted = true;
  }

  calculate(): void {
    this.workbook.calculateNow();
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(this.workbook.sheets.slice(this.position + 1), visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(this.workbook.sheets.slice(0, this.position).reverse(), visibleOnly);
  }

  private neighbour(sheets: readonly Worksheet[], visibleOnly: boolean): Worksheet | null {
    return sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible") ?? null;
  }

  getNext(visibleOnly = false): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? missing(`a sheet after ${this.title}`);
  }

  getPrevious(visibleOnly = false): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? missing(`a sheet before ${this.title}`);
  }

  /** A range by its place. */
  range(rect: Rect): Range {
    return new Range(this, rect);
  }

  /** A range as arguments name it: itself, or its address on this sheet. */
  rangeOf(range: Range | string): Range {
    return typeof range === "string" ? this.getRange(range) : range;
  }

  /** By address (also of another sheet) or name; the whole sheet without one. */
  getRange(address?: string): Range {
    if (address === undefined || address === "") return this.range(WHOLE_SHEET);
    if (address.includes("!")) return this.workbook.rangeAt(address, this);
    const rect = tryParseA1(address);
    if (rect !== undefined) return this.range(rect);
    const named = this.names.named(address) ?? this.workbook.names.named(address);
    return named?.getRange() ?? this.workbook.tables.named(address)?.getDataBodyRange() ?? this.range(parseA1(address));
  }

  getRanges(address?: string): RangeAreas {
    const parts = address === undefined ? [undefined] : address.split(",");
    return new RangeAreas(
      this,
      parts.map((part) => this.getRange(part?.trim())),
    );
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(...[row, column, 1, 1]);
  }

  getRangeByIndexes(...[row = -1, column = -1, height = 0, width = 0]: number[]): Range {
    const rect = { row, column, height, width };
    if (!isOnSheet(rect)) throw invalidArgument(`indexes ${row}, ${column}, ${height}, ${width}`);
    return this.range(rect);
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    this.workbook.settle();
    const used = this.usedRect(valuesOnly);
    return used === undefined ? null : this.range(used);
  }

  /** The used cells; formatted blank ones count unless `valuesOnly`, whole formatted rows and columns never do. */
  usedRect(valuesOnly: boolean, within: Rect = WHOLE_SHEET): Rect | undefined {
    const filled = this.grid.used(within);
    if (valuesOnly) return filled;
    const formatted = this.formats
      .rects()
      .filter(({ height, width }) => height < MAX_ROWS && width < MAX_COLUMNS)
      .flatMap((rect) => intersect(rect, within) ?? []);
    return formatted.reduce<Rect | undefined>((all, rect) => (all === undefined ? rect : bounding(all, rect)), filled);
  }

  /** @throws AccessDenied if the sheet is protected and a cell of the block is locked */
  assertWritable(rect: Rect): void {
    if (!this.protection.protected) return;
    if (this.formats.uniform(rect, "locked") === false) return;
    throw accessDenied(`The sheet ${this.title} is protected`);
  }

  removeTable(table: Table): void {
    this.tableList.splice(this.tableList.indexOf(table), 1);
    this.workbook.tableRemoved(table);
  }

  /** Points from the sheet's top to a row. */
  pointsAbove(row: number): number {
    return extent(row, { sizes: this.rowHeights, hidden: this.hiddenRows, standard: STANDARD_ROW });
  }

  /** Points from the sheet's left side to a column. */
  pointsLeftOf(column: number): number {
    return extent(column, { sizes: this.columnWidths, hidden: this.hiddenColumns, standard: STANDARD_COLUMN });
  }

  /** What the client asks for with the id of an event's sheet. */
  _GetSheetById(id: string): Worksheet {
    return this.workbook.worksheets.getItem(id);
  }
}

interface Sizes {
  readonly sizes: SpanMap<number>;
  readonly hidden: SpanMap<boolean>;
  readonly standard: number;
}

function extent(end: number, { sizes, hidden, standard }: Sizes): number {
  let points = end * standard;
  for (const { start, length, value } of sizes.entries()) {
    points += Math.max(0, Math.min(end, start + length) - start) * (value - standard);
  }
  for (const { start, length } of hidden.entries()) {
    for (let at = start; at < Math.min(end, start + length); at++) points -= sizes.get(at) ?? standard;
  }
  return points;
}
