import { CATALOGUE } from "../../../engine/metrics/catalogue";
import type { DayRange } from "../../../engine/metrics/ranges/dayRange";
import type { MetricValue } from "../../../engine/periodResult";
import { noValueText } from "../../../report/sheets/noValueText";
import type { Subject } from "../../ports/keptMonth";
import { dividedByZero, invalidValue, notAvailable } from "../answer";
import { daysOf, metricOf, subjectOf, subjectOrShop, type AskContext } from "./context";

/** Metrics of money: fen, shown in yuan as in the sheets. */
const MONEY: ReadonlySet<string> = new Set(CATALOGUE.filter(({ unit }) => unit === "fen").map(({ code }) => code));

/** A figure as a cell shows it. @throws NoAnswer where it has no value. */
function cellValue(figure: MetricValue, code: string, { language }: AskContext): number {
  if (figure.value !== null) return MONEY.has(code) ? figure.value / 100 : figure.value;
  if (figure.reason === "noDenominator") throw dividedByZero();
  throw notAvailable(noValueText(figure, language.texts));
}

/** A subject's figure of the days: yuan, a fraction of 1, seconds or a count. @throws NoAnswer */
export function figureOf(
  code: string,
  { subject, range }: { readonly subject: Subject; readonly range: DayRange },
  context: AskContext,
): number {
  const figure = context.figures.metric(subject, code, range);
  if (figure !== undefined) return cellValue(figure, code, context);
  const codes = CATALOGUE.map((metric) => metric.code);
  const { texts, functions } = context.language;
  throw code.startsWith("manual:")
    ? notAvailable(texts.words.noValue.notOnRoster)
    : invalidValue(functions.errors.unknownMetric(code, codes));
}

/** What `CS.METRIC` and the functions of single metrics are given. */
export interface MetricQuestion {
  readonly metric: unknown;
  readonly agent: unknown;
  readonly from: unknown;
  readonly to: unknown;
}

/** `CS.METRIC`: the whole shop where no agent is given. */
export function metricAnswer({ metric, agent, from, to }: MetricQuestion, context: AskContext): number {
  const code = metricOf(metric, context);
  const subject = subjectOrShop(agent, context);
  return figureOf(code, { subject, range: daysOf(from, to, context) }, context);
}

/** `CS.SALES` and its sisters: an agent must be given. */
export function agentAnswer({ metric, agent, from, to }: MetricQuestion, context: AskContext): number {
  const subject = subjectOf(agent, context);
  return figureOf(metricOf(metric, context), { subject, range: daysOf(from, to, context) }, context);
}
