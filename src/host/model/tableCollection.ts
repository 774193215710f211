import { HostError } from "../protocol/hostError";
import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";
import type { Range } from "./range";
import { MAX_COLUMNS, MAX_ROWS, contains, intersect, type Rect } from "./rect";
import { invalidArgument, invalidOperation, itemNotFound } from "./refusals";
import { insertCells } from "./shifting";
import { Table, nameHeaders } from "./table";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The tables of the workbook, or of one sheet (`parent`). */
export class TableCollection extends Collection<Table> {
  readonly $type = "TableCollection";

  constructor(
    private readonly workbook: Workbook,
    /** The sheet whose tables these are; events of the collection go under its id. */
    readonly parent: Worksheet | undefined,
  ) {
    super();
  }

  get items(): readonly Table[] {
    return this.parent === undefined
      ? this.workbook.sheets.flatMap(({ tableList }) => tableList)
      : this.parent.tableList;
  }

  protected keysOf(item: Table): readonly string[] {
    return [item.name, item.id];
  }

  add(address: Range | string, hasHeaders = false): Table {
    const range = typeof address === "string" ? this.workbook.rangeAt(address, this.parent) : address;
    return addTable(range, hasHeaders);
  }
}

function addTable(range: Range, hasHeaders: boolean): Table {
  const { sheet } = range;
  const rect = placeFor(range);
  sheet.assertWritable(rect);
  if (sheet.tableList.some((table) => intersect(table.rect, rect) !== undefined)) {
    throw new HostError("InvalidArgument", "A table can't overlap another table.", 400);
  }
  if (sheet.merges.some((merge) => intersect(merge, rect) !== undefined))
    throw invalidOperation("A table can't hold merged cells");
  if (!hasHeaders) insertCells(sheet, { ...rect, height: 1 }, "row");
  const height = Math.max(2, rect.height + (hasHeaders ? 0 : 1));
  nameHeaders(sheet, { ...rect, height: 1 });
  const table = new Table(sheet, { ...rect, height });
  sheet.tableList.push(table);
  sheet.workbook.tableAdded(table);
  return table;
}

/** Whole rows or columns stand for their used cells. */
function placeFor(range: Range): Rect {
  const { rect, sheet } = range;
  if (rect.height < MAX_ROWS && rect.width < MAX_COLUMNS) return rect;
  const used = sheet.grid.used(rect);
  if (used === undefined) throw invalidArgument("a table of empty rows or columns");
  return used;
}

/** The tables that touch a range, or lie in it. */
export class TableScopedCollection extends Collection<Table> implements HostObject {
  readonly $type = "TableScopedCollection";

  constructor(
    private readonly sheet: Worksheet,
    private readonly rect: Rect,
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  get items(): readonly Table[] {
    return this.sheet.tableList.filter((table) =>
      this.fullyContained ? contains(this.rect, table.rect) : intersect(this.rect, table.rect) !== undefined,
    );
  }

  protected keysOf(item: Table): readonly string[] {
    return [item.name, item.id];
  }

  getFirst(): Table {
    const [first] = this.items;
    if (first === undefined) throw itemNotFound("a table in the range");
    return first;
  }
}
