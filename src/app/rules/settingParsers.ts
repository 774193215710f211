import { parseMoment } from "../../engine/mapping/cells/parseMoment";
import { PRESETS, type AttributionWindow, type MemoRule, type Platform, type Settings } from "../../engine/settings";
import { moment, SECONDS_PER_DAY, type Moment } from "../../engine/units/moment";
import { textsFor } from "../../i18n/textsFor";
import { CellProblem, receivedText, type CellParser } from "./cellParsers";
import { wordKey, wordsOf } from "./headerWords";

function isPlatform(code: string): code is Platform {
  return Object.hasOwn(PRESETS, code);
}

export const PLATFORMS: readonly Platform[] = Object.keys(PRESETS).filter(isPlatform);

/** A platform's names in a language: 淘宝/天猫 is 淘宝 as well as 天猫. */
function platformNames(platform: Platform, locale: string): readonly string[] {
  const { choice } = textsFor(locale).words.settings.platform(platform);
  return [choice, ...choice.split("/")].map(wordKey);
}

/** A platform by its code or name. */
export const parsePlatform: CellParser<Platform> = (cell) => {
  const key = wordKey(receivedText(cell));
  const named = (platform: Platform): boolean =>
    key === platform || ["zh-CN", "en"].some((locale) => platformNames(platform, locale).includes(key));
  return PLATFORMS.find(named) ?? new CellProblem("unknownWord", PLATFORMS.join(", "));
};

const WINDOW = /^(.+):(\d{1,3})(?:[天日时]|小时|days?|hours?|h)?$/;
const WINDOW_KINDS = new Map([...wordsOf("windowKind"), ["rolling", "rollingHours"], ["natural", "naturalDays"]]);

/** `natural:2` or 自然日:2; `rolling:24` or 滚动小时:24. At most 31 days. */
export const parseWindow: CellParser<AttributionWindow> = (cell) => {
  const [, kind = "", number = ""] = WINDOW.exec(wordKey(receivedText(cell))) ?? [];
  const amount = Number(number);
  if (amount < 1) return new CellProblem("notAWindow");
  switch (WINDOW_KINDS.get(kind)) {
    case "naturalDays":
      return amount <= 31 ? { kind: "naturalDays", days: amount } : new CellProblem("outOfRange", "1–31");
    case "rollingHours":
      return amount <= 744 ? { kind: "rollingHours", hours: amount } : new CellProblem("outOfRange", "1–744");
    default:
      return new CellProblem("notAWindow");
  }
};

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Seconds after midnight of `6:00`, up to 24:00; `undefined` for anything else. */
function secondsOfClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 60 && total <= SECONDS_PER_DAY ? total : undefined;
}

const LATEST_DAY_START = 21_600;

/** When a business day starts, as a time cell or written like 06:00: seconds after midnight, 0 to 21,600. */
export const parseDayStart: CellParser<number> = (cell) => {
  const isTime = typeof cell === "number" && cell >= 0 && cell < 1;
  const seconds = isTime ? Math.round(cell * SECONDS_PER_DAY) : secondsOfClock(wordKey(receivedText(cell)));
  if (seconds === undefined) return new CellProblem("notATime");
  return seconds <= LATEST_DAY_START ? seconds : new CellProblem("outOfRange", "00:00–06:00");
};

/** `08:00-23:00`, the first before the second. */
export const parseTimeSpan: CellParser<NonNullable<Settings["workingHours"]>> = (cell) => {
  const [from, to, ...more] = wordKey(receivedText(cell))
    .split(/[-–—~至]/)
    .map(secondsOfClock);
  if (from === undefined || to === undefined || more.length > 0) return new CellProblem("notATimeSpan");
  return from < to ? { from, to } : new CellProblem("notATimeSpan");
};

/** A date and time, as a date cell or written like 2026-07-01 09:00. */
export function parseAsOf(epoch: number): CellParser<Moment> {
  return (cell) => {
    const at = parseMoment(cell, epoch);
    return typeof at === "number" ? moment(at) : new CellProblem("notADate");
  };
}

const MEMO_RULE = /^(flag|旗帜|memo|备注|卖家备注)\s*([=＝]|contains|包含)\s*(.+?)\s*(?:→|->|=>)\s*(.+)$/i;
const COLUMNS: Readonly<Record<string, MemoRule["column"]>> = { flag: "flag", 旗帜: "flag" };
const EXCLUDED: readonly string[] = ["excluded", "exclude", "排除"];

/** `flag = red → excluded`, `备注包含小娇 → 小娇`. */
export const parseMemoRule: CellParser<MemoRule> = (cell) => {
  const match = MEMO_RULE.exec(receivedText(cell));
  if (match === null) return new CellProblem("notAMemoRule");
  const [, column = "", operator = "", text = "", outcome = ""] = match;
  return {
    column: COLUMNS[column.toLowerCase()] ?? "sellerMemo",
    match: /[=＝]/.test(operator) ? "equals" : "contains",
    text,
    outcome: EXCLUDED.includes(outcome.toLowerCase()) ? { kind: "excluded" } : { kind: "agent", account: outcome },
  };
};
