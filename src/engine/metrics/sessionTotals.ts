import { FILTER_REASONS, type FilterReason } from "../attribution/sessionFilter";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { NO, UNKNOWN, type SessionTable } from "../records/records";
import { NO_MOMENT } from "../units/moment";
import { addToHistogram, blankHistogram, type Histogram } from "./histogram";
import type { MeasureInput } from "./measureInput";
import { inWorkingHours, responseWeight } from "./responses";
import { addExact } from "./totals";

/** Filtered sessions per account and reason. */
export type FilteredCounts = readonly Partial<Record<FilterReason, number>>[];

export interface SessionMeasures {
  /** First responses per account; absent where an account has none. */
  readonly firstResponses: readonly (Histogram | undefined)[];
  readonly filtered: FilteredCounts;
}

/** Adds one session to the totals at a place (the account's, or its own of a day); prepared once, so that unmapped columns cost nothing. */
export type Measure = (session: number, place: number) => void;

/** What measures of sessions work from: the totals at whose places they add. */
type SessionInput = Pick<MeasureInput, "settings" | "totals">;

function firstResponseMeasure(
  sessions: SessionTable,
  input: SessionInput,
  histograms: (Histogram | undefined)[] | null,
): Measure | null {
  const { firstResponse } = sessions;
  const { totals } = input;
  if (firstResponse === undefined) return null;
  return (i, account) => {
    const seconds = float(firstResponse, i);
    if (Number.isNaN(seconds) || !inWorkingHours(i, sessions, input)) return;
    if (histograms !== null) addToHistogram((histograms[account] ??= blankHistogram()), seconds);
    addExact(totals.firstResponseWhole, totals.firstResponseFraction, [account, seconds]);
    addFloat(totals.firstResponses, account, 1);
    if (seconds <= 30) addFloat(totals.within30s, account, 1);
    if (seconds <= 180) addFloat(totals.within3min, account, 1);
    if (seconds <= 300) addFloat(totals.within5min, account, 1);
  };
}

function averageResponseMeasure(sessions: SessionTable, input: SessionInput): Measure | null {
  const { averageResponse } = sessions;
  const { totals } = input;
  if (averageResponse === undefined) return null;
  return (i, account) => {
    const seconds = float(averageResponse, i);
    if (Number.isNaN(seconds) || !inWorkingHours(i, sessions, input)) return;
    const weight = responseWeight(sessions, i);
    addExact(totals.averageResponseWhole, totals.averageResponseFraction, [account, seconds * weight]);
    addFloat(totals.averageResponseWeight, account, weight);
  };
}

/** Whether the agent never answered: the word for it, else no message, else no first response (metrics.md §5). */
function isUnanswered({ replied, agentMessages, firstResponse }: SessionTable, i: number): boolean {
  const said = replied === undefined ? UNKNOWN : byte(replied, i);
  if (said !== UNKNOWN) return said === NO;
  const messages = agentMessages === undefined ? -1 : int(agentMessages, i);
  if (messages >= 0) return messages === 0;
  return firstResponse !== undefined && Number.isNaN(float(firstResponse, i));
}

function messagesMeasure({ agentMessages, buyerMessages }: SessionTable, { totals }: SessionInput): Measure | null {
  if (agentMessages === undefined || buyerMessages === undefined) return null;
  return (i, account) => {
    const [own, buyers] = [int(agentMessages, i), int(buyerMessages, i)];
    if (own < 0 || buyers < 0) return;
    addFloat(totals.agentMessages, account, own);
    addFloat(totals.buyerMessages, account, buyers);
  };
}

function durationMeasure({ start, end }: SessionTable, { totals }: SessionInput): Measure | null {
  if (end === undefined) return null;
  return (i, account) => {
    if (int(end, i) === NO_MOMENT) return;
    addFloat(totals.durationSeconds, account, int(end, i) - int(start, i));
    addFloat(totals.endedSessions, account, 1);
  };
}

function ratingMeasure({ satisfaction }: SessionTable, { totals }: SessionInput): Measure | null {
  if (satisfaction === undefined) return null;
  return (i, account) => {
    const rating = float(satisfaction, i);
    if (Number.isNaN(rating)) return;
    addFloat(totals.rated, account, 1);
    addExact(totals.ratingWhole, totals.ratingFraction, [account, rating]);
    if (rating >= 4) addFloat(totals.satisfied, account, 1);
  };
}

function countMeasure(sessions: SessionTable, input: SessionInput): Measure {
  const { totals } = input;
  return (i, account) => {
    addFloat(totals.sessions, account, 1);
    if (inWorkingHours(i, sessions, input)) addFloat(totals.measuredSessions, account, 1);
    if (isUnanswered(sessions, i)) addFloat(totals.unanswered, account, 1);
  };
}

/** All measures whose columns are there. @param histograms - By place, filled with first responses; `null`: nobody asks. */
export function sessionMeasures(
  sessions: SessionTable,
  input: SessionInput,
  histograms: (Histogram | undefined)[] | null,
): readonly Measure[] {
  return [
    countMeasure(sessions, input),
    firstResponseMeasure(sessions, input, histograms),
    averageResponseMeasure(sessions, input),
    messagesMeasure(sessions, input),
    durationMeasure(sessions, input),
    ratingMeasure(sessions, input),
  ].filter((measure) => measure !== null);
}

function countFiltered(counts: Partial<Record<FilterReason, number>> | undefined, reason?: FilterReason): void {
  if (counts !== undefined && reason !== undefined) counts[reason] = (counts[reason] ?? 0) + 1;
}

/** Measures every session that starts in the period: responses, messages, duration, ratings; filtered ones by reason. */
export function measureSessions(input: MeasureInput): SessionMeasures {
  const { period, filter, staff } = input;
  const { sessions } = input.records;
  const histograms: (Histogram | undefined)[] = staff.accounts.map(() => undefined);
  const filtered = staff.accounts.map((): Partial<Record<FilterReason, number>> => ({}));
  if (sessions === undefined) return { firstResponses: histograms, filtered };
  const measures = sessionMeasures(sessions, input, histograms);
  for (let i = 0; i < sessions.count; i++) {
    const start = int(sessions.start, i);
    if (start < period.from || start >= period.to) continue;
    const account = int(sessions.agent, i);
    if (byte(filter, i) === 0) for (const measure of measures) measure(i, account);
    else countFiltered(filtered[account], FILTER_REASONS[byte(filter, i) - 1]);
  }
  return { firstResponses: histograms, filtered };
}
