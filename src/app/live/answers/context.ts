import { CATALOGUE } from "../../../engine/metrics/catalogue";
import type { DayRange } from "../../../engine/metrics/ranges/dayRange";
import { day } from "../../../engine/units/moment";
import { dateOfDay, type Month } from "../../../engine/units/period";
import type { Subject } from "../../ports/keptMonth";
import { metricCode } from "../../rules/headerWords";
import type { Language } from "../../run/language";
import { invalidValue, notAvailable } from "../answer";
import { isAbsent, monthOfArgument, rangeOfArguments, rangeOfMonth, type DateContext } from "../dayRanges";
import type { LiveFigures } from "../liveFigures";
import { SHOP } from "../subjects";

/** What a question is answered from. */
export interface AskContext {
  readonly figures: LiveFigures;
  readonly language: Language;
}

function dateContext({ figures, language }: AskContext): DateContext {
  return { epoch: figures.epoch, texts: language.functions };
}

/** An argument as a name: trimmed text; empty where it is left out or an empty cell. */
export function nameOf(argument: unknown): string {
  if (isAbsent(argument)) return "";
  return typeof argument === "string" ? argument.trim() : JSON.stringify(argument);
}

/** Whom an argument names. @throws NoAnswer where it is nobody. */
export function subjectOf(argument: unknown, { figures, language }: AskContext): Subject {
  const name = nameOf(argument);
  const found = figures.subjects.named(name);
  if (found !== undefined) return found;
  const known = figures.month(figures.defaultMonth).persons.map(({ person }) => person);
  const message = language.functions.errors.unknownAgent(name, known);
  throw name === "" ? invalidValue(message) : notAvailable(message);
}

/** As `subjectOf`; the whole shop where the argument is left out. */
export function subjectOrShop(argument: unknown, context: AskContext): Subject {
  return nameOf(argument) === "" ? SHOP : subjectOf(argument, context);
}

/** The metric that an argument names, by code or by name in any language. @throws NoAnswer where it is none. */
export function metricOf(argument: unknown, { language }: AskContext): string {
  const received = nameOf(argument);
  const code = metricCode(received, []);
  if (code !== undefined) return code;
  const codes = CATALOGUE.map((metric) => metric.code);
  throw invalidValue(language.functions.errors.unknownMetric(received, codes));
}

/** @throws NoAnswer where no row of the data is of these days. */
function refuseOutside(range: DayRange, { figures, language }: AskContext): void {
  const { days } = figures;
  if (days === null || (range.first < days.end && range.end > days.first)) return;
  throw notAvailable(language.functions.errors.noData(dateOfDay(days.first), dateOfDay(day(days.end - 1))));
}

/** The days that two arguments name; those of the default month where both are left out. @throws NoAnswer */
export function daysOf(from: unknown, to: unknown, context: AskContext): DayRange {
  const range = rangeOfArguments(from, to, dateContext(context));
  if (range === undefined) return rangeOfMonth(context.figures.defaultMonth);
  refuseOutside(range, context);
  return range;
}

/** The month that an argument names; the default month where it is left out. @throws NoAnswer */
export function monthOf(argument: unknown, context: AskContext): Month {
  if (isAbsent(argument)) return context.figures.defaultMonth;
  const month = monthOfArgument(argument, dateContext(context));
  refuseOutside(rangeOfMonth(month), context);
  return month;
}
