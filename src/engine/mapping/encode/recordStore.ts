import { GrowingColumn } from "../../records/growingColumn";
import { UNKNOWN } from "../../records/records";
import type { TableKind } from "../../records/tableMapping";
import { NO_MOMENT } from "../../units/moment";
import { fieldType, type FieldType } from "../fields";

/** The column for a type of field, empty. */
export function columnFor(type: FieldType): GrowingColumn {
  switch (type.kind) {
    case "text":
    case "count":
      return new GrowingColumn("int32", -1);
    case "moment":
    case "date":
      return new GrowingColumn("int32", NO_MOMENT);
    case "word":
      return new GrowingColumn("uint8", UNKNOWN);
    default:
      return new GrowingColumn("float64", NaN);
  }
}

/** The column of what each order comes to, beside the mapped fields. */
export const TOTAL = "=total";

/** The rows of all tables of one kind, in columns. A field that one table lacks is missing in its rows. */
export class RecordStore {
  count = 0;
  readonly table = new GrowingColumn("uint8", 0);
  readonly row = new GrowingColumn("int32", 0);
  readonly columns = new Map<string, GrowingColumn>();
  /** Fields that each table has a column for, by the table's index. */
  readonly mapped = new Map<number, readonly string[]>();

  constructor(readonly kind: TableKind) {}

  /** The column of a field, filled with missing cells up to now where it is new. */
  column(field: string): GrowingColumn {
    const known = this.columns.get(field);
    if (known !== undefined) return known;
    const type = fieldType(this.kind, field);
    if (type === undefined) throw new RangeError(`Cannot map ${field}: ${this.kind} have no such field`);
    const column = columnFor(type);
    column.fillMissing(0, this.count);
    this.columns.set(field, column);
    return column;
  }

  /** Makes room for as many more rows at once: growing little by little copies and drops what it outgrew. */
  expect(rows: number): void {
    const length = this.count + rows;
    this.table.reserve(length);
    this.row.reserve(length);
    for (const column of this.columns.values()) column.reserve(length);
  }

  /** Takes out the rows of `[from, to)` that are marked and ends the store after the rest. */
  drop(from: number, to: number, marks: Uint8Array): void {
    this.count = this.table.compact(from, to, marks);
    this.row.compact(from, to, marks);
    for (const column of this.columns.values()) column.compact(from, to, marks);
  }
}
