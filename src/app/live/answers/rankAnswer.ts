import { CATALOGUE } from "../../../engine/metrics/catalogue";
import { invalidValue, notAvailable } from "../answer";
import { monthOf, metricOf, subjectOf, type AskContext } from "./context";
import { personOf } from "./payAnswers";

/** Metrics of which less is better. */
const LESS_IS_BETTER: ReadonlySet<string> = new Set(
  CATALOGUE.filter(({ better }) => better === "lower").map(({ code }) => code),
);

export interface RankQuestion {
  readonly agent: unknown;
  readonly metric: unknown;
  readonly month: unknown;
}

/** `CS.RANK`: the person's place among all persons with a value, 1 for the best; equal values share a place. */
export function rankAnswer({ agent, metric, month }: RankQuestion, context: AskContext): number {
  const { errors } = context.language.functions;
  const name = personOf(subjectOf(agent, context), context);
  if (name === undefined) throw invalidValue(errors.noWhole);
  const code = metricOf(metric, context);
  const { persons } = context.figures.month(monthOf(month, context));
  const valueOf = (person: string | undefined): number | null =>
    persons.find((one) => one.person === person)?.metrics[code]?.value ?? null;
  const own = valueOf(name);
  if (own === null) throw notAvailable(errors.noRank(name));
  const sign = LESS_IS_BETTER.has(code) ? -1 : 1;
  return 1 + persons.filter(({ metrics }) => sign * (metrics[code]?.value ?? -sign * Infinity) > sign * own).length;
}
