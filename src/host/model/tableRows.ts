import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { invalidArgument } from "./refusals";
import { deleteCells, insertCells } from "./shifting";
import type { Table } from "./table";

/** A row of a table's body, known by its place. */
export class TableRow implements HostObject {
  readonly $type = "TableRow";

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {}

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  get values(): CellValue[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  delete(): void {
    const { table } = this;
    const { rect } = table;
    deleteCells(table.sheet, { ...rect, row: table.body.row + this.index, height: 1 }, "row");
    table.rect = { ...rect, height: rect.height - 1 };
  }
}

export class TableRowCollection extends Collection<TableRow> {
  readonly $type = "TableRowCollection";

  constructor(private readonly table: Table) {
    super();
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.table.body.height }, (_, index) => new TableRow(this.table, index));
  }

  override get count(): number {
    return this.table.body.height;
  }

  override getCount(): number {
    return this.table.body.height;
  }

  protected keysOf(item: TableRow): readonly string[] {
    return [String(item.index)];
  }

  override getItemAt(index: number): TableRow {
    if (index < 0 || index >= this.count) throw invalidArgument(`row ${index} of ${this.table.name}`);
    return new TableRow(this.table, index);
  }

  /** Adds rows before `index`, at the end without one; a table with one blank row gives that one up first. */
  add(index?: number, values?: unknown): TableRow {
    const { table } = this;
    const rows = this.readRows(values);
    const blank = table.body.height === 1 && table.sheet.grid.used({ ...table.rect, ...table.body }) === undefined;
    const at = blank ? 0 : index === undefined || index < 0 ? table.body.height : index;
    const missing = blank ? rows.length - 1 : rows.length;
    if (missing > 0) {
      const { rect } = table;
      insertCells(table.sheet, { ...rect, row: table.body.row + at + (blank ? 1 : 0), height: missing }, "row");
      table.rect = { ...rect, height: rect.height + missing };
    }
    const target = table.sheet.range({ ...table.rect, row: table.body.row + at, height: rows.length });
    target.values = rows;
    return new TableRow(table, at);
  }

  private readRows(values: unknown): readonly (readonly unknown[])[] {
    const blank = new Array<unknown>(this.table.rect.width).fill("");
    if (values === undefined || values === null) return [blank];
    const list: readonly unknown[] = Array.isArray(values) ? values : [[values]];
    const rows = list.every(Array.isArray)
      ? list.map((row): readonly unknown[] => (Array.isArray(row) ? row : []))
      : [list];
    if (rows.some((row) => row.length !== this.table.rect.width))
      throw invalidArgument("values of another width than the table");
    return rows;
  }
}
