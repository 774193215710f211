import type { HostObject } from "../protocol/hostObject";
import type { CellValue } from "./grid";
import { isDefinedName } from "./namedItem";
import type { Range } from "./range";
import { sortRows, type SortField } from "./rangeSort";
import type { Rect } from "./rect";
import { invalidArgument, invalidOperation, itemNotFound } from "./refusals";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";
import type { Worksheet } from "./worksheet";
import { Bag } from "../protocol/bag";

/** The sort of a table's rows; `fields` is what was applied last. */
class TableSort implements HostObject {
  readonly $type = "TableSort";
  readonly method = "PinYin";
  matchCase = false;
  fields: readonly SortField[] = [];

  constructor(private readonly table: Table) {}

  apply(fields: readonly SortField[], matchCase = false): void {
    this.fields = fields;
    this.matchCase = matchCase;
    this.reapply();
  }

  reapply(): void {
    sortRows(this.table.getDataBodyRange(), this.fields, { matchCase: this.matchCase, hasHeaders: false });
  }

  clear(): void {
    this.fields = [];
  }
}

/** A table: header row, body, perhaps a totals row. `rect` holds all of them. */
export class Table implements HostObject {
  readonly $type = "Table";
  readonly id: string;
  readonly columns: TableColumnCollection;
  readonly rows: TableRowCollection;
  readonly sort = new TableSort(this);
  /** What a column lets through, by column id. Kept; rows are not hidden. */
  readonly criteria = new Map<number, unknown>();
  /** Ids of the columns, in order; an id outlives moves. */
  columnIds: number[];
  style = "TableStyleMedium2";
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  private tableName: string;
  private headers = true;
  private totals = false;
  private nextColumnId: number;

  /** `rect` must have a header row already, with texts in it. */
  constructor(
    readonly sheet: Worksheet,
    public rect: Rect,
  ) {
    this.id = String(sheet.workbook.nextId());
    this.tableName = sheet.workbook.freeTableName();
    this.columnIds = Array.from({ length: rect.width }, (_, column) => column + 1);
    this.nextColumnId = rect.width + 1;
    this.columns = new TableColumnCollection(this);
    this.rows = new TableRowCollection(this);
  }

  get legacyId(): string {
    return this.id;
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get name(): string {
    return this.tableName;
  }

  /** @throws InvalidArgument for an impossible name, and for one that the workbook has (office-js 551) */
  set name(name: string) {
    if (!isDefinedName(name)) throw invalidArgument(`table name ${name}`);
    if (this.sheet.workbook.isNameTaken(name, this)) throw invalidArgument(`The workbook already has ${name}`);
    this.tableName = name;
    this.sheet.workbook.markDirty();
  }

  get showHeaders(): boolean {
    return this.headers;
  }

  set showHeaders(show: boolean) {
    if (show === this.headers) return;
    this.headers = show;
    const by = show ? 1 : -1;
    this.rect = { ...this.rect, row: this.rect.row - by, height: this.rect.height + by };
  }

  get showTotals(): boolean {
    return this.totals;
  }

  /** A new totals row says `Total` and sums the last column if it has numbers, as in Excel. */
  set showTotals(show: boolean) {
    if (show === this.totals) return;
    const last = this.rect.row + this.rect.height;
    if (show) {
      this.rect = { ...this.rect, height: this.rect.height + 1 };
      this.totals = true;
      this.fillTotals(last);
    } else {
      this.sheet.grid.clear({ ...this.rect, row: last - 1, height: 1 });
      this.rect = { ...this.rect, height: this.rect.height - 1 };
      this.totals = false;
    }
    this.sheet.workbook.markDirty();
  }

  /** Takes over what a file says of a table whose cells are there already. */
  adopt({
    name,
    headers,
    totals,
  }: {
    readonly name: string;
    readonly headers: boolean;
    readonly totals: boolean;
  }): void {
    this.tableName = name;
    this.headers = headers;
    this.totals = totals;
  }

  private fillTotals(row: number): void {
    const { grid } = this.sheet;
    const last = this.rect.column + this.rect.width - 1;
    if (grid.used({ ...this.rect, row, height: 1 }) !== undefined)
      throw invalidOperation("The cells of the totals row aren't empty");
    grid.set(row, this.rect.column, "Total");
    const numbers = this.getDataBodyRange()
      .getLastColumn()
      .values.some(([value]) => typeof value === "number");
    if (this.rect.width > 1 && numbers) {
      grid.setFormula(row, last, `=SUBTOTAL(109,${this.name}[${this.header(this.rect.width - 1)}])`);
    }
  }

  /** Text of a column's header. */
  header(column: number): string {
    return this.headers ? String(this.sheet.grid.get(this.rect.row, this.rect.column + column)) : `Column${column + 1}`;
  }

  takeColumnId(): number {
    return this.nextColumnId++;
  }

  /** First row of the body on the sheet, and how many there are. */
  get body(): { readonly row: number; readonly height: number } {
    const above = this.headers ? 1 : 0;
    return { row: this.rect.row + above, height: this.rect.height - above - (this.totals ? 1 : 0) };
  }

  getRange(): Range {
    return this.sheet.range(this.rect);
  }

  getHeaderRowRange(): Range {
    if (!this.headers) throw itemNotFound("a header row");
    return this.sheet.range({ ...this.rect, height: 1 });
  }

  getDataBodyRange(): Range {
    return this.sheet.range({ ...this.rect, ...this.body });
  }

  getTotalRowRange(): Range {
    if (!this.totals) throw itemNotFound("a totals row");
    return this.getRange().getLastRow();
  }

  resize(range: Range | string): void {
    const { rect } = this.sheet.rangeOf(range);
    if (rect.row !== this.rect.row) throw invalidArgument("The header row must stay where it is");
    this.rect = rect;
    while (this.columnIds.length < rect.width) this.columnIds.push(this.takeColumnId());
    this.columnIds.length = rect.width;
    nameHeaders(this.sheet, { ...rect, height: 1 });
  }

  /** The filter of the table, as far as it can be read. */
  get autoFilter(): Bag {
    return new Bag("AutoFilter", { enabled: this.showFilterButton, isDataFiltered: this.criteria.size > 0 });
  }

  clearFilters(): void {
    this.criteria.clear();
  }

  delete(): void {
    this.sheet.assertWritable(this.rect);
    this.sheet.grid.clear(this.rect);
    this.sheet.removeTable(this);
  }

  convertToRange(): Range {
    this.sheet.removeTable(this);
    return this.getRange();
  }
}

/** Makes the cells of a header row texts that differ (case aside), naming empty ones Column1, Column2, … */
export function nameHeaders(sheet: Worksheet, row: Rect): void {
  const used = new Set<string>();
  for (let offset = 0; offset < row.width; offset++) {
    const [at, column] = [row.row, row.column + offset];
    const shown: CellValue | undefined = sheet.range({ row: at, column, height: 1, width: 1 }).text[0]?.[0];
    const base = shown === undefined || shown === "" ? `Column${offset + 1}` : shown;
    let header = base;
    for (let count = 2; used.has(header.toLowerCase()); count++) header = `${base}${count}`;
    used.add(header.toLowerCase());
    sheet.grid.setFormula(at, column, undefined);
    sheet.grid.set(at, column, header);
  }
}
