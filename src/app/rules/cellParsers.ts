import { parseMoment } from "../../engine/mapping/cells/parseMoment";
import type { Cell } from "../../engine/records/cell";
import { exact, HUNDRED, multiply } from "../../engine/units/exact";
import type { Fen } from "../../engine/units/fen";
import { businessDayOf, DATE_1904_OFFSET, EPOCH_SERIAL, moment, type Day } from "../../engine/units/moment";
import { month as monthOf, monthOfDay, type Month } from "../../engine/units/period";
import { roundToFen } from "../../engine/units/yuan";
import type { CellFaultCode, TableFaultCode } from "./tableFault";
import { metricCode, wordKey, wordsOf } from "./headerWords";
import type { Measure, WordList } from "./ruleColumns";

/** Why a cell can't be read as what belongs there. */
export class CellProblem {
  constructor(
    readonly code: TableFaultCode,
    readonly expected = "",
  ) {}
}

/** Reads a cell that isn't blank and holds no Excel error. */
export type CellParser<Value> = (cell: Cell) => Value | CellProblem;

const BLANKS: ReadonlySet<string> = new Set(["", "-", "--", "—", "——", "/"]);

/** Whether a cell says nothing; an Excel error does say something. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === "string" && BLANKS.has(cell.trim());
}

const EXCEL_ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

export function isExcelError(cell: Cell): boolean {
  return typeof cell === "string" && EXCEL_ERROR.test(cell.trim());
}

/** A cell as a person would see it, cut at 80 characters. */
export function receivedText(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).trim().slice(0, 80);
}

/** A name: trimmed, otherwise exact. */
export const parseText: CellParser<string> = (cell) => receivedText(cell);

const NUMBER = /^[¥]?([-+]?)[¥]?(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?(%|‰|元|万元?|秒|s)?$/i;

/** Powers of ten that what follows a number stands for. */
const POWERS: Readonly<Record<string, number>> = { "%": -2, "‰": -3, 万: 4, 万元: 4 };

function numberOfText(text: string): number | undefined {
  const match = NUMBER.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals = "", unit = ""] = match;
  if (whole === "" && decimals === "") return undefined;
  return Number(`${sign}${whole.replaceAll(",", "")}.${decimals}e${POWERS[unit] ?? 0}`);
}

/** A number, or a text that writes one: `1,200`, `0.8%`, `6‰`, `5万`, `35秒`. */
export const parseNumber: CellParser<number> = (cell) => {
  const value = typeof cell === "string" ? numberOfText(cell) : cell;
  if (typeof value !== "number" || !Number.isFinite(value)) return new CellProblem("notANumber");
  return value === 0 ? 0 : value;
};

/** A number within bounds, both included. */
export function parseWithin(from: number, to: number): CellParser<number> {
  return (cell) => {
    const value = parseNumber(cell);
    if (value instanceof CellProblem || (value >= from && value <= to)) return value;
    return new CellProblem("outOfRange", to === Infinity ? `≥ ${from}` : `${from}–${to}`);
  };
}

/** A whole number within bounds, both included. */
export function parseWhole(from: number, to = Infinity): CellParser<number> {
  const within = parseWithin(from, to);
  return (cell) => {
    const value = within(cell);
    return value instanceof CellProblem || Number.isInteger(value) ? value : new CellProblem("notAWholeNumber");
  };
}

/** Yuan with at most two decimals, 0 or more, as fen. */
export const parseFen: CellParser<Fen> = (cell) => {
  const yuan = parseWithin(0, Number.MAX_SAFE_INTEGER / 100)(cell);
  if (yuan instanceof CellProblem) return yuan;
  const { denominator } = multiply(exact(yuan), HUNDRED);
  return denominator === 1n ? roundToFen(exact(yuan)) : new CellProblem("moreThanTwoDecimals");
};

/** One of the words of a list, as its code. */
export function parseWord<const Code extends string>(list: WordList, codes: readonly Code[]): CellParser<Code> {
  const vocabulary = wordsOf(list);
  return (cell) => {
    const code = vocabulary.get(wordKey(receivedText(cell)));
    return codes.find((known) => known === code) ?? new CellProblem("unknownWord", codes.join(", "));
  };
}

/** A metric, by code or name, or one of the measures given. */
export function parseMetric(besides: readonly Measure[]): CellParser<string> {
  return (cell) => metricCode(receivedText(cell), besides) ?? new CellProblem("unknownMetric", besides.join(", "));
}

const YES_NO = wordsOf("yesNo");

/** TRUE, FALSE, 是, 否, yes, no, 1, 0. */
export const parseYesNo: CellParser<boolean> = (cell) => {
  if (typeof cell === "boolean") return cell;
  const text = wordKey(receivedText(cell));
  const code = YES_NO.get(text);
  if (code === "yes" || text === "true" || text === "1") return true;
  return code === "no" || text === "false" || text === "0" ? false : new CellProblem("notYesNo");
};

/** Serial of 2000-01-01 in the workbook's date system. */
export function epochSerial(date1904: boolean): number {
  return date1904 ? EPOCH_SERIAL - DATE_1904_OFFSET : EPOCH_SERIAL;
}

/** Years in which people are employed and paid: 2026.06 or 2026 in a date's place would be a day of 1905. */
const YEARS = { first: "1970", last: "2199" };

function dayOfCell(cell: Cell, epoch: number, code: CellFaultCode): Day | CellProblem {
  const at = parseMoment(cell, epoch);
  if (typeof at !== "number") return new CellProblem(code);
  const day = businessDayOf(moment(at), 0);
  const year = monthOfDay(day).slice(0, 4);
  return year >= YEARS.first && year <= YEARS.last ? day : new CellProblem(code);
}

/** A date, as a date cell or written like 2026-06-01. */
export function parseDate(epoch: number): CellParser<Day> {
  return (cell) => dayOfCell(cell, epoch, "notADate");
}

const YEAR_MONTH = /^(\d{4})(?:[-/.年](?=\d{1,2}月?$)|(?=\d{2}$))(\d{1,2})月?$/;

/** A number like 2026.1, which may have been meant for 2026.10: only text says which. */
function isShort(cell: Cell): boolean {
  return typeof cell === "number" && cell < 10_000;
}

/** A month, written like 2026-06 or 202606, or as any date in it. */
export function parseMonth(epoch: number): CellParser<Month> {
  return (cell) => {
    if (isShort(cell)) return new CellProblem("notAMonth");
    const [, year = "", number = ""] = YEAR_MONTH.exec(wordKey(receivedText(cell))) ?? [];
    if (year !== "") {
      const inYear = Number(number) >= 1 && Number(number) <= 12;
      return inYear ? monthOf(`${year}-${number.padStart(2, "0")}`) : new CellProblem("notAMonth");
    }
    const day = dayOfCell(cell, epoch, "notAMonth");
    return day instanceof CellProblem ? day : monthOfDay(day);
  };
}

function parts(cell: Cell, separators: RegExp): readonly string[] {
  const texts = String(cell)
    .split(separators)
    .map((text) => text.trim());
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** Texts of a list, separated by 、 or semicolons; a status may have commas and blanks in it. */
export const parseList: CellParser<readonly string[]> = (cell) => parts(cell, /[、;；\n]/);

const BETWEEN_ACCOUNTS = /[,，、;；/|\s]/;

/** An account in quotes, or one without blanks and separators. */
const ACCOUNT = /"([^"]+)"|“([^”]+)”|[^,，、;；/|\s]+/g;

/** Accounts that share a cell, separated as on a mapped roster; one with blanks or separators in it stands in quotes. */
export const parseAccounts: CellParser<readonly string[]> = (cell) => {
  const accounts = Array.from(String(cell).matchAll(ACCOUNT), ([whole, straight, curly]) => straight ?? curly ?? whole);
  return [...new Set(accounts.map((account) => account.trim()).filter((account) => account !== ""))];
};

/** An account as it is written into such a cell. */
export function accountCell(account: string): string {
  return BETWEEN_ACCOUNTS.test(account) ? `"${account}"` : account;
}

/** Digits that a number cell keeps (Excel specifications and limits). */
const KEPT_DIGITS = 15;

/** An order number: text, or a number of at most 15 digits. */
export const parseOrderId: CellParser<string> = (cell) => {
  const text = receivedText(cell);
  const lost =
    typeof cell === "number"
      ? !Number.isInteger(cell) || text.length > KEPT_DIGITS
      : /^\d(?:\.\d+)?e\+\d+$/i.test(text);
  return lost ? new CellProblem("lostDigits") : text;
};
