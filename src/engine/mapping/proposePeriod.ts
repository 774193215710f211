import type { Cell } from "../records/cell";
import type { DaySpan } from "../records/tableMapping";
import { day, SECONDS_PER_DAY } from "../units/moment";
import { dateOfDay, dayOfDate } from "../units/period";
import { parseMoment } from "./cells/parseMoment";
import type { TableHead } from "./tableHead";
import type { FieldProposal, PeriodProposal } from "./tableProposal";

/** The column that dates a row, by kind the first that is there. */
const DATING_FIELDS = ["date", "start", "created", "time", "completed", "applied"];

/** Rows that weren't looked at may go on. */
const FROM_FIRST_ROWS = 0.9;
const FROM_BANNER = 0.95;
const FROM_NAME_SPAN = 0.9;
/** One date in a name could be the day of the export. */
const FROM_NAME_DAY = 0.8;

const YEAR = "(20\\d{2})";
const TEXT_DATE = new RegExp(`(?<!\\d)${YEAR}(?:[-./年_](\\d{1,2})[-./月_](\\d{1,2})日?|(\\d{2})(\\d{2}))(?!\\d)`, "g");
const SHORT_END = /^\s*(?:至|到|~|-|—|–|_)+\s*(\d{1,2})[-./月](\d{1,2})日?(?!\d)/;
const TEXT_MONTH = new RegExp(
  `(?<!\\d)${YEAR}(?:[-./_](\\d{1,2})|年(\\d{1,2})月(?!\\d)|(\\d{2}))(?![\\d])(?![-./_]\\d)`,
  "g",
);

function dateOf(year: number, month: number, dayOfMonth: number): string | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const date = dateOfDay(dayOfDate(year, month - 1, dayOfMonth));
  return Number(date.slice(8)) === dayOfMonth ? date : undefined;
}

function datesIn(text: string): string[] {
  const dates: string[] = [];
  for (const match of text.matchAll(TEXT_DATE)) {
    const [whole, year, month, dayOfMonth, shortMonth, shortDay] = match;
    const date = dateOf(Number(year), Number(month ?? shortMonth), Number(dayOfMonth ?? shortDay));
    if (date !== undefined) dates.push(date);
    const [, endMonth, endDay] = SHORT_END.exec(text.slice(match.index + whole.length)) ?? [];
    const end = endDay === undefined ? undefined : dateOf(Number(year), Number(endMonth), Number(endDay));
    if (end !== undefined) dates.push(end);
  }
  return dates.sort();
}

function monthIn(text: string): DaySpan | undefined {
  for (const [, year, month, chinese, short] of text.matchAll(TEXT_MONTH)) {
    const number = Number(month ?? chinese ?? short);
    const from = dateOf(Number(year), number, 1);
    if (from !== undefined) return { from, to: dateOfDay(day(dayOfDate(Number(year), number, 1) - 1)) };
  }
  return undefined;
}

/**
 * The days that a text such as a file's name speaks of: `2026-04-20至2026-04-20`, `20260420`, `2026.04.01-04.30`,
 * `2026年4月` (the whole month). A run of 12 or 14 digits is the moment of an export and says nothing.
 */
export function daysInText(text: string): DaySpan | undefined {
  const plain = text.normalize("NFKC");
  const dates = datesIn(plain);
  const [from] = dates;
  const to = dates.at(-1);
  return from === undefined || to === undefined ? monthIn(plain) : { from, to };
}

/** The days between the first and the last date of the cells. */
function daysOfCells(cells: readonly Cell[]): DaySpan | undefined {
  const days = cells
    .map((cell) => parseMoment(cell))
    .filter((moment) => typeof moment === "number")
    .map((moment) => Math.floor(moment / SECONDS_PER_DAY));
  if (days.length === 0) return undefined;
  return { from: dateOfDay(day(Math.min(...days))), to: dateOfDay(day(Math.max(...days))) };
}

interface PeriodInput {
  readonly head: TableHead;
  readonly headerRow: number;
  readonly fields: readonly FieldProposal[];
  /** The data rows, as places in `head.cells`. */
  readonly rows: readonly number[];
}

function fromDateColumn({ head, fields, rows }: PeriodInput): PeriodProposal | undefined {
  const dating = DATING_FIELDS.flatMap((name) => fields.find(({ field }) => field === name) ?? [])[0];
  const column = dating?.columns[0];
  if (dating === undefined || column === undefined) return undefined;
  const cells = rows.map((row) => head.cells[row]?.[column] ?? "");
  const confidence = head.rowCount > head.cells.length ? FROM_FIRST_ROWS : 1;
  const days = daysOfCells(cells);
  if (days !== undefined)
    return { ...days, evidence: { kind: "dateColumn", text: dating.headers[0] ?? "" }, confidence };
  const text = cells.find((cell) => typeof cell === "string" && cell.trim() !== "");
  const span = typeof text === "string" ? daysInText(text) : undefined;
  return span && { ...span, evidence: { kind: "cellText", text: String(text) }, confidence };
}

function fromBanner({ head, headerRow }: PeriodInput): PeriodProposal | undefined {
  for (const row of head.cells.slice(0, Math.max(0, headerRow - 1))) {
    const text = row
      .filter((cell) => typeof cell === "string")
      .join(" ")
      .trim();
    const span = daysInText(text);
    if (span !== undefined) return { ...span, evidence: { kind: "banner", text }, confidence: FROM_BANNER };
  }
  return undefined;
}

function fromName(kind: "sheetName" | "sourceName", text: string): PeriodProposal | undefined {
  const span = daysInText(text);
  if (span === undefined) return undefined;
  return { ...span, evidence: { kind, text }, confidence: span.from === span.to ? FROM_NAME_DAY : FROM_NAME_SPAN };
}

/**
 * The days that a table is about, with what says so: its date column (of the rows at hand), else the lines above its
 * header, else the name of its sheet or file. `undefined` where nothing does.
 */
export function proposePeriod(input: PeriodInput): PeriodProposal | undefined {
  const { sheet, source } = input.head;
  return fromDateColumn(input) ?? fromBanner(input) ?? fromName("sheetName", sheet) ?? fromName("sourceName", source);
}
