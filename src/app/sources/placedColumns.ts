import { isEmptyCell, undressed } from "../../engine/mapping/cells/cellText";
import { parseMoment } from "../../engine/mapping/cells/parseMoment";
import { detectTable } from "../../engine/mapping/detectTable";
import { fieldType } from "../../engine/mapping/fields";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { Cell } from "../../engine/records/cell";
import { DATE_1904_OFFSET, EPOCH_SERIAL, SECONDS_PER_DAY } from "../../engine/units/moment";
import type { PlacedColumn } from "../ports/tablePlacer";
import { isDateFormat } from "./isDateFormat";

/** A column and what becomes of its cells. */
export interface PlacingColumn extends PlacedColumn {
  readonly place: (cell: Cell) => Cell;
}

const TEXT_FORMAT = "@";
const GENERAL = "General";
const DATE = "yyyy-mm-dd";
const DATE_TIME = "yyyy-mm-dd hh:mm:ss";

/** A date with its year, alone or with a time of whole seconds; labels and fractions stay as they are written. */
const DATE_TEXT = /^\d{4}(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?)?$/;

/** A number that no digit is lost of, written as Excel would write it. */
const NUMBER_TEXT = /^-?(?:0|[1-9]\d{0,10})(?:\.\d{1,4})?$/;

/** An amount as exports write it; what it is worth is the number in it. */
const AMOUNT_TEXT = /^[¥￥]? ?(-?(?:\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.\d{1,2})?) ?元?$/;

/** Headers of numbers that count nothing. */
const ID_HEADER = /号|编码|条码|电话|手机|账|身份|id\b|no\b|sku/i;

function bareText(cell: Cell): Cell {
  return typeof cell === "string" ? undressed(cell) : cell;
}

function serialOfText(cell: Cell): Cell {
  const text = bareText(cell);
  if (typeof text !== "string" || !DATE_TEXT.test(text)) return text;
  const at = parseMoment(text);
  return typeof at === "number" ? at / SECONDS_PER_DAY + EPOCH_SERIAL : text;
}

function numberOfText(cell: Cell): Cell {
  const text = bareText(cell);
  return typeof text === "string" && NUMBER_TEXT.test(text) ? Number(text) : text;
}

function numberOfAmount(cell: Cell): Cell {
  const text = bareText(cell);
  const digits = typeof text === "string" ? AMOUNT_TEXT.exec(text)?.[1] : undefined;
  return digits === undefined ? text : Number(digits.replaceAll(",", ""));
}

const TEXT: PlacingColumn = { numberFormat: TEXT_FORMAT, isDate: false, place: bareText };
/** Text stays text, and numbers of a file that has numbers stay numbers. */
const AS_IT_IS: PlacingColumn = { numberFormat: GENERAL, isDate: false, place: bareText };
const NUMBER: PlacingColumn = { numberFormat: GENERAL, isDate: false, place: numberOfText };
const AMOUNT: PlacingColumn = { numberFormat: "#,##0.00", isDate: false, place: numberOfAmount };

function dateColumn(texts: readonly string[]): PlacingColumn {
  const timed = texts.some((text) => text.includes(":"));
  return { numberFormat: timed ? DATE_TIME : DATE, isDate: true, place: serialOfText };
}

/** A column of a file that has numbers of its own keeps their format; dates of 1904 become those of 1900. */
function numericColumn(format: string, date1904: boolean): PlacingColumn {
  const isDate = isDateFormat(format);
  if (!isDate) return { ...AS_IT_IS, numberFormat: format === TEXT_FORMAT ? GENERAL : format };
  const shift = date1904 ? DATE_1904_OFFSET : 0;
  const place = (cell: Cell): Cell => (typeof cell === "number" && cell >= 1 ? cell + shift : bareText(cell));
  return { numberFormat: format, isDate, place };
}

interface Sample {
  /** Of the field that the column is read as; `undefined` where it isn't. */
  readonly kind: string | undefined;
  readonly header: string;
  readonly cells: readonly Cell[];
  /** Number format of the first number. */
  readonly format: string;
  readonly date1904: boolean;
}

/** Fields that are moments or days: whatever of theirs reads as a date becomes one. */
const DATED: readonly (string | undefined)[] = ["moment", "date"];

function isDated(kind: string | undefined, texts: readonly string[], dates: readonly string[]): boolean {
  return dates.length > 0 && (dates.length === texts.length || DATED.includes(kind));
}

/** A column of which all cells are texts, not all of them empty. */
function textColumn({ kind, header }: Sample, texts: readonly string[]): PlacingColumn {
  if (kind === "text" || kind === "word") return TEXT;
  if (kind === "money") return AMOUNT;
  const dates = texts.filter((text) => DATE_TEXT.test(text));
  if (isDated(kind, texts, dates)) return dateColumn(dates);
  const isCounted = kind !== undefined || !ID_HEADER.test(header);
  return isCounted && texts.every((text) => NUMBER_TEXT.test(text)) ? NUMBER : TEXT;
}

function columnOf(sample: Sample): PlacingColumn {
  const { cells, format, date1904 } = sample;
  if (cells.some((cell) => typeof cell === "number")) return numericColumn(format, date1904);
  const texts = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => String(bareText(cell)));
  return texts.length === 0 ? TEXT : textColumn(sample, texts);
}

/**
 * How the columns of a table are best written into a workbook: ids and words as text, dates as serials, amounts and counts
 * as numbers. Whatever doesn't read as its column does stays as the file has it, without `="…"`, tabs and apostrophes.
 */
export function placedColumns(head: TableHead): readonly PlacingColumn[] {
  const { kind, headerRow, fields } = detectTable(head);
  const typeOf = (field: string): string | undefined => (kind === undefined ? kind : fieldType(kind, field)?.kind);
  const kinds = new Map(fields.flatMap(({ field, columns }) => columns.map((at) => [at, typeOf(field)] as const)));
  const first = Math.max(1, headerRow);
  const rows = head.cells.slice(first);
  return Array.from({ length: head.columnCount }, (_, at) => {
    const numeric = rows.findIndex((row) => typeof row[at] === "number");
    return columnOf({
      kind: kinds.get(at),
      header: String(head.cells[first - 1]?.[at] ?? ""),
      cells: rows.map((row) => row[at] ?? ""),
      format: head.numberFormats?.[first + numeric]?.[at] ?? GENERAL,
      date1904: head.date1904,
    });
  });
}
