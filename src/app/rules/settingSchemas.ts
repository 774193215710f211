import { z } from "zod";
import type { Cell } from "../../engine/records/cell";
import { parseList, parseWhole, parseWord, parseYesNo, type CellParser } from "./cellParsers";
import { filled } from "./cellSchemas";
import { parseAsOf, parseDayStart, parseMemoRule, parsePlatform, parseTimeSpan, parseWindow } from "./settingParsers";

function setting<Value extends string | number | boolean | object>(parse: CellParser<Value>) {
  return filled(parse).exactOptional();
}

const whole = (from: number, to: number) => setting(parseWhole(from, to));

/** Settings that take the place of the preset's by the same name. */
export function plainSettings(epoch: number) {
  return z.object({
    attributionRule: setting(parseWord("attributionRule", ["placedFirst", "placed", "paid"])),
    window: setting(parseWindow),
    touch: setting(parseWord("touch", ["last", "first", "mostRounds"])),
    chaseMinutes: whole(0, 10_080),
    preAttributed: setting(parseWord("preAttributed", ["use", "ignore"])),
    afterSaleDays: whole(0, 366),
    dayStart: setting(parseDayStart),
    payDays: whole(1, 366),
    creditDate: setting(parseWord("creditDate", ["paid", "placed", "received"])),
    cutOffDay: whole(1, 28),
    keepFreight: setting(parseYesNo),
    capacity: whole(0, 1_000_000),
    targetBasis: setting(parseWord("targetBasis", ["netSales", "sales"])),
    proration: setting(parseWord("proration", ["calendar", "weekdays"])),
    robotAccounts: setting(parseList),
    closedWords: setting(parseList),
    paidStatuses: setting(parseList),
    refundedStatuses: setting(parseList),
    workingHours: setting(parseTimeSpan),
    asOf: setting(parseAsOf(epoch)),
  });
}

export const FILTER_SETTINGS = z.object({
  robots: setting(parseYesNo),
  noBuyerMessage: setting(parseYesNo),
  internal: setting(parseYesNo),
  singleLine: setting(parseYesNo),
  forwardedUpTo: whole(0, 1_000_000),
  blacklist: setting(parseList),
});

/** Settings that pay depends on and figures don't. */
export const PAY_SETTINGS = z.object({
  clawback: setting(parseWord("clawback", ["paidRate", "recompute", "currentBase"])),
  clawbackDays: whole(0, 3_660),
});

/** The platform whose preset all others vary, and rules that may stand on several rows. */
export const OTHER_SETTINGS = z.object({
  platform: setting(parsePlatform),
  memoRule: z.array(filled(parseMemoRule)).exactOptional(),
});

/** Every setting of CS_Settings, in the order in which the sheet shows them. */
export const SETTING_CODES = [
  "platform",
  "attributionRule",
  "window",
  "touch",
  "chaseMinutes",
  "preAttributed",
  "memoRule",
  "afterSaleDays",
  "dayStart",
  "payDays",
  "creditDate",
  "cutOffDay",
  "keepFreight",
  "capacity",
  "targetBasis",
  "proration",
  "clawback",
  "clawbackDays",
  "robots",
  "noBuyerMessage",
  "internal",
  "blacklist",
  "singleLine",
  "forwardedUpTo",
  "robotAccounts",
  "closedWords",
  "paidStatuses",
  "refundedStatuses",
  "workingHours",
  "asOf",
] as const;

export type SettingCode = (typeof SETTING_CODES)[number];

/** Cells by setting; of `memoRule` all of them. */
export type SettingCells = Readonly<Record<string, Cell | readonly Cell[]>>;
