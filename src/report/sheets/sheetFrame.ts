import { countedRows } from "../../engine/commission/countedOrders";
import type { FactRow } from "../../engine/commission/ledger";
import type { PeriodResult } from "../../engine/periodResult";
import type { Texts } from "../../i18n/textsFor";
import type { Area } from "../spec/area";
import { cellBand, type Band } from "../spec/band";
import type { PrintSetup } from "../spec/printSetup";
import type { SheetSpec } from "../spec/sheetSpec";
import { textWidth } from "../spec/textWidth";
import { rankingOf, type Ranking } from "./ranking";

/** Heights in points. */
export const TITLE_HEIGHT = 30;
export const SECTION_HEIGHT = 24;

/** Digits of the run's number that a footer shows; the whole number stands on 口径与核对. */
const RUN_DIGITS = 12;

/** What the sheets of one month have in common. */
export interface Frame {
  readonly result: PeriodResult;
  readonly texts: Texts;
  /** The month as people say it. */
  readonly monthName: string;
  /** Numbers of the orders in the credits whose money counts in the month, in the credits' order. */
  readonly counted: readonly number[];
  readonly ranking: Ranking;
  /** What the ledger knows of other months. */
  readonly facts: readonly FactRow[];
}

export function frameOf(result: PeriodResult, texts: Texts, facts: readonly FactRow[] = []): Frame {
  const { month } = result.period;
  return {
    result,
    texts,
    monthName: texts.sheets.words.month(month.slice(0, 4), Number(month.slice(5))),
    counted: countedRows(result),
    ranking: rankingOf(result),
    facts,
  };
}

/** Title and facts: the first two rows of every sheet. */
export function heading(title: string, facts: string): readonly Band[] {
  return [
    cellBand({ row: 0, column: 0 }, title, { format: "note", style: "title" }),
    cellBand({ row: 1, column: 0 }, facts, { format: "note", style: "facts" }),
  ];
}

/** A sheet without anything that most sheets don't have. */
export const BLANK_SHEET = {
  hidden: false,
  paints: [],
  merges: [],
  conditionalFormats: [],
  charts: [],
  validations: [],
  inputs: [],
  tables: [],
} satisfies Partial<SheetSpec>;

export interface PrintWishes {
  readonly orientation: PrintSetup["orientation"];
  readonly area: Area;
  readonly repeat?: PrintSetup["repeat"];
  readonly breaksBefore?: readonly number[];
  readonly pagesTall?: PrintSetup["pagesTall"];
  readonly across?: NonNullable<PrintSetup["across"]>;
}

/** Digits of a name that a footer has room for beside the run's number, on upright A4. */
const FOOTER_WIDTH = 30;

function footerName(name: string): string {
  if (textWidth(name) <= FOOTER_WIDTH) return name;
  let shown = "";
  for (const character of name) {
    if (textWidth(shown + character) >= FOOTER_WIDTH) break;
    shown += character;
  }
  return `${shown}…`;
}

/** A4, one page wide unless wished otherwise, with sheet and month, the run's number and the page in the footer. */
export function printSetup({ texts, result, monthName }: Frame, name: string, wishes: PrintWishes): PrintSetup {
  const { page, run } = texts.sheets.words;
  return {
    orientation: wishes.orientation,
    pagesTall: wishes.pagesTall ?? null,
    ...(wishes.across === undefined ? {} : { across: wishes.across }),
    area: wishes.area,
    repeat: wishes.repeat ?? { row: 0, rows: 0 },
    footer: {
      left: [`${footerName(name)} · ${monthName}`],
      center: [run(result.runId.slice(0, RUN_DIGITS))],
      right: [page.before, { field: "page" }, page.between, { field: "pages" }, page.after],
    },
    breaksBefore: wishes.breaksBefore ?? [],
  };
}

/** Longest name of a sheet (Excel specifications and limits). */
const MOST_CHARACTERS = 31;

/** The name of a person's sheet with its month: of a long name as much as leaves room for the month. */
export function personSheetName(frame: Frame, person: string, nameOf: (person: string) => string): string {
  const over = sheetName(frame, nameOf(person)).length - MOST_CHARACTERS;
  const fitting = over <= 0 ? person : `${person.slice(0, -over - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  return sheetName(frame, nameOf(fitting));
}

/** The sheet's name with its month, which keeps the months of one workbook apart. */
export function sheetName({ result }: Frame, name: string): string {
  return `${name} ${result.period.month}`;
}
