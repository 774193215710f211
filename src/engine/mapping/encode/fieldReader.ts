import type { Dictionary } from "../../records/dictionary";
import type { GrowingColumn } from "../../records/growingColumn";
import type { Names } from "../../records/records";
import type { MappedColumn, TableMapping } from "../../records/tableMapping";
import { DATE_1904_OFFSET, EPOCH_SERIAL } from "../../units/moment";
import type { DurationUnit } from "../cells/parseDuration";
import { VOCABULARIES } from "../cells/vocabularies";
import { fieldsOf, fieldType, type FieldType } from "../fields";
import type { ColumnEncoder } from "./columnInput";
import { endByDurationEncoder, endEncoder, momentEncoder, startEncoder } from "./encodeMoments";
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
    case "duration": {
      const unit = durationUnit(sources[0]?.column);
      return context.mapping.kind === "sessions" && field === "end"
        ? endByDurationEncoder(unit, context.store.column("start"))
        : durationEncoder(unit);
    }
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

/** How long a session took is no column of its own, but gives its end. */
function isSessionLength({ kind }: TableMapping, field: string): boolean {
  return kind === "sessions" && field === "duration";
}

/** The fields mapped, in reading order. A session's end beats its length. */
function mappedFields(mapping: TableMapping): string[] {
  const order = fieldsOf(mapping.kind);
  const mapped = new Set(mapping.columns.map((column) => column.field));
  const fields = [...mapped].filter((field) => !isSessionLength(mapping, field) || !mapped.has("end"));
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
    const stored = isSessionLength(mapping, field) ? "end" : field;
    const reader = { field: stored, type, sources, scratch, target: scratch ? columnFor(type) : store.column(stored) };
    const dates = readers.find((earlier) => earlier.scratch)?.target;
    readers.push({ ...reader, encode: encoderFor(reader, { ...context, dates }) });
  }
  return readers;
}
