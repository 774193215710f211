import { isArray, isRecord, isString } from "../protocol/json";

/** How the add-in says its run ended, on its window as the `detail` of a `cs:run-outcome` event. */
export interface RunOutcome {
  readonly ok: boolean;
  /** The summary, or why there is none, worded for people. */
  readonly lines: readonly string[];
  /** All figures, to be written as JSON. */
  readonly figures?: unknown;
  /** What the tables are taken for, where that was asked for. */
  readonly mapping?: unknown;
  /** CSV lines, the header first, without line ends. */
  readonly credits?: () => Iterable<unknown>;
}

export const RUN_OUTCOME_EVENT = "cs:run-outcome";

/** @throws TypeError where the page announced something else. */
export function readRunOutcome(detail: unknown): RunOutcome {
  if (!isRecord(detail)) throw new TypeError("The page announced no outcome");
  const { ok, lines, figures, mapping, credits } = detail;
  if (typeof ok !== "boolean" || !isArray(lines) || !lines.every(isString)) {
    throw new TypeError("Cannot read the outcome that the page announced");
  }
  const outcome = { ok, lines, figures, mapping };
  if (typeof credits !== "function") return outcome;
  return { ...outcome, credits: () => asIterable(Reflect.apply(credits, undefined, [])) };
}

function asIterable(value: unknown): Iterable<unknown> {
  if (!isIterable(value)) throw new TypeError("The page's credits are no list of lines");
  return value;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
