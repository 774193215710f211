import type { Dictionary } from "../../records/dictionary";
import type { GrowingColumn } from "../../records/growingColumn";
import type { Names } from "../../records/records";
import type { MappedColumn, TableMapping } from "../../records/tableMapping";
import { DATE_1904_OFFSET, EPOCH_SERIAL } from "../../units/moment";
import type { DurationUnit } from "../cells/parseDuration";
import { VOCABULARIES } from "../cells/vocabularies";
import { fieldsOf, fieldType, type FieldType } from "../fields";
import type { ColumnEncoder } from "./columnInput";
import { endEncoder, momentEncoder, startEncoder } from "./encodeMoments";
import {
  durationEncoder,
  encodeCounts,
  encodeMoney,
  encodePlainNumbers,
  ratingEncoder,
  ratioEncoder,
  wordEncoder,
} from "./encodeNumbers";
import { textEncoder } from "./encodeTexts";
import { columnFor, type RecordStore } from "./recordStore";

export type Dictionaries = Readonly<Record<keyof Names, Dictionary>>;

/** Reads the columns of one field of a table. */
export interface FieldReader {
  readonly field: string;
  readonly type: FieldType;
  /** The mapped columns with this field and their places in a block. Several are coalesced. */
  readonly sources: readonly { readonly slice: number; readonly column: MappedColumn }[];
  readonly encode: ColumnEncoder;
  readonly target: GrowingColumn;
  /** The target serves the block at hand only and is no column of the store. */
  readonly scratch: boolean;
}

interface ReaderContext {
  readonly mapping: TableMapping;
  readonly store: RecordStore;
  readonly dictionaries: Dictionaries;
}

function durationUnit(column: MappedColumn | undefined): DurationUnit {
  const unit = column?.unit;
  return unit === "minutes" || unit === "dayFraction" ? unit : "seconds";
}

interface EncoderContext extends ReaderContext {
  /** The scratch column of a date column read before. */
  readonly dates: GrowingColumn | undefined;
}

function momentEncoderFor(field: string, { mapping, store, dates }: EncoderContext): ColumnEncoder {
  const epochSerial = mapping.date1904 ? EPOCH_SERIAL - DATE_1904_OFFSET : EPOCH_SERIAL;
  if (mapping.kind === "sessions" && field === "start") return startEncoder(epochSerial, dates);
  if (mapping.kind === "sessions" && field === "end") return endEncoder(epochSerial, store.column("start"));
  return momentEncoder(epochSerial);
}

function encoderFor({ type, field, sources }: Omit<FieldReader, "encode">, context: EncoderContext): ColumnEncoder {
  switch (type.kind) {
    case "text":
      return textEncoder(type.form, context.dictionaries[type.names]);
    case "money":
      return encodeMoney;
    case "count":
      return encodeCounts;
    case "duration":
      return durationEncoder(durationUnit(sources[0]?.column));
    case "ratio":
      return ratioEncoder(sources[0]?.column.unit === "percent" ? "percent" : "fraction");
    case "rating":
      return ratingEncoder();
    case "word":
      return wordEncoder(VOCABULARIES[type.vocabulary]);
    case "date":
    case "moment":
      return momentEncoderFor(field, context);
    default:
      return encodePlainNumbers;
  }
}

/** The fields mapped, in reading order. */
function mappedFields(mapping: TableMapping): string[] {
  const order = fieldsOf(mapping.kind);
  const fields = [...new Set(mapping.columns.map((column) => column.field))];
  return fields.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/**
 * One reader per field of a mapping, a date before the times it completes.
 *
 * @throws RangeError for a field that the kind doesn't have.
 */
export function fieldReaders(context: ReaderContext): FieldReader[] {
  const { mapping, store } = context;
  const readers: FieldReader[] = [];
  for (const field of mappedFields(mapping)) {
    const type = fieldType(mapping.kind, field);
    if (type === undefined) throw new RangeError(`Cannot map ${field}: ${mapping.kind} have no such field`);
    const scratch = type.kind === "date";
    const sources = mapping.columns
      .map((column, slice) => ({ slice, column }))
      .filter(({ column }) => column.field === field);
    const reader = { field, type, sources, scratch, target: scratch ? columnFor(type) : store.column(field) };
    const dates = readers.find((earlier) => earlier.scratch)?.target;
    readers.push({ ...reader, encode: encoderFor(reader, { ...context, dates }) });
  }
  return readers;
}
