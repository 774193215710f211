import { ascendingOrder } from "../records/ascendingOrder";
import { addInt, byte, float, int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { MeasureInput } from "./measureInput";
import { eachScope } from "./scopes";

/** Sessions of the period that have an end, as columns. */
export interface Spans {
  readonly start: Int32Array;
  /** Excluded; a session of no length lasts its own second. */
  readonly end: Int32Array;
  readonly account: Int32Array;
}

export function spansOf({
  records,
  filter,
  period,
}: Pick<MeasureInput, "records" | "filter" | "period">): Spans | undefined {
  const { sessions } = records;
  if (sessions?.end === undefined) return undefined;
  const column = (): Int32Array => new Int32Array(sessions.count);
  const [start, end, account] = [column(), column(), column()];
  let count = 0;
  for (let i = 0; i < sessions.count; i++) {
    const [begun, over] = [int(sessions.start, i), int(sessions.end, i)];
    if (begun < period.from || begun >= period.to || byte(filter, i) !== 0 || over === NO_MOMENT) continue;
    start[count] = begun;
    end[count] = Math.max(over, begun + 1);
    account[count] = int(sessions.agent, i);
    count++;
  }
  return { start: start.subarray(0, count), end: end.subarray(0, count), account: account.subarray(0, count) };
}

/** 最大同时接待: the most sessions that overlap, over each account, person, group and the shop. */
export function measureConcurrency(input: MeasureInput): void {
  const spans = spansOf(input);
  if (spans === undefined) return;
  const { scopes } = input;
  const { peakConcurrency } = input.totals;
  const { start, end, account } = spans;
  const byStart = ascendingOrder(start);
  const byEnd = ascendingOrder(end);
  const open = new Int32Array(scopes.count);
  let ended = 0;
  for (const begun of byStart) {
    for (; int(end, int(byEnd, ended)) <= int(start, begun); ended++) {
      eachScope(scopes, int(account, int(byEnd, ended)), (scope) => addInt(open, scope, -1));
    }
    eachScope(scopes, int(account, begun), (scope) => {
      addInt(open, scope, 1);
      if (int(open, scope) > float(peakConcurrency, scope)) peakConcurrency[scope] = int(open, scope);
    });
  }
}
