import { Bag } from "../protocol/bag";
import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { invalidReference } from "./refusals";
import { deleteCells, insertCells } from "./shifting";
import { nameHeaders, type Table } from "./table";

/** What a column of a table lets through. */
class Filter extends Bag {
  constructor(private readonly column: TableColumn) {
    super("Filter");
  }

  get criteria(): unknown {
    return this.column.table.criteria.get(this.column.id) ?? null;
  }

  apply(criteria: unknown): void {
    this.column.table.criteria.set(this.column.id, criteria);
  }

  applyValuesFilter(values: unknown): void {
    this.apply({ filterOn: "Values", values });
  }

  clear(): void {
    this.column.table.criteria.delete(this.column.id);
  }
}

/** A column of a table, known by its id wherever it stands. */
export class TableColumn implements HostObject {
  readonly $type = "TableColumn";

  constructor(
    readonly table: Table,
    readonly id: number,
  ) {}

  /** 0-based place in the table. @throws InvalidReference once the column is gone */
  get index(): number {
    const index = this.table.columnIds.indexOf(this.id);
    if (index < 0) throw invalidReference(`column ${this.id} of ${this.table.name}`);
    return index;
  }

  get name(): string {
    return this.table.header(this.index);
  }

  set name(name: string) {
    const { sheet, rect } = this.table;
    sheet.grid.set(rect.row, rect.column + this.index, name);
    nameHeaders(sheet, { ...rect, height: 1 });
    sheet.workbook.markDirty();
  }

  get values(): CellValue[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): Filter {
    return new Filter(this);
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }

  getTotalRowRange(): Range {
    return this.table.getTotalRowRange().getColumn(this.index);
  }

  delete(): void {
    const { table, index } = this;
    const { rect } = table;
    deleteCells(table.sheet, { ...rect, column: rect.column + index, width: 1 }, "column");
    table.rect = { ...rect, width: rect.width - 1 };
    table.columnIds.splice(index, 1);
  }
}

export class TableColumnCollection extends Collection<TableColumn> {
  readonly $type = "TableColumnCollection";

  constructor(private readonly table: Table) {
    super();
  }

  get items(): readonly TableColumn[] {
    return this.table.columnIds.map((id) => new TableColumn(this.table, id));
  }

  protected keysOf(item: TableColumn): readonly string[] {
    return [item.name, String(item.id)];
  }

  /** Adds a column before `index`, at the end without one. `values` hold the header too, or the body only. */
  add(index?: number, values?: readonly (readonly unknown[])[], name?: string): TableColumn {
    const { table } = this;
    const { rect } = table;
    const at = index === undefined || index < 0 ? rect.width : index;
    insertCells(table.sheet, { ...rect, column: rect.column + at, width: 1 }, "column");
    const id = table.takeColumnId();
    table.columnIds.splice(at, 0, id);
    table.rect = { ...rect, width: rect.width + 1 };
    const column = new TableColumn(table, id);
    if (values !== undefined) {
      const target = values.length === table.body.height ? column.getDataBodyRange() : column.getRange();
      target.values = values;
    }
    if (name !== undefined) column.name = name;
    nameHeaders(table.sheet, { ...table.rect, height: 1 });
    return column;
  }
}
