import { float, int } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import { SECONDS_PER_DAY } from "../units/moment";
import type { MeasureInput } from "./measureInput";

/** Whether a session starts within the hours that responses are measured in. Its start is read only where hours are set. */
export function inWorkingHours(
  session: number,
  { start }: Pick<SessionTable, "start">,
  { settings }: Pick<MeasureInput, "settings">,
): boolean {
  const { workingHours } = settings;
  if (workingHours === null) return true;
  const second = ((int(start, session) % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  return second >= workingHours.from && second < workingHours.to;
}

/** A session's weight in average response: its agent messages, 1 where they aren't known. */
export function responseWeight({ agentMessages }: SessionTable, session: number): number {
  const messages = agentMessages === undefined ? -1 : int(agentMessages, session);
  return messages < 0 ? 1 : messages;
}

/** Average responses of some sessions, side by side; 0 in both columns where a session has none that counts. */
export interface Responses {
  /** Millionths of a second × agent messages: whole numbers, so that no sum of them depends on the order of rows. */
  readonly weighted: Float64Array;
  /** As `responseWeight`. */
  readonly weights: Int32Array;
}

const MILLION = 1_000_000;

/** The average responses of the sessions at the given rows, in their order. */
export function responsesAt(
  rows: Int32Array,
  sessions: SessionTable,
  input: Pick<MeasureInput, "settings">,
): Responses {
  const responses = { weighted: new Float64Array(rows.length), weights: new Int32Array(rows.length) };
  const { averageResponse } = sessions;
  if (averageResponse === undefined) return responses;
  for (let i = 0; i < rows.length; i++) {
    const session = int(rows, i);
    const average = float(averageResponse, session);
    if (Number.isNaN(average) || !inWorkingHours(session, sessions, input)) continue;
    const weight = responseWeight(sessions, session);
    responses.weighted[i] = Math.round(average * MILLION) * weight;
    responses.weights[i] = weight;
  }
  return responses;
}

/** Whether sums of weighted responses and of their weights come to an average above so many seconds (bound excluded). */
export function isSlower(weighted: number, weight: number, seconds: number): boolean {
  return weighted > seconds * MILLION * weight;
}
