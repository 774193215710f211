import { calculatePeriod } from "../../../src/engine/calculatePeriod";
import { CREDIT_REASONS, NO_GAP, type MetricValue, type PeriodResult } from "../../../src/engine/periodResult";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings";
import { month } from "../../../src/engine/units/period";
import { at, recordsOf, type MonthFacts } from "./recordsOf";
import { stringsOf } from "../../../src/engine/records/textList";

/** June 2026 of the facts, as of the end of July so that every enquiry is ripe. */
export function juneOf(facts: MonthFacts, settings: Partial<Settings> = {}): PeriodResult {
  const asOf = at("07-31") as Settings["asOf"];
  return calculatePeriod({
    records: recordsOf(facts),
    settings: { ...DEFAULT_SETTINGS, asOf, ...settings },
    month: month("2026-06"),
  });
}

export interface Credit {
  owner: string | null;
  placedBy: string | null;
  paidBy: string | null;
  runnerUp: string | null;
  reason: string;
  gap: number | null;
  sessionRow: number;
}

/** Who earned an order, in words. */
export function creditOf(result: PeriodResult, orderId: string): Credit {
  const { credits } = result;
  const i = stringsOf(credits.orderId).indexOf(orderId);
  const account = (column: Int32Array): string | null => credits.accounts[column[i]!] ?? null;
  return {
    owner: account(credits.owner),
    placedBy: account(credits.placedBy),
    paidBy: account(credits.paidBy),
    runnerUp: account(credits.runnerUp),
    reason: CREDIT_REASONS[credits.reason[i]!]!,
    gap: credits.gapSeconds[i] === NO_GAP ? null : credits.gapSeconds[i]!,
    sessionRow: credits.sessionRow[i]!,
  };
}

/** A metric of an account. */
export function metricOf(result: PeriodResult, agent: string, code: string): MetricValue {
  const found = result.agents.find((one) => one.agent === agent);
  if (found === undefined) throw new Error(`No agent ${agent}: ${result.agents.map((one) => one.agent).join()}`);
  return found.metrics[code]!;
}
